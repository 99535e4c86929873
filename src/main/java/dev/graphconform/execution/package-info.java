/**
 * Runs, plans and lists scenarios with Cucumber on the JUnit Platform, and assembles their results; also merges shards.
 * Which rules and scenarios must have a result is fixed before a run starts and compared with the results after it.
 *
 * <p>Start with {@link dev.graphconform.execution.ConformanceRunner}, then {@code RunExecutor}. Used by {@code cli} and
 * {@code proof}; uses most packages of the judging side, but neither {@code report} nor {@code cli}.
 */
package dev.graphconform.execution;
