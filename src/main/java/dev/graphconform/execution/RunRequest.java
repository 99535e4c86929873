package dev.graphconform.execution;

import dev.graphconform.target.Target;

/**
 * What to run on what.
 *
 * @param target the target
 * @param selection which scenarios
 * @param parallel how many scenarios may run at the same time, at least 1
 * @param strict whether a failed {@code should} rule is a failure
 */
public record RunRequest(Target target, Selection selection, int parallel, boolean strict) {}
