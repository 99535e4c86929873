package dev.graphconform.documentation.scaffold;

import java.util.Locale;

/** Text as a name for files, anchors and rules. */
final class Slug {
    private Slug() {}

    /** Lower case, words joined by hyphens; camel case is taken apart. */
    static String of(String text) {
        return text.replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The same, cut at a word. */
    static String of(String text, int longest) {
        String slug = of(text);
        if (slug.length() <= longest) {
            return slug;
        }
        String cut = slug.substring(0, longest);
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
