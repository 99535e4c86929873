package dev.graphconform.target;

/** The roles of people in the features; the target file names a person for each. */
public enum Persona {
    /** The default credential's user. */
    INITIATOR("initiator", "the initiator"),
    COLLEAGUE("colleague", "the colleague"),
    SECOND_COLLEAGUE("secondColleague", "the second colleague"),
    /** A guest user of the initiator's own tenant. */
    GUEST("guest", "the guest"),
    /** A person of another tenant. */
    PARTNER("partner", "the partner");

    private final String key;
    private final String phrase;

    Persona(String key, String phrase) {
        this.key = key;
        this.phrase = phrase;
    }

    /** The key below {@code people} in the target file. */
    public String key() {
        return key;
    }

    /** The role in features and messages, for instance {@code the second colleague}. */
    public String phrase() {
        return phrase;
    }
}
