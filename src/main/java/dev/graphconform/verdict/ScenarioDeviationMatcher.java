package dev.graphconform.verdict;

import dev.graphconform.verdict.KnownDeviation.Fails;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the scenarios of one rule with the entries that say it fails, and remembers which entries said something of
 * a scenario.
 */
final class ScenarioDeviationMatcher {
    private static final Set<Outcome> PASSING = EnumSet.of(Outcome.PASSED, Outcome.NOT_APPLICABLE, Outcome.KNOWN);

    private final List<KnownDeviation> entries;
    private final LocalDate today;
    private final Set<KnownDeviation> used = new HashSet<>();

    ScenarioDeviationMatcher(List<KnownDeviation> entries, LocalDate today) {
        this.entries = entries;
        this.today = today;
    }

    /** An entry that names the scenario goes before those about all of the rule. */
    ScenarioResult judge(ScenarioResult scenario) {
        List<KnownDeviation> naming =
                entries.stream().filter(entry -> entry.names(scenario)).toList();
        if (scenario.leftOut()) {
            return scenario;
        }
        if (scenario.outcome() == Outcome.FAILED) {
            return failed(
                    scenario,
                    naming.isEmpty()
                            ? entries.stream()
                                    .filter(entry -> entry.scenario().isEmpty())
                                    .toList()
                            : naming);
        }
        if (naming.isEmpty()) {
            return scenario;
        }
        used.addAll(naming);
        KnownDeviation entry = naming.get(0);
        return entry.listing().expired(today)
                ? stale(scenario, entry, "but only until " + entry.listing().expires())
                : scenario.outcome() == Outcome.PASSED ? stale(scenario, entry, "but it passes") : scenario;
    }

    private ScenarioResult failed(ScenarioResult scenario, List<KnownDeviation> candidates) {
        if (candidates.isEmpty()) {
            return scenario;
        }
        List<KnownDeviation> matching = candidates.stream()
                .filter(entry -> scenario.failure()
                        .filter(((Fails) entry.expected())::matches)
                        .isPresent())
                .toList();
        if (matching.isEmpty()) {
            used.addAll(candidates);
            return stale(scenario, candidates.get(0), "but it fails otherwise: " + scenario.message());
        }
        used.addAll(matching);
        Optional<KnownDeviation> current = matching.stream()
                .filter(entry -> !entry.listing().expired(today))
                .findFirst();
        return current.map(entry -> scenario.with(Outcome.KNOWN, scenario.failure(), entry.listing()))
                .orElseGet(() -> stale(
                        scenario,
                        matching.get(0),
                        "but only until " + matching.get(0).listing().expires() + ": " + scenario.message()));
    }

    /** The entries that said nothing of any scenario so far. */
    Collection<KnownDeviation> unused() {
        return entries.stream().filter(entry -> !used.contains(entry)).toList();
    }

    /** Whether nothing is left open that could still fail. */
    boolean passes(List<ScenarioResult> judged) {
        return judged.stream()
                        .filter(scenario -> !scenario.leftOut())
                        .map(ScenarioResult::outcome)
                        .allMatch(PASSING::contains)
                && judged.stream()
                        .anyMatch(scenario -> !scenario.leftOut() && scenario.outcome() != Outcome.NOT_APPLICABLE);
    }

    static String sentence(KnownDeviation entry, String but) {
        return "listed as " + entry.expected().words() + " (" + entry.place() + ", "
                + entry.listing().owner() + "), " + but;
    }

    private static ScenarioResult stale(ScenarioResult scenario, KnownDeviation entry, String but) {
        String sentence = sentence(entry, but);
        // the comparison of what failed stays: it is what to look at
        Failure failure = scenario.failure()
                .map(known -> known.withMessage(sentence))
                .orElse(Failure.of(KitFailureNames.KNOWN_DEVIATIONS, sentence));
        return scenario.with(Outcome.STALE, Optional.of(failure), entry.listing());
    }
}
