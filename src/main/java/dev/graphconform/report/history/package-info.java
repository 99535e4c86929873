/**
 * What a folder of results remembers of the runs before: a few numbers each, of the last ones only. It decides nothing.
 */
package dev.graphconform.report.history;
