package dev.graphconform.verdict;

import dev.graphconform.catalogue.Level;
import java.util.Comparator;
import java.util.List;

/** From the scenarios of a rule or example to its result. */
public final class SubjectResults {
    private SubjectResults() {}

    /**
     * The worst outcome of the scenarios that count; not-run when none counts.
     *
     * @param scenarios all scenarios of the rule or example that the run covered
     */
    public static SubjectResult of(
            String id, SubjectResult.SubjectKind kind, Level level, String title, List<ScenarioResult> scenarios) {
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
        return new SubjectResult(id, kind, level, title, worst.outcome(), reason(first), List.copyOf(scenarios));
    }

    private static String reason(ScenarioResult scenario) {
        return scenario.failure()
                .map(failure -> failure.expected().isPresent() && scenario.outcome() != Outcome.STALE
                        ? "expected " + failure.expected().get() + ", was "
                                + failure.actual().orElse("nothing") + " ("
                                + failure.where().orElse("the answer") + "): " + scenario.name()
                        : firstLine(failure.message()))
                .orElse("");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
