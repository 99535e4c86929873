package dev.graphconform.execution;

import dev.graphconform.shard.Partition;
import dev.graphconform.shard.Shard;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.Gathered;
import dev.graphconform.verdict.KnownJudge;
import dev.graphconform.verdict.Owed;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ShardPart;
import dev.graphconform.verdict.ShardTerms;
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
record Share(Shard shard, List<Owed> whole, Set<String> own) {

    /** The shard's share of these scenarios. */
    static Share of(Shard shard, List<ScenarioEntry> scenarios) {
        Map<String, Integer> places = Partition.of(ScenarioTexts.of(scenarios), shard.of());
        List<Owed> whole = scenarios.stream()
                .map(entry -> new Owed(entry.key(), entry.subject(), entry.name(), entry.location(), places.get(entry.key())))
                .toList();
        return new Share(
                shard, whole, whole.stream().filter(owed -> owed.shard() == shard.number()).map(Owed::key).collect(Collectors.toSet()));
    }

    boolean holds(ScenarioEntry scenario) {
        return own.contains(scenario.key());
    }

    /** The shard's result, with all that is needed to judge the whole. */
    RunResult handedOn(RunResult result, Gathered gathered, RunRequest request, KnownJudge judge, String rules) {
        Selection selection = request.selection();
        ShardTerms terms = new ShardTerms(
                selection.subjects(),
                selection.tagExpressions(),
                request.strict(),
                judge.known(),
                judge.today(),
                offers(request.target()),
                rules);
        return result.with(new ShardPart(shard, terms, whole, gathered));
    }

    private static List<String> offers(Target target) {
        return Stream.of(
                        target.people().keySet().stream().map(part -> "people." + part.key()),
                        target.apps().keySet().stream().map(key -> "apps." + key),
                        target.credentials().values().stream().map(held -> "credentials." + held.key() + " (" + held.kind().word() + ")"),
                        Stream.of("writes: " + target.writes().word()))
                .flatMap(entries -> entries)
                .sorted()
                .toList();
    }
}
