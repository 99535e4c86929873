package dev.graphconform.report.allure;

/** Text inside HTML. */
final class Html {
    private Html() {}

    /** The text with every character replaced that means something to HTML, in text and in quoted attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
