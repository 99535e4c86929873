package dev.graphconform.report.allure;

import dev.graphconform.report.content.Html;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the report as one HTML page that holds Allure's style and script, and the data. The generator's own template
 * is not used, because it calls an analytics service.
 */
final class ReportPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html dir="ltr" lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="%s">
            <title>%s</title>
            <link rel="icon" href="data:image/x-icon;base64,%s">
            <style>""";
    private static final String BODY = """
            </style>
            </head>
            <body>
            <header class="conform-title"><h1>%s</h1></header>
            <p class="conform-static">%s. The details of this page need its script, which does not run here. \
            The same result as text: <code>summary.md</code>, in the folder that holds this page's folder. \
            Build servers such as Jenkins forbid scripts in stored files unless they are served from an \
            address of their own \
            (Jenkins: "Resource Root URL"); a downloaded copy of this page opens from disk.</p>
            <template id="conform-verdict">%s</template>
            <noscript><style>.conform-static { display: block }</style></noscript>
            <div id="alert"></div>
            <div id="content"><span class="spinner"><span class="spinner__circle"></span></span></div>
            <div id="popup"></div>
            <script type="application/json" id="%s">
            """;

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final OutputStream out;
    private final ReportPageAssets assets;
    private final JsonGenerator data;

    /**
     * Writes the page up to its data.
     *
     * @param verdict what the first page begins with, as HTML
     */
    ReportPage(OutputStream out, ReportPageAssets assets, String title, String verdict) throws IOException {
        this.out = out;
        this.assets = assets;
        text(out, HEAD.formatted(assets.policy(), Html.escaped(title), assets.icon()));
        out.write(assets.style());
        text(out, BODY.formatted(Html.escaped(title), Html.escaped(title), verdict, ReportPageAssets.DATA_ID));
        data = JSON.createGenerator(ObjectWriteContext.empty(), out);
        data.writeStartObject();
    }

    /** Values are base64, so that nothing in them can end the script element that holds them. */
    void add(String name, byte[] value) {
        data.writeName(name);
        data.writeBinary(value);
    }

    /** Writes the rest of the page. */
    void end() throws IOException {
        data.writeEndObject();
        data.close();
        text(out, "\n</script>\n");
        for (byte[] script : assets.scripts()) {
            text(out, "<script>");
            out.write(script);
            text(out, "</script>\n");
        }
        text(out, "</body>\n</html>\n");
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
