package dev.graphconform.verdict;

import dev.graphconform.verdict.KnownDeviation.Fails;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the scenarios of one rule with the entries about it, and remembers which entries said something of a
 * scenario.
 */
final class ScenarioDeviationMatcher {
    /** What an entry may excuse with its reason; the outcome stays what it is. */
    static final Set<Outcome> UNDECIDED = EnumSet.of(Outcome.NOT_RUN, Outcome.INCONCLUSIVE, Outcome.BROKEN);

    private final List<KnownDeviation> entries;
    private final LocalDate today;
    private final boolean recorded;
    private final Set<KnownDeviation> used = new HashSet<>();

    /**
     * A matcher.
     *
     * @param recorded whether the scenarios are exchanges of a recording, of which some may fail so and others not
     */
    ScenarioDeviationMatcher(List<KnownDeviation> entries, LocalDate today, boolean recorded) {
        this.entries = entries;
        this.today = today;
        this.recorded = recorded;
    }

    /** An entry that names the scenario goes before those about each scenario of the rule. */
    ScenarioResult judge(ScenarioResult scenario) {
        if (UNDECIDED.contains(scenario.outcome())) {
            return undecided(scenario);
        }
        List<KnownDeviation> failing = failing(scenario);
        return scenario.outcome() == Outcome.FAILED ? failed(scenario, failing) : held(scenario, failing);
    }

    private List<KnownDeviation> failing(ScenarioResult scenario) {
        List<KnownDeviation> fails = entries.stream()
                .filter(entry -> entry.expected() instanceof Fails)
                .toList();
        List<KnownDeviation> naming =
                fails.stream().filter(entry -> entry.names(scenario)).toList();
        return naming.isEmpty()
                ? fails.stream().filter(entry -> entry.scenario().isEmpty()).toList()
                : naming;
    }

    private ScenarioResult undecided(ScenarioResult scenario) {
        List<KnownDeviation> matching = entries.stream()
                .filter(entry -> entry.excuses(scenario.outcome(), scenario.reason()))
                .toList();
        // that it might fail is not told either way
        used.addAll(failing(scenario).stream()
                .filter(entry -> !entry.listing().expired(today))
                .toList());
        return matching.isEmpty() ? scenario : excused(scenario, matching, scenario.outcome());
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
            return stale(scenario, candidates.get(0), "but it fails otherwise: " + scenario.reason());
        }
        return excused(scenario, matching, Outcome.KNOWN);
    }

    /** An entry about each scenario of the rule is out of date as soon as one of them passes. */
    private ScenarioResult held(ScenarioResult scenario, List<KnownDeviation> failing) {
        if (scenario.outcome() != Outcome.PASSED || failing.isEmpty() || recorded) {
            return scenario;
        }
        used.addAll(failing);
        return stale(scenario, failing.get(0), "but it passes");
    }

    private ScenarioResult excused(ScenarioResult scenario, List<KnownDeviation> matching, Outcome becomes) {
        used.addAll(matching);
        Optional<KnownDeviation> current = matching.stream()
                .filter(entry -> !entry.listing().expired(today))
                .findFirst();
        return current.map(entry -> scenario.with(becomes, scenario.failure(), entry.listing()))
                .orElseGet(() -> stale(scenario, matching.get(0), until(matching.get(0)) + ": " + scenario.reason()));
    }

    /** Whether the entry said something of a scenario so far. */
    boolean used(KnownDeviation entry) {
        return used.contains(entry);
    }

    static String until(KnownDeviation entry) {
        return "but only " + entry.listing().term();
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
