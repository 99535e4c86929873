package dev.graphconform.check;

import org.opentest4j.TestAbortedException;

/**
 * A scenario that cannot say whether its rule holds; each kind has its own outcome. Never the target's failure, never
 * green.
 */
public final class InconclusiveException extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    private final InconclusiveCause kind;

    /** Why it cannot say. */
    public enum InconclusiveCause {
        /** The target does not offer what the rule needs. */
        NOT_RUN,
        /** The rule does not apply to this API version or kind of token. */
        NOT_APPLICABLE,
        /** The service could not be brought into the state to judge, or not in time. */
        INCONCLUSIVE,
        /** Only this scenario, not its rule, lacks something; it does not count. */
        LEFT_OUT
    }

    private InconclusiveException(InconclusiveCause kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    /** A prerequisite is missing in the target. */
    public static InconclusiveException notRun(String reason) {
        return new InconclusiveException(InconclusiveCause.NOT_RUN, reason);
    }

    /** Another API version or kind of token. */
    public static InconclusiveException notApplicable(String reason) {
        return new InconclusiveException(InconclusiveCause.NOT_APPLICABLE, reason);
    }

    /** Could not be judged; the reason names what to look at. */
    public static InconclusiveException inconclusive(String reason) {
        return new InconclusiveException(InconclusiveCause.INCONCLUSIVE, reason);
    }

    /** This scenario needs more than its rule. */
    public static InconclusiveException leftOut(String reason) {
        return new InconclusiveException(InconclusiveCause.LEFT_OUT, reason);
    }

    /** Why it cannot say. */
    public InconclusiveCause kind() {
        return kind;
    }
}
