package dev.graphconform.report.difference;

import dev.graphconform.report.reading.EarlierRun;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Matches the scenarios of a rule in two runs: by key, else by the steps, else by the most similar name. */
final class ScenarioMatching {
    /** The least similarity of names that makes a match. */
    private static final double MIN_SIMILARITY = 0.5;

    private final List<MatchedScenario> matchedScenarios = new ArrayList<>();
    private final List<ScenarioResult> onlyBefore;
    private final List<ScenarioResult> onlyAfter;

    ScenarioMatching(SubjectResult before, SubjectResult after, EarlierRun first, EarlierRun second) {
        onlyBefore = new ArrayList<>(before.scenarios());
        onlyAfter = new ArrayList<>(after.scenarios());
        match((one, other) -> one.key().equals(other.key()));
        match((one, other) -> first.steps().containsKey(one.key())
                && first.steps().get(one.key()).equals(second.steps().get(other.key())));
        matchBySimilarity();
    }

    private void match(BiPredicate<ScenarioResult, ScenarioResult> same) {
        for (ScenarioResult one : List.copyOf(onlyBefore)) {
            onlyAfter.stream()
                    .filter(other -> same.test(one, other))
                    .findFirst()
                    .ifPresent(other -> pair(one, other));
        }
    }

    private void matchBySimilarity() {
        Optional<MatchedScenario> best = best();
        while (best.isPresent()) {
            pair(best.get().before(), best.get().after());
            best = best();
        }
    }

    private Optional<MatchedScenario> best() {
        Optional<MatchedScenario> best = Optional.empty();
        double highest = MIN_SIMILARITY;
        for (ScenarioResult one : onlyBefore) {
            for (ScenarioResult other : onlyAfter) {
                double candidate = similarity(one.name(), other.name());
                if (candidate > highest) {
                    highest = candidate;
                    best = Optional.of(new MatchedScenario(one, other));
                }
            }
        }
        return best;
    }

    private void pair(ScenarioResult one, ScenarioResult other) {
        matchedScenarios.add(new MatchedScenario(one, other));
        onlyBefore.remove(one);
        onlyAfter.remove(other);
    }

    List<MatchedScenario> matchedScenarios() {
        return matchedScenarios;
    }

    List<ScenarioResult> onlyBefore() {
        return onlyBefore;
    }

    List<ScenarioResult> onlyAfter() {
        return onlyAfter;
    }

    /** The same scenario in both runs. */
    record MatchedScenario(ScenarioResult before, ScenarioResult after) {
        boolean renamed() {
            return !before.name().equals(after.name());
        }
    }

    /** How much two names have in common: the number of words in both over the number of words in either. */
    private static double similarity(String one, String other) {
        Set<String> words = words(one);
        Set<String> either = new HashSet<>(words);
        Set<String> others = words(other);
        either.addAll(others);
        words.retainAll(others);
        return either.isEmpty() ? 0 : (double) words.size() / either.size();
    }

    private static Set<String> words(String name) {
        return new HashSet<>(Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }
}
