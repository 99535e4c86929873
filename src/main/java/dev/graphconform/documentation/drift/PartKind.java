package dev.graphconform.documentation.drift;

import java.util.Locale;

/** What a part of a page is; it decides how two versions are compared and whether a difference matters. */
public enum PartKind {
    /** The page's title. */
    TITLE,
    /** The version of the API in the examples' addresses. */
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
    /** Another file that the page takes in. */
    INCLUDE,
    /** A link below Related content. */
    LINK,
    /** A key of the front matter; churns without meaning. */
    FRONT_MATTER,
    /** A sentence that only leads on: to another page, to an example; churns without meaning. */
    LEAD,
    /** The tabs of one example; churns without meaning. */
    TABS;

    /** Whether a difference never matters. */
    public boolean noise() {
        return this == FRONT_MATTER || this == LEAD || this == TABS;
    }

    /** Whether it is made of words, which may be put otherwise without a change in meaning. */
    boolean wording() {
        return this == STATEMENT || this == CALLOUT;
    }

    /** The word used in the fingerprint and in results. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
