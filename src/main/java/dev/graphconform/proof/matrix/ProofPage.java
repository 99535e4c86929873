package dev.graphconform.proof.matrix;

import static dev.graphconform.report.content.Html.escaped;

import dev.graphconform.proof.ProofException;
import dev.graphconform.proof.ProofResult;
import dev.graphconform.report.content.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A proof as one HTML page with its style and script within; it loads nothing from outside. */
final class ProofPage {
    private static final String PLACE = "/dev/graphconform/proof/";
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
            script-src 'unsafe-inline'">
            <title>Kill matrix: %s</title>
            <style>
            %s</style>
            </head>
            <body>
            """;
    private static final String LEGEND = """
            <p class="tools"><label><input type="checkbox" id="unproved"> only what is not proved</label>
            <label>find <input type="search" id="find" placeholder="rule or deviation"></label>
            <span class="legend"><b class="killed">●</b> killed by its own check <b class="collateral">○</b> fails \
            too, as declared
            <b class="fault">!</b> fails undeclared <b class="fault">×</b> not caught <b class="fault">≠</b> wrong \
            reason
            <b class="fault">∅</b> void <b class="fault">?</b> no intention</span></p>
            """;

    private final ProofResult result;
    private final StringBuilder html = new StringBuilder(1 << 19);

    private ProofPage(ProofResult result) {
        this.result = result;
    }

    static String of(ProofResult result) {
        ProofPage page = new ProofPage(result);
        page.html.append(HEAD.formatted(result.proved() ? "proved" : "not proved", resource("matrix.css")));
        page.summary();
        if (!result.proofCaseResults().isEmpty()) {
            page.html.append("<main>\n").append(LEGEND).append("<div id=\"scroll\" tabindex=\"-1\">\n");
            new MatrixGrid(result, page.html);
            page.html
                    .append("</div>\n</main>\n<div id=\"tip\" role=\"tooltip\" hidden></div>\n<script>\n")
                    .append(resource("matrix.js"))
                    .append("</script>\n");
        }
        return page.html.append("</body>\n</html>\n").toString();
    }

    private void summary() {
        html.append("<header class=\"")
                .append(result.proved() ? "good" : "bad")
                .append("\">\n<h1>")
                .append(result.proved() ? "✓ " : "✗ ")
                .append(text(ProofText.sentence(result)))
                .append("</h1>\n<ul class=\"counts\">");
        ProofText.counts(result)
                .forEach(count -> html.append("<li>").append(text(count)).append("</li>"));
        html.append("</ul>\n");
        if (!result.proved()) {
            html.append("<details open><summary>")
                    .append(result.faults().size())
                    .append(" faults</summary>\n<ul class=\"faults\">\n");
            result.faults()
                    .forEach(fault -> html.append("<li>").append(text(fault)).append("</li>\n"));
            html.append("</ul></details>\n");
        }
        html.append("</header>\n");
    }

    private static String text(String text) {
        return escaped(SafeText.of(text));
    }

    private static String resource(String name) {
        try (InputStream data = ProofPage.class.getResourceAsStream(PLACE + name)) {
            if (data == null) {
                throw new ProofException(PLACE + name + " is not on the class path");
            }
            return new String(data.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new ProofException(PLACE + name + " cannot be read: " + unreadable.getMessage());
        }
    }
}
