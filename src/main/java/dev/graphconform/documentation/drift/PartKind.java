package dev.graphconform.documentation.drift;

import java.util.Locale;

/** The kind of a part of a page, which decides how it is compared and whether a difference matters. */
public enum PartKind {
    /** The page's title. */
    TITLE,
    /** The version of the API in the examples' URLs. */
    VERSION,
    /** Method and path. */
    REQUEST_LINE,
    /** A sentence of the text. */
    STATEMENT,
    /** A sentence of a callout. */
    CALLOUT,
    /** A row of the permissions table. */
    PERMISSION,
    /** A row of a table of properties, parameters or headers: its type, and whether it is optional. */
    ROW,
    /** The head of a table. */
    TABLE_HEAD,
    /** A heading. */
    HEADING,
    /** A line of a code block that is no example. */
    CODE_LINE,
    /** What a comment says of a block besides its kind and name, such as the type of the answer. */
    ANNOTATION,
    /** An include of another file. */
    INCLUDE,
    /** A link below Related content. */
    LINK,
    /** A key of the front matter; its changes never matter. */
    FRONT_MATTER,
    /** A sentence that only leads to another page or an example; that it is there or put otherwise never matters. */
    LEAD,
    /** The tabs of one example; their changes never matter. */
    TABS;

    /** Whether a difference never matters. */
    public boolean noise() {
        return this == FRONT_MATTER || this == LEAD || this == TABS;
    }

    /** Whether it is a sentence, which may be reworded without a change of meaning. */
    boolean isSentence() {
        return this == STATEMENT || this == CALLOUT;
    }

    /** Whether it is compared with the most similar one of its place. */
    boolean isComparedBySimilarity() {
        return isSentence() || this == LEAD || this == CODE_LINE || this == LINK || this == REQUEST_LINE;
    }

    /** The word used in the fingerprint and in results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
