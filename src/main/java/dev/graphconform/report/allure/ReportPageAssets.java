package dev.graphconform.report.allure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The assets that are equal in every page: Allure's style, its script, the script of its Behaviors view, a few lines
 * that pass the data to it, and what Allure lacks: links to a rule, contrast, and keyboard navigation.
 *
 * @param style the style sheet, fonts within
 * @param icon the icon, in base64
 * @param scripts the scripts in their order
 * @param policy the content policy that lets these very scripts run and nothing else
 */
record ReportPageAssets(byte[] style, String icon, List<byte[]> scripts, String policy) {
    static final String DATA_ID = "report-data";

    private static final String RESOURCES = "/dev/graphconform/report/";

    private static final String DATA_SCRIPT = """
            window.reportData = JSON.parse(document.getElementById('%s').textContent);
            window.reportDataReady = true;
            """.formatted(DATA_ID);

    private static volatile ReportPageAssets loaded;

    /** The assets, read once; two threads at the same time may both read them, which does no harm. */
    static ReportPageAssets loaded() throws IOException {
        ReportPageAssets assets = loaded;
        if (assets == null) {
            assets = load();
            loaded = assets;
        }
        return assets;
    }

    private static ReportPageAssets load() throws IOException {
        List<byte[]> scripts = List.of(
                DATA_SCRIPT.getBytes(StandardCharsets.UTF_8),
                resource(RESOURCES + "access.js"),
                resource("/app.js"),
                resource("/allure-plugins/behaviors-plugin/static/index.js"));
        return new ReportPageAssets(
                joined(resource("/styles.css"), resource(RESOURCES + "access.css")),
                Base64.getEncoder().encodeToString(resource("/favicon.ico")),
                scripts,
                policy(scripts));
    }

    /**
     * Scripts run by their hash only. Allure puts some texts into its page as HTML; were one of them, come from a
     * server, to slip through the escaping, the browser would refuse its script, and any address outside the page.
     */
    private static String policy(List<byte[]> scripts) {
        String hashes = scripts.stream()
                .map(script -> "'sha256-" + sha256(script) + "'")
                .collect(Collectors.joining(" "));
        return "default-src 'none'; script-src " + hashes
                + "; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
                + "connect-src data: blob:; frame-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    private static String sha256(byte[] script) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(script));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream resource = ReportPageAssets.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IOException("the kit is incomplete, " + name + " is not on its class path");
            }
            return resource.readAllBytes();
        }
    }
}
