package dev.graphconform.verdict;

import java.time.LocalDate;
import java.util.List;

/**
 * What must be alike in all shards of a run, so that they can be judged together.
 *
 * @param subjects the rules and examples that the run was narrowed to; empty for all
 * @param tagExpressions the tag expressions that it was narrowed by
 * @param strict whether a failed {@code should} rule is a failure
 * @param known what people know does not hold
 * @param today the day that decides what has expired
 * @param offers what the target file offers, for instance {@code people.guest}
 * @param catalogue a fingerprint of the rules and examples
 */
public record ShardConditions(
        List<String> subjects,
        List<String> tagExpressions,
        boolean strict,
        KnownDeviations known,
        LocalDate today,
        List<String> offers,
        String catalogue) {}
