package dev.graphconform.execution;

import dev.graphconform.target.Target;
import dev.graphconform.wire.Transport;

/**
 * What to run on what.
 *
 * @param target the target
 * @param selection which scenarios
 * @param parallel how many scenarios may run at the same time, at least 1
 * @param strict whether a failed {@code should} rule is a failure
 * @param transport which client sends
 */
public record RunRequest(Target target, Selection selection, int parallel, boolean strict, Transport transport) {

    /** A run that judges a target: sent with REST Assured. */
    public static RunRequest of(Target target, Selection selection, int parallel, boolean strict) {
        return new RunRequest(target, selection, parallel, strict, Transport.REST_ASSURED);
    }
}
