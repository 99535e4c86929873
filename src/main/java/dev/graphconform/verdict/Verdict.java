package dev.graphconform.verdict;

import java.util.List;

/**
 * What follows from a run.
 *
 * @param outcome the word
 * @param exitCode the exit code of the process
 * @param reasons one line for each thing that led to it, worst first; empty when conformant
 */
public record Verdict(RunOutcome outcome, int exitCode, List<String> reasons) {}
