/**
 * The history of a folder of results, there or in a folder of its own: a few numbers of each of the last runs, and what
 * held. No verdict depends on it. Start at {@link dev.graphconform.report.history.PastRuns}.
 */
package dev.graphconform.report.history;
