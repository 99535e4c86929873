package dev.graphconform.simulator.drafts;

/**
 * Why a body is no JSON text that the simulator reads.
 *
 * @param kind what is wrong
 * @param words the same for people
 */
public record BodyError(BodyErrorKind kind, String words) {

    /** The ways in which a body can be unreadable; services are apt to fail at each in another place. */
    public enum BodyErrorKind {
        /** It is no JSON. */
        SYNTAX,
        /** Bytes that are no UTF-8, or half of a surrogate pair. */
        UNICODE,
        /** It is nested too deeply. */
        DEPTH,
        /** An object has two properties of one name. */
        NAMES
    }
}
