package dev.graphconform.verdict;

import dev.graphconform.catalogue.Level;
import dev.graphconform.shard.Shard;
import java.time.LocalDate;
import java.util.List;

/**
 * A shard's part of a run, with all that is needed to judge the whole when the parts are together.
 *
 * @param shard which part it is
 * @param conditions what the whole is judged by
 * @param whole the scenarios of the whole run in their order
 * @param rawRunData what this part brought home
 */
public record ShardResult(
        Shard shard, ShardConditions conditions, List<ExpectedScenario> whole, RawRunData rawRunData) {

    /**
     * What must be alike in all shards of a run, so that they can be judged together.
     *
     * @param subjects the rules and examples that the run was narrowed to; empty for all
     * @param tagExpressions the tag expressions that it was narrowed by
     * @param level the lowest level of rules that was asked for
     * @param strict whether a failed {@code should} rule is a failure
     * @param known what people know does not hold
     * @param today the day that decides what has expired
     * @param offers what the target file offers, for instance {@code people.guest}
     * @param catalogue a fingerprint of the rules and examples
     */
    public record ShardConditions(
            List<String> subjects,
            List<String> tagExpressions,
            Level level,
            boolean strict,
            KnownDeviations known,
            LocalDate today,
            List<String> offers,
            String catalogue) {}

    /**
     * A scenario that the whole run owes, and whose it is.
     *
     * @param key its stable identity
     * @param subject the rule or example that it belongs to
     * @param name its name
     * @param location feature file and line
     * @param shard the number of the shard that it falls to
     */
    public record ExpectedScenario(String key, String subject, String name, String location, int shard) {}
}
