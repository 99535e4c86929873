package dev.graphconform.documentation.page;

import java.util.List;
import java.util.Optional;

/** A block of a section: a paragraph, a callout, a table, code, an include, or the head of a tab. */
public sealed interface Block {
    /** The line of the page on which it begins, from 1. */
    int line();

    /** A paragraph, or an entry of a list. */
    record Paragraph(int line, Prose prose) implements Block {}

    /**
     * A callout.
     *
     * @param kind the kind, in lower case: note, important, caution, ...
     * @param prose the text, without that word
     */
    record Callout(int line, String kind, Prose prose) implements Block {}

    /** A table; rows may have fewer cells than the head, as on the page. */
    record Table(int line, List<String> head, List<Row> rows) implements Block {
        /**
         * The index of the first column whose head is one of these words, letter case ignored; -1 when there is none.
         */
        public int column(String... names) {
            for (int at = 0; at < head.size(); at++) {
                for (String name : names) {
                    if (head.get(at).equalsIgnoreCase(name)) {
                        return at;
                    }
                }
            }
            return -1;
        }

        /** The columns from which permissions are read: those that rank them, or all behind the first. */
        public List<Integer> permissionColumns() {
            return PermissionReader.columns(this);
        }

        /** Whether it says which permissions a call needs, by rows or as a matrix. */
        public boolean holdsPermissions() {
            return PermissionReader.lists(this) || PermissionReader.isMatrix(this);
        }
    }

    /** A row of a table. */
    record Row(int line, List<Prose> cells) {
        /** A cell; empty where the row is too short. */
        public Prose cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : new Prose("", List.of());
        }
    }

    /** A fenced code block with the annotation directly before it. */
    record Code(int line, String language, String text, Optional<Annotation> annotation) implements Block {}

    /** An include of another file. */
    record Include(int line, Prose.Link link) implements Block {}

    /** The head of a tab; the content of tabs other than HTTP is left out. */
    record Tab(int line, String name) implements Block {}
}
