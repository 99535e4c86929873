package dev.graphconform.verdict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The result of one scenario or one row of an outline.
 *
 * @param key stable identity, {@code <rule or example id>/<scenario name>}; it survives an edit of the feature file
 * @param subject the rule or example id that the scenario belongs to
 * @param name the scenario's name with the row's values filled in; unique in the project
 * @param location feature file and line, for instance {@code features/rules/topic.feature:12}
 * @param outcome what came of it
 * @param failure why it did not pass; empty when it passed
 * @param notes remarks that do not decide, for instance how long a chat took to become visible
 * @param startedAt when it started
 * @param millis how long it took, in milliseconds
 * @param steps its lines as they ran
 * @param leftOut true when only this scenario, not its rule, lacked a prerequisite: it is shown with its note and does
 *     not count
 * @param listing what people said of its outcome in the known-deviations file; empty when they said nothing
 */
public record ScenarioResult(
        String key,
        String subject,
        String name,
        String location,
        Outcome outcome,
        Optional<Failure> failure,
        List<String> notes,
        Instant startedAt,
        long millis,
        List<StepResult> steps,
        boolean leftOut,
        Optional<KnownDeviationNote> listing) {
    private static final String MET_IN = "Met in ";

    /** A scenario of which people said nothing. */
    public ScenarioResult(
            String key,
            String subject,
            String name,
            String location,
            Outcome outcome,
            Optional<Failure> failure,
            List<String> notes,
            Instant startedAt,
            long millis,
            List<StepResult> steps,
            boolean leftOut) {
        this(
                key,
                subject,
                name,
                location,
                outcome,
                failure,
                notes,
                startedAt,
                millis,
                steps,
                leftOut,
                Optional.empty());
    }

    /** A copy with the outcome that the known-deviations file makes of it. */
    ScenarioResult with(Outcome judged, Optional<Failure> why, KnownDeviationNote note) {
        return new ScenarioResult(
                key, subject, name, location, judged, why, notes, startedAt, millis, steps, leftOut, Optional.of(note));
    }

    /** A copy with other texts of the target and remarks, for instance redacted ones. */
    public ScenarioResult with(Optional<Failure> otherFailure, List<String> otherNotes) {
        return new ScenarioResult(
                key,
                subject,
                name,
                location,
                outcome,
                otherFailure,
                otherNotes,
                startedAt,
                millis,
                steps,
                leftOut,
                listing);
    }

    /** A copy with the outcome that the other rules of the run make of it, and of the step that met the fault. */
    ScenarioResult with(Outcome resolved, Optional<Failure> why) {
        List<StepResult> told = steps.stream()
                .map(step -> step.outcome() == outcome && outcome != Outcome.PASSED
                        ? new StepResult(step.text(), resolved, step.millis())
                        : step)
                .toList();
        return new ScenarioResult(
                key, subject, name, location, resolved, why, notes, startedAt, millis, told, leftOut, listing);
    }

    /**
     * What this scenario met that fails another rule than its own: a result of that rule beside those that are owed.
     *
     * @param rule the rule that fails
     * @param why what was met
     */
    public ScenarioResult metBeside(String rule, Failure why) {
        String told = MET_IN + key;
        return new ScenarioResult(
                rule + "/" + told,
                rule,
                told,
                location,
                Outcome.FAILED,
                Optional.of(why),
                List.of(),
                startedAt,
                millis,
                List.of(),
                false);
    }

    /** Whether nobody owed it: it was met by a scenario of another rule. */
    public boolean beside() {
        return name.startsWith(MET_IN);
    }

    /** One line on why it did not pass; empty when it did. */
    public String reason() {
        return failure.map(why -> why.expected().isPresent() && outcome != Outcome.STALE
                        ? "expected " + why.expected().get() + ", was "
                                + why.actual().orElse("nothing") + " ("
                                + why.where().orElse("the answer") + "): " + name
                        : why.message().lines().findFirst().orElse(""))
                .orElse("");
    }

    /** The message for people, empty when there is nothing to say. */
    public String message() {
        return failure.map(Failure::message).orElse("");
    }
}
