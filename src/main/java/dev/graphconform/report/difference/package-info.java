/**
 * Compares two runs: results of rules, shapes of responses, durations. Values that differ from run to run anyway (ids,
 * times, numbers of polls) are no difference. Start at {@link dev.graphconform.report.difference.RunComparison}; uses
 * the runs that {@code report.reading} has read.
 */
package dev.graphconform.report.difference;
