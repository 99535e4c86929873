/**
 * The history of a folder of results: a few numbers of each of the last runs. No verdict depends on it. Start at
 * {@link dev.graphconform.report.history.PastRuns}.
 */
package dev.graphconform.report.history;
