package dev.graphconform.verdict;

import dev.graphconform.catalogue.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The result of one rule or one documented example.
 *
 * @param id rule id, or the example's request name
 * @param kind rule, example, or a rule of the team's own
 * @param level the rule's level; an example counts like a {@link Level#MUST}
 * @param title the rule in a few words, or the example's heading
 * @param outcome the worst outcome of its scenarios
 * @param reason one line that says why it is not passed; empty when it is
 * @param scenarios its scenarios in the order of the features
 * @param listing what people said of its outcome in the known-deviations file; empty when they said nothing
 */
public record SubjectResult(
        String id,
        SubjectKind kind,
        Level level,
        String title,
        Outcome outcome,
        String reason,
        List<ScenarioResult> scenarios,
        Optional<KnownDeviationNote> listing) {

    /** A rule or example of which people said nothing. */
    public SubjectResult(
            String id,
            SubjectKind kind,
            Level level,
            String title,
            Outcome outcome,
            String reason,
            List<ScenarioResult> scenarios) {
        this(id, kind, level, title, outcome, reason, scenarios, Optional.empty());
    }

    /**
     * The worst outcome of the scenarios that count; not-run when none counts.
     *
     * @param scenarios all scenarios of the rule or example that the run covered
     */
    public static SubjectResult of(
            String id, SubjectKind kind, Level level, String title, List<ScenarioResult> scenarios) {
        List<ScenarioResult> counting =
                scenarios.stream().filter(scenario -> !scenario.leftOut()).toList();
        if (counting.isEmpty()) {
            String reason = scenarios.isEmpty()
                    ? "it has no scenario in this run"
                    : firstLine(scenarios.get(0).message());
            return new SubjectResult(id, kind, level, title, Outcome.NOT_RUN, reason, List.copyOf(scenarios));
        }
        ScenarioResult worst = counting.stream()
                .max(Comparator.comparing(ScenarioResult::outcome))
                .orElseThrow();
        // max gives the last of equals, people look for the first
        ScenarioResult first = counting.stream()
                .filter(scenario -> scenario.outcome() == worst.outcome())
                .findFirst()
                .orElse(worst);
        return new SubjectResult(id, kind, level, title, worst.outcome(), first.reason(), List.copyOf(scenarios));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    /** The scenarios that count: those not left out, or all where each was. */
    public List<ScenarioResult> counting() {
        List<ScenarioResult> counting =
                scenarios.stream().filter(scenario -> !scenario.leftOut()).toList();
        return counting.isEmpty() ? scenarios : counting;
    }

    /** Whether people said that it would come out so, and it did: it does not hold, and does not decide. */
    public boolean excepted() {
        return listing.isPresent() && outcome != Outcome.STALE && outcome != Outcome.FAILED;
    }

    /** A copy with another outcome and reason. */
    SubjectResult withOutcome(Outcome judged, String why) {
        return new SubjectResult(id, kind, level, title, judged, why, scenarios, listing);
    }

    /** A copy with the note of the known-deviations file. */
    SubjectResult withNote(Optional<KnownDeviationNote> note) {
        return new SubjectResult(id, kind, level, title, outcome, reason, scenarios, note);
    }

    /** The kinds of thing that a run owes. */
    public enum SubjectKind {
        RULE,
        EXAMPLE,
        /** A rule of the team that runs the kit: judged beside the page's, never part of its verdict. */
        OWN
    }
}
