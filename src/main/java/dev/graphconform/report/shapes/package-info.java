/**
 * The shapes of a target's responses, without a single value: statuses, names of headers, JSON paths with types. Two
 * runs are compared by them. Start at {@link dev.graphconform.report.shapes.ResponseShapes}.
 */
package dev.graphconform.report.shapes;
