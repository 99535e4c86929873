/**
 * The form of a target's answers without a single value of them: statuses, names of headers, JSON paths with types.
 * What two runs can be compared by.
 */
package dev.graphconform.report.shapes;
