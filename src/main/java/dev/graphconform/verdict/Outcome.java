package dev.graphconform.verdict;

/** What came of a scenario or of a rule, worst last: a rule takes the worst outcome of its scenarios. */
public enum Outcome {
    /** Proved to hold. */
    PASSED("passed"),
    /** Other API version or other kind of token; the reason says which. */
    NOT_APPLICABLE("not-applicable"),
    /** Fails as the known-deviation file says. */
    KNOWN("known"),
    /** A prerequisite is missing in the target; the reason says which. */
    NOT_RUN("not-run"),
    /** Throttled out, timed out, or the service could not be brought into the state to judge; the reason says how. */
    INCONCLUSIVE("inconclusive"),
    /** Fault of the kit or of the connection. */
    BROKEN("broken"),
    /**
     * Listed as known, but passes, fails otherwise, or the listing has expired; or listed as expected to run, and
     * not-run.
     */
    STALE("stale"),
    /** The target deviates. */
    FAILED("failed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word used in results and on the terminal. */
    public String word() {
        return word;
    }
}
