package dev.graphconform.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page in a real browser, in a frame of any width: no window of a browser is as narrow as that of a phone. A script
 * in the page looks around and says what it found.
 */
final class FramedPage {
    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");
    private static final Pattern SAID = Pattern.compile("(?s)<pre id=\"said\">(.*?)</pre>");
    private static final String FRAME = """
            <!DOCTYPE html><html><body><iframe src="framed.html%s" style="width:%dpx;height:800px;border:0"></iframe>
            <script>
            addEventListener('message', event => {
                const said = document.createElement('pre');
                said.id = 'said';
                said.textContent = event.data;
                document.body.appendChild(said);
            });
            </script></body></html>
            """;

    private final Path page;
    private final int width;
    private final Path room;

    /**
     * @param width in CSS pixels
     * @param room a folder for the page with the script in it
     */
    FramedPage(Path page, int width, Path room) {
        this.page = page;
        this.width = width;
        this.room = room;
    }

    /**
     * What the script says.
     *
     * @param address what stands behind the page's file name, for instance {@code #suites}
     * @param script calls {@code say(value)} once
     */
    JsonNode said(String address, String script) throws IOException, InterruptedException {
        String html = POLICY.matcher(Files.readString(page)).replaceFirst("");
        int end = html.lastIndexOf("</body>");
        Files.writeString(
                room.resolve("framed.html"),
                html.substring(0, end)
                        + "<script>const say = value => parent.postMessage(JSON.stringify(value), '*');"
                        + script.replace("</script", "<\\/script") + "</script>" + html.substring(end));
        Path frame = Files.writeString(room.resolve("frame.html"), FRAME.formatted(address, width));
        try (Chromium browser = new Chromium(Chromium.program().orElseThrow(), room.resolve("profile"))) {
            Matcher said = SAID.matcher(browser.show(frame, ""));
            if (!said.find()) {
                throw new IllegalStateException("the script said nothing on " + page + address);
            }
            return JsonMapper.shared()
                    .readTree(said.group(1)
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&amp;", "&"));
        }
    }
}
