package dev.graphconform.verdict;

/** Names of checks that judge something else than the target. */
public final class KitFailureNames {
    /** The kit itself failed. */
    public static final String KIT = "kit";
    /** The connection broke. */
    public static final String CONNECTION = "connection";
    /** Something in the target file cannot be used. */
    public static final String CONFIGURATION = "configuration";
    /** The target throttled until the budget was spent. */
    public static final String THROTTLED = "throttled";
    /** A gateway answered in the target's place until the budget was spent. */
    public static final String GATEWAY = "gateway";
    /** The target refuses a credential that it took before. */
    public static final String CREDENTIAL_REVOKED = "credential-revoked";
    /** The target refuses a credential that it never took. */
    public static final String CREDENTIAL_REFUSED = "credential-refused";
    /** A prerequisite is missing, the rule does not apply, or it could not be judged. */
    public static final String UNDECIDED = "undecided";

    /** What the known-deviations file says is out of date. */
    public static final String KNOWN_DEVIATIONS = "known-deviations";

    private KitFailureNames() {}
}
