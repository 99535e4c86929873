package dev.graphconform.report.content;

/** Text inside HTML. */
public final class Html {
    private Html() {}

    /** The text with every character replaced that means something to HTML, in text and in quoted attributes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
