package dev.graphconform.documentation.page;

import java.util.List;
import java.util.Optional;

/** What a section is made of. */
public sealed interface Block {
    /** The line of the page on which it begins, from 1. */
    int line();

    /** A paragraph, or an entry of a list. */
    record Paragraph(int line, Prose prose) implements Block {}

    /**
     * A callout.
     *
     * @param kind the word in front, in lower case: note, important, caution, ...
     * @param prose what it says, without that word
     */
    record Callout(int line, String kind, Prose prose) implements Block {}

    /** A table; rows that are shorter than the head are as the page has them. */
    record Table(int line, List<String> head, List<Row> rows) implements Block {
        /** The place of the first column whose head is one of these words; -1 when there is none. */
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
    }

    /** A row of a table. */
    record Row(int line, List<Prose> cells) {
        /** A cell; empty where the row is too short. */
        public Prose cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : new Prose("", List.of());
        }
    }

    /** A fenced block with the annotation that stands directly before it. */
    record Code(int line, String language, String text, Optional<Annotation> annotation) implements Block {}

    /** Another file that the page takes in. */
    record Include(int line, Link link) implements Block {}

    /** The head of a tab; of the tabs beside HTTP nothing but the head is kept. */
    record Tab(int line, String name) implements Block {}
}
