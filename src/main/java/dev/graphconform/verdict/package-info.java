/**
 * Results of scenarios, rules and runs as plain values, and how the verdict and its exit code follow from them. Nothing
 * here sends requests, reads files or knows Cucumber.
 *
 * <p>Start with {@link dev.graphconform.verdict.RunResult} and {@link dev.graphconform.verdict.VerdictCalculator}. Uses
 * {@code catalogue} and {@code shard}.
 */
package dev.graphconform.verdict;
