/**
 * Annotations for CI servers: the log commands that mark what failed in a run. This package only creates the text; the
 * package {@code cli} prints it.
 *
 * <p>Start with {@link dev.graphconform.ci.RunAnnotations}. Uses {@code catalogue}, {@code report}, {@code target} and
 * {@code verdict}.
 */
package dev.graphconform.ci;
