package dev.graphconform.documentation.drift;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A part of a page that is compared by itself: a sentence, a table row, a link, ...; examples are {@link ExamplePart}s.
 *
 * @param kind its kind
 * @param place its place, in the words of the page's headings
 * @param normalizedText its text, for comparison
 * @param text its text as printed; empty in a fingerprint
 * @param line its line; 0 in a fingerprint
 * @param rules the rules and documented examples that rest on it
 */
public record PagePart(
        PartKind kind, String place, NormalizedText normalizedText, String text, int line, Set<String> rules) {
    static PagePart of(PartKind kind, String place, String text, int line) {
        return of(kind, place, text, line, List.of());
    }

    static PagePart of(PartKind kind, String place, String text, int line, List<String> targets) {
        return new PagePart(kind, place, NormalizedText.of(text, targets), text, line, Set.of());
    }

    /** Whether the normalized words are the same. */
    boolean sameMeaning(PagePart other) {
        return normalizedText.sameMeaning(other.normalizedText);
    }

    /** Whether it is printed in the same way, link targets included. */
    boolean printedAlike(PagePart other) {
        return normalizedText.exact().equals(other.normalizedText.exact());
    }

    /** Whether it stands in a place or within it. */
    boolean isBelow(String heading) {
        return place.equals(heading) || place.startsWith(heading + ", ");
    }

    PagePart withRules(Set<String> ids) {
        return new PagePart(kind, place, normalizedText, text, line, Collections.unmodifiableSet(new TreeSet<>(ids)));
    }

    PagePart withText(String known) {
        return new PagePart(kind, place, normalizedText, known, line, rules);
    }

    PagePart withPlace(String elsewhere) {
        return new PagePart(kind, elsewhere, normalizedText, text, line, rules);
    }
}
