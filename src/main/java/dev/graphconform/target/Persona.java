package dev.graphconform.target;

/** The part a person plays; features speak of parts, the target file says who plays them. */
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

    /** How features and messages call this part, for instance {@code the second colleague}. */
    public String phrase() {
        return phrase;
    }
}
