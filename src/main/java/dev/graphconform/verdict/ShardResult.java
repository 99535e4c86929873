package dev.graphconform.verdict;

import dev.graphconform.shard.Shard;
import java.util.List;

/**
 * A shard's part of a run, with all that is needed to judge the whole when the parts are together.
 *
 * @param shard which part it is
 * @param terms what the whole is judged by
 * @param whole the scenarios of the whole run in their order
 * @param rawRunData what this part brought home
 */
public record ShardResult(Shard shard, ShardConditions terms, List<ExpectedScenario> whole, RawRunData rawRunData) {}
