package dev.graphconform.documentation.drift;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One change of a part or an example between two versions of a page.
 *
 * @param changeKind how it changed
 * @param kind the kind of part, or {@code example}
 * @param place its place on the page
 * @param line its line in the newer version; 0 when it is not there
 * @param was its older text; empty when it is new, or when only a fingerprint of it is known
 * @param is its newer text; empty when it is gone
 * @param rules the rules and documented examples that it touches, those that it touches most first
 * @param others the rules that rest on the same example or place, and are not touched as far as one can see
 * @param values the values that changed within an example
 */
public record PageChange(
        ChangeKind changeKind,
        String kind,
        String place,
        int line,
        String was,
        String is,
        Set<String> rules,
        Set<String> others,
        List<ValueChange> values) {
    PageChange(ChangeKind changeKind, String kind, String place, int line, String was, String is, Set<String> rules) {
        this(changeKind, kind, place, line, was, is, rules, Set.of(), List.of());
    }

    static PageChange gone(PagePart was, Set<String> rules) {
        return new PageChange(ChangeKind.GONE, was.kind().word(), was.place(), 0, was.text(), "", rules);
    }

    static PageChange added(PagePart is, Set<String> rules) {
        return new PageChange(ChangeKind.NEW, is.kind().word(), is.place(), is.line(), "", is.text(), rules);
    }

    /** How a part or an example changed. */
    public enum ChangeKind {
        /** The words that carry its meaning differ. */
        CHANGED("changed in meaning"),
        /** Only the older version has it. */
        GONE("gone"),
        /** Only the newer version has it. */
        NEW("new"),
        /** The same under another name. */
        RENAMED("renamed"),
        /** The same at another place. */
        MOVED("moved"),
        /** Other words; those that carry the meaning are the same. */
        REWORDED("reworded"),
        /** A difference that never matters. */
        NOISE("noise"),
        /** No difference. */
        UNCHANGED("unchanged");

        private final String words;

        ChangeKind(String words) {
            this.words = words;
        }

        /** The words shown in reports. */
        public String words() {
            return words;
        }

        /** The word used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the change matters. */
        public boolean difference() {
            return this != NOISE && this != UNCHANGED;
        }
    }
}
