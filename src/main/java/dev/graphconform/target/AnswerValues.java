package dev.graphconform.target;

import java.util.Optional;
import java.util.stream.Stream;

/** Whose the values in a target's answers are, as its target file says under {@code answers}. */
public enum AnswerValues {
    /** The target answers with the values that a page prints, ids and dates too: a mock that was made of the page. */
    AS_PRINTED("as-printed"),
    /** It has ids, dates and names of its own, as each tenant has. */
    OWN_VALUES("own-values"),
    /** The target file does not say: other values are no failure, and are told. */
    UNSAID("");

    private final String word;

    AnswerValues(String word) {
        this.word = word;
    }

    /** By the word in a target file. */
    static AnswerValues of(Optional<String> written) {
        return Stream.of(values())
                .filter(values -> values.word.equals(written.orElse("")))
                .findFirst()
                .orElse(UNSAID);
    }
}
