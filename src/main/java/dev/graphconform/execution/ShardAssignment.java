package dev.graphconform.execution;

import dev.graphconform.shard.Shard;
import dev.graphconform.shard.ShardPartitioner;
import dev.graphconform.shard.ShardPartitioner.ScenarioPairs;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.KnownDeviationMatcher;
import dev.graphconform.verdict.RawRunData;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ShardResult;
import dev.graphconform.verdict.ShardResult.ExpectedScenario;
import dev.graphconform.verdict.ShardResult.ShardConditions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What falls to one shard of a run.
 *
 * @param shard which shard
 * @param whole the scenarios of the whole run, each with its shard
 * @param own the keys of those that fall to this one
 */
record ShardAssignment(Shard shard, List<ExpectedScenario> whole, Set<String> own) {

    /**
     * The shard's share of these scenarios.
     *
     * @param declared the same scenarios, with what their steps declare
     */
    static ShardAssignment of(Shard shard, List<ScenarioEntry> scenarios, List<DeclaredScenario> declared) {
        Map<String, Integer> places = ShardPartitioner.of(
                declared.stream()
                        .map(scenario -> new ScenarioPairs(scenario.key(), scenario.pairs()))
                        .toList(),
                shard.of());
        List<ExpectedScenario> whole = scenarios.stream()
                .map(entry -> new ExpectedScenario(
                        entry.key(), entry.subject(), entry.name(), entry.location(), places.get(entry.key())))
                .toList();
        return new ShardAssignment(
                shard,
                whole,
                whole.stream()
                        .filter(expectedScenario -> expectedScenario.shard() == shard.number())
                        .map(ExpectedScenario::key)
                        .collect(Collectors.toSet()));
    }

    boolean holds(ScenarioEntry scenario) {
        return own.contains(scenario.key());
    }

    /** The shard's result, with all that is needed to judge the whole. */
    RunResult toShardResult(
            RunResult result, RawRunData rawRunData, RunRequest request, KnownDeviationMatcher judge, String rules) {
        Selection selection = request.selection();
        ShardConditions terms = new ShardConditions(
                selection.subjects(),
                selection.tagExpressions(),
                selection.level(),
                request.strict(),
                judge.known(),
                judge.today(),
                offers(request.target()),
                rules);
        return result.with(new ShardResult(shard, terms, whole, rawRunData));
    }

    private static List<String> offers(Target target) {
        return Stream.of(
                        target.people().keySet().stream().map(persona -> "people." + persona.key()),
                        target.apps().keySet().stream().map(key -> "apps." + key),
                        target.credentials().values().stream()
                                .map(held -> "credentials." + held.key() + " ("
                                        + held.kind().word() + ")"),
                        Stream.of("writes: " + target.writes().word()))
                .flatMap(entries -> entries)
                .sorted()
                .toList();
    }
}
