/**
 * The content of all reports, whatever their format: the entries of a run, and text made safe to show. Knows no file
 * format. Start at {@link dev.graphconform.report.content.ReportEntries}.
 */
package dev.graphconform.report.content;
