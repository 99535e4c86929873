package dev.graphconform.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** axe-core inside a page in a real browser: everything that it objects to, best practices included. */
public final class Accessibility {
    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");
    private static final Pattern RESULT = Pattern.compile("(?s)<pre id=\"axe-result\">(.*?)</pre>");
    private static final String RUN = """
            <script>
            setTimeout(() => axe.run(document, {resultTypes: ['violations']}).then(found => {
                const result = document.createElement('pre');
                result.id = 'axe-result';
                result.textContent = JSON.stringify(found.violations.map(violation => ({id: violation.id, nodes: \
            violation.nodes.map(
                    node => node.target.join(' ') + ': ' + node.failureSummary)})));
                document.body.appendChild(result);
            }), 3000);
            </script>
            """;

    private Accessibility() {}

    /**
     * The violations of a page as it stands after its scripts have run, a line each; empty when there are none.
     *
     * @param address what stands behind the page's file name, for instance {@code #suites}
     * @param room a folder for the page with the checker in it
     */
    public static List<String> violations(Path page, String address, Path room)
            throws IOException, InterruptedException {
        String html = POLICY.matcher(Files.readString(page)).replaceFirst("");
        int end = html.lastIndexOf("</body>");
        Path checked = Files.writeString(
                room.resolve("checked.html"),
                html.substring(0, end) + "<script>" + axe() + "</script>" + RUN + html.substring(end));
        try (Chromium browser = new Chromium(Chromium.program().orElseThrow(), room.resolve("profile"))) {
            Matcher result = RESULT.matcher(browser.show(checked, address));
            if (!result.find()) {
                throw new IllegalStateException("the checker gave no result on " + page + address);
            }
            return lines(
                    result.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
    }

    /** Whether this machine has a browser. */
    public static boolean possible() {
        return Chromium.program().isPresent();
    }

    private static List<String> lines(String json) {
        List<String> lines = new ArrayList<>();
        for (JsonNode violation : JsonMapper.shared().readTree(json)) {
            violation
                    .path("nodes")
                    .forEach(node -> lines.add(violation.path("id").asString() + " at " + node.asString()));
        }
        return lines;
    }

    private static String axe() throws IOException {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("</script", "<\\/script");
        }
    }
}
