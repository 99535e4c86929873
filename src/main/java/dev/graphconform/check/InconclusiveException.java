package dev.graphconform.check;

import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * A scenario that cannot say whether its rule holds; each kind has its own outcome. Never the target's failure, never
 * green.
 */
public final class InconclusiveException extends TestAbortedException {
    private static final long serialVersionUID = 1L;

    private final InconclusiveCause kind;
    private final RuleId lookAt;
    private final Throwable otherwise;

    /** Why it cannot say. */
    public enum InconclusiveCause {
        /** The target does not offer what the rule needs. */
        NOT_RUN,
        /** The rule does not apply to this API version or kind of token. */
        NOT_APPLICABLE,
        /** The service could not be brought into the state to judge, or not in time. */
        INCONCLUSIVE,
        /** What stands before the service answered, or nobody did: another time it may go through. */
        ON_THE_WAY,
        /** The target refuses a credential that it took before. */
        REVOKED,
        /** The target refuses a credential that it never took. */
        NEVER_TAKEN,
        /** The target, as it is set up, cannot be tested at all; nothing was sent. */
        UNUSABLE,
        /** Only this scenario, not its rule, lacks something; it does not count. */
        LEFT_OUT
    }

    private InconclusiveException(InconclusiveCause kind, String reason) {
        this(kind, reason, null, null);
    }

    private InconclusiveException(InconclusiveCause kind, String reason, RuleId lookAt, Throwable otherwise) {
        super(reason);
        this.kind = kind;
        this.lookAt = lookAt;
        this.otherwise = otherwise;
    }

    /** A prerequisite is missing in the target. */
    public static InconclusiveException notRun(String reason) {
        return new InconclusiveException(InconclusiveCause.NOT_RUN, reason);
    }

    /** The target, as it is set up, cannot be tested at all. */
    public static InconclusiveException unusable(String reason) {
        return new InconclusiveException(InconclusiveCause.UNUSABLE, reason);
    }

    /** Another API version or kind of token. */
    public static InconclusiveException notApplicable(String reason) {
        return new InconclusiveException(InconclusiveCause.NOT_APPLICABLE, reason);
    }

    /** Could not be judged; the reason names what to look at. */
    public static InconclusiveException inconclusive(String reason) {
        return new InconclusiveException(InconclusiveCause.INCONCLUSIVE, reason);
    }

    /** Could not be judged for something that is no fault of the service, and may pass. */
    public static InconclusiveException onTheWay(String reason) {
        return new InconclusiveException(InconclusiveCause.ON_THE_WAY, reason);
    }

    /** A credential that was good is refused. */
    static InconclusiveException revoked(String reason) {
        return new InconclusiveException(InconclusiveCause.REVOKED, reason);
    }

    /** A credential is refused that never was any good. */
    static InconclusiveException neverTaken(String reason) {
        return new InconclusiveException(InconclusiveCause.NEVER_TAKEN, reason);
    }

    /**
     * Another rule is there to tell the fault. Whether it did is known at the end of the run only: where it passed,
     * this scenario tells the fault itself.
     *
     * @param reason what was seen
     * @param lookAt the rule that tells it
     * @param otherwise what this scenario says where that rule passed: the target's fault, or why it is undecided
     */
    public static InconclusiveException lookAt(String reason, RuleId lookAt, Throwable otherwise) {
        return new InconclusiveException(
                InconclusiveCause.INCONCLUSIVE, reason + "; look at rule " + lookAt, lookAt, otherwise);
    }

    /** This scenario needs more than its rule. */
    public static InconclusiveException leftOut(String reason) {
        return new InconclusiveException(InconclusiveCause.LEFT_OUT, reason);
    }

    /** Why it cannot say. */
    public InconclusiveCause kind() {
        return kind;
    }

    /** The rule that is there to tell the fault; empty when the reason stands by itself. */
    public Optional<RuleId> lookAt() {
        return Optional.ofNullable(lookAt);
    }

    /** What is said where that rule passed. */
    public Throwable otherwise() {
        return otherwise;
    }
}
