/**
 * Finds errors that a documentation page shows by itself: contradictions, mistakes, missing information, inconsistent
 * formatting. The rules know no particular API and work for any page of the reference.
 *
 * <p>Start with {@link dev.graphconform.documentation.finding.PageLinter}, which applies all rules. Uses
 * {@code documentation.page} only.
 */
package dev.graphconform.documentation.finding;
