package dev.graphconform.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads report pages. */
final class ReportPageFile {
    private static final String BEFORE = "<script type=\"application/json\" id=\"report-data\">";

    private ReportPageFile() {}

    static String html(Path out) {
        try {
            return Files.readString(out.resolve("allure-report/index.html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All data of the page, values in base64. */
    static JsonNode data(Path out) {
        String html = html(out);
        int start = html.indexOf(BEFORE) + BEFORE.length();
        return JsonMapper.shared().readTree(html.substring(start, html.indexOf("</script>", start)));
    }

    static JsonNode data(Path out, String name) {
        byte[] json = Base64.getDecoder().decode(data(out).path(name).asString());
        return JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
    }
}
