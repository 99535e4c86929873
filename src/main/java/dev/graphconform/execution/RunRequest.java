package dev.graphconform.execution;

import dev.graphconform.target.Target;
import dev.graphconform.verdict.KnownDeviations;
import dev.graphconform.wire.Transport;

/**
 * What to run on what.
 *
 * @param target the target
 * @param selection which scenarios
 * @param parallel how many scenarios may run at the same time, at least 1
 * @param strict whether a failed {@code should} rule is a failure
 * @param transport which client sends
 * @param known what people know does not hold there
 */
public record RunRequest(
        Target target, Selection selection, int parallel, boolean strict, Transport transport, KnownDeviations known) {

    /** A run of which people said nothing. */
    public RunRequest(Target target, Selection selection, int parallel, boolean strict, Transport transport) {
        this(target, selection, parallel, strict, transport, KnownDeviations.NONE);
    }

    /** A run that judges a target: sent with REST Assured. */
    public static RunRequest of(Target target, Selection selection, int parallel, boolean strict) {
        return new RunRequest(target, selection, parallel, strict, Transport.REST_ASSURED);
    }

    /** The same run, judged with what people know does not hold. */
    public RunRequest with(KnownDeviations listed) {
        return new RunRequest(target, selection, parallel, strict, transport, listed);
    }
}
