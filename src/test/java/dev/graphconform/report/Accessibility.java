package dev.graphconform.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** axe-core inside a page in a real browser: everything that it objects to, best practices included. */
public final class Accessibility {
    private static final String RUN = """
            setTimeout(() => axe.run(document, {resultTypes: ['violations']}).then(found =>
                say(found.violations.map(violation => ({id: violation.id, nodes:
                    violation.nodes.map(node => node.target.join(' ') + ': ' + node.failureSummary)})))), 3000);
            """;

    private Accessibility() {}

    /**
     * The violations of a page as it stands after its scripts have run, a line each; empty when there are none.
     *
     * @param address what stands behind the page's file name, for instance {@code #suites}
     * @param width of the page in CSS pixels
     * @param room a folder for the page with the checker in it
     */
    public static List<String> violations(Path page, String address, int width, Path room)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (JsonNode violation : new FramedPage(page, width, room).said(address, axe() + RUN)) {
            violation
                    .path("nodes")
                    .forEach(node -> lines.add(violation.path("id").asString() + " at " + node.asString()));
        }
        return lines;
    }

    /** Whether this machine has a browser. */
    public static boolean possible() {
        return Chromium.program().isPresent();
    }

    private static String axe() throws IOException {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
