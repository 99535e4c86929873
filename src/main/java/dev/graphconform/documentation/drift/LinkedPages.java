package dev.graphconform.documentation.drift;

import dev.graphconform.documentation.page.Prose;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pages of the reference that links lead to, where the text of a link names another one, or none: where such a link
 * leads changes what it says. Any other target is noise, and so is one that its text names.
 */
final class LinkedPages {
    private static final Pattern HAS_WORD = Pattern.compile(".*[\\p{L}\\p{N}].*");
    private static final Pattern PAGE =
            Pattern.compile("(?:(?:^|/)(?:resources|api)/|^(?=[^/]*\\.md\\b))([\\w-]+)(?:\\.md)?(?:\\?[^#]*)?(#.*)?$");

    private LinkedPages() {}

    static String of(List<Prose.Link> links) {
        return links.stream()
                .map(link -> {
                    Matcher page = PAGE.matcher(link.target());
                    boolean other = page.find()
                            && !named(page.group(1)).equals(named(link.text()))
                            && !named(String.valueOf(page.group(2))).startsWith(named(link.text()));
                    return other ? " (`" + page.group(1) + "`)" : "";
                })
                .collect(Collectors.joining());
    }

    private static String named(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** What a paragraph of links says between them. */
    static Prose besides(Prose prose) {
        String rest = prose.text();
        for (Prose.Link link : prose.links()) {
            int at = rest.indexOf(link.text());
            rest = at < 0
                    ? rest
                    : rest.substring(0, at) + " "
                            + rest.substring(at + link.text().length());
        }
        return new Prose(HAS_WORD.matcher(rest).matches() ? rest.strip() : "", List.of());
    }
}
