package dev.graphconform.redaction;

/**
 * What is looked for.
 *
 * @param bytes the whole of it
 * @param strict from where on a short piece gives it away: the signature of a token, all of an opaque secret
 * @param least how long a piece from before there must be. The claims of a token are ordinary words in base64, and
 *     pieces of them may stand anywhere: the address of the service, the id of a person
 */
record SearchTerm(byte[] bytes, int strict, int least) {
    /** Shorter pieces say nothing, neither to an attacker nor about where they come from. */
    static final int PIECE = 16;

    /** Whether a piece is long enough. */
    boolean told(int from, int to) {
        return to - from >= least || to - Math.max(from, strict) >= PIECE;
    }
}
