package dev.graphconform.documentation.drift;

import java.util.Set;

/**
 * What became of one part or example.
 *
 * @param changeKind what became of it
 * @param kind the kind of part, or {@code example}
 * @param place where it stands
 * @param line its line in the newer version; 0 when it is not there
 * @param was what it said; empty when it was not there, or only a fingerprint of it is known
 * @param is what it says now; empty when it is gone
 * @param rules the rules and documented examples that stand on it
 */
public record PageChange(
        ChangeKind changeKind, String kind, String place, int line, String was, String is, Set<String> rules) {
    static PageChange of(ChangeKind changeKind, PagePart was, PagePart is) {
        return new PageChange(changeKind, is.kind().word(), is.place(), is.line(), was.text(), is.text(), was.rules());
    }

    static PageChange gone(PagePart was) {
        return new PageChange(ChangeKind.GONE, was.kind().word(), was.place(), 0, was.text(), "", was.rules());
    }

    static PageChange added(PagePart is, Set<String> rules) {
        return new PageChange(ChangeKind.NEW, is.kind().word(), is.place(), is.line(), "", is.text(), rules);
    }
}
