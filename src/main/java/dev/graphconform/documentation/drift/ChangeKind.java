package dev.graphconform.documentation.drift;

import java.util.Locale;

/** What became of a part. */
public enum ChangeKind {
    /** Its meaning, and the meaning of its words, may be another. */
    CHANGED("changed in meaning"),
    /** It is not there any more. */
    GONE("gone"),
    /** It was not there before. */
    NEW("new"),
    /** It is called otherwise and is the same. */
    RENAMED("renamed"),
    /** It stands elsewhere and is the same. */
    MOVED("moved"),
    /** It is put otherwise; the words that decide are the same. */
    REWORDED("reworded"),
    /** It differs in what never matters. */
    NOISE("noise"),
    /** It is the same. */
    UNCHANGED("unchanged");

    private final String words;

    ChangeKind(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** For programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody has to look at it. */
    public boolean difference() {
        return this != NOISE && this != UNCHANGED;
    }
}
