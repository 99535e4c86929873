package dev.graphconform.documentation.drift;

import java.util.List;
import java.util.Set;

/**
 * The smallest thing on a page that can change by itself, examples aside.
 *
 * @param kind what it is
 * @param place where it stands, in words of the page's headings
 * @param normalizedText what it says
 * @param text what it says, for people; empty in a fingerprint
 * @param line its line; 0 in a fingerprint
 * @param rules the rules and documented examples that stand on it
 */
public record PagePart(
        PartKind kind, String place, NormalizedText normalizedText, String text, int line, Set<String> rules) {
    static PagePart of(PartKind kind, String place, String text, int line) {
        return of(kind, place, text, line, List.of());
    }

    static PagePart of(PartKind kind, String place, String text, int line, List<String> targets) {
        return new PagePart(kind, place, NormalizedText.of(text, targets), text, line, Set.of());
    }

    PagePart standing(Set<String> ids) {
        return new PagePart(kind, place, normalizedText, text, line, Set.copyOf(ids));
    }

    PagePart at(String elsewhere) {
        return new PagePart(kind, elsewhere, normalizedText, text, line, rules);
    }
}
