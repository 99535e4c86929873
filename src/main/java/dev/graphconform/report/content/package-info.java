/**
 * What all reports show, whatever their format: the cases of a run, and text made safe to show. Knows no file format.
 */
package dev.graphconform.report.content;
