package dev.graphconform.documentation.drift;

import java.util.List;
import java.util.Set;

/**
 * The smallest thing on a page that can change by itself, examples aside.
 *
 * @param kind what it is
 * @param place where it stands, in words of the page's headings
 * @param wording what it says
 * @param text what it says, for people; empty in a fingerprint
 * @param line its line; 0 in a fingerprint
 * @param rules the rules and documented examples that stand on it
 */
public record Part(Kind kind, String place, Wording wording, String text, int line, Set<String> rules) {
    static Part of(Kind kind, String place, String text, int line) {
        return of(kind, place, text, line, List.of());
    }

    static Part of(Kind kind, String place, String text, int line, List<String> targets) {
        return new Part(kind, place, Wording.of(text, targets), text, line, Set.of());
    }

    Part standing(Set<String> ids) {
        return new Part(kind, place, wording, text, line, Set.copyOf(ids));
    }

    Part at(String elsewhere) {
        return new Part(kind, elsewhere, wording, text, line, rules);
    }
}
