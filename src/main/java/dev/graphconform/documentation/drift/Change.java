package dev.graphconform.documentation.drift;

import java.util.Set;

/**
 * What became of one part or example.
 *
 * @param verdict what became of it
 * @param kind the kind of part, or {@code example}
 * @param place where it stands
 * @param line its line in the newer version; 0 when it is not there
 * @param was what it said; empty when it was not there, or only a fingerprint of it is known
 * @param is what it says now; empty when it is gone
 * @param rules the rules and documented examples that stand on it
 */
public record Change(Verdict verdict, String kind, String place, int line, String was, String is, Set<String> rules) {
    static Change of(Verdict verdict, Part was, Part is) {
        return new Change(verdict, is.kind().word(), is.place(), is.line(), was.text(), is.text(), was.rules());
    }

    static Change gone(Part was) {
        return new Change(Verdict.GONE, was.kind().word(), was.place(), 0, was.text(), "", was.rules());
    }

    static Change added(Part is, Set<String> rules) {
        return new Change(Verdict.NEW, is.kind().word(), is.place(), is.line(), "", is.text(), rules);
    }
}
