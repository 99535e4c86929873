package dev.graphconform.verdict;

/**
 * One line of a scenario as it ran.
 *
 * @param text keyword and text, for instance {@code When the initiator creates a one-on-one chat with the colleague}
 * @param outcome {@link Outcome#PASSED}, the scenario's outcome on the step that decided it, or {@link Outcome#NOT_RUN}
 *     for steps after it
 * @param millis how long it took, in milliseconds
 */
public record StepResult(String text, Outcome outcome, long millis) {}
