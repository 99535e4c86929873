package dev.graphconform.documentation.scaffold;

import java.util.Locale;

/** Turns text into names for files, anchors and rules. */
final class Slug {
    private Slug() {}

    /** Lower case, words joined by hyphens; camel case is split. */
    static String of(String text) {
        return text.replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The same, cut to a length at the end of a word. */
    static String of(String text, int maxLength) {
        String slug = of(text);
        if (slug.length() <= maxLength) {
            return slug;
        }
        String cut = slug.substring(0, maxLength);
        return cut.contains("-") ? cut.substring(0, cut.lastIndexOf('-')) : cut;
    }

    /** The anchor of a heading, as the publisher makes it. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }
}
