package dev.graphconform.ledger;

/** The words by which a topic tells whose it is. No colon: the update page forbids it in topics. */
public final class RunMarker {
    private static final int DIGITS = 12;

    private RunMarker() {}

    /** The marker of a run. */
    public static String of(String runId) {
        String plain = runId.replace("-", "");
        return "test run " + plain.substring(0, Math.min(DIGITS, plain.length()));
    }
}
