/**
 * Checks of responses. Each check compares a response with what a rule or a documented example requires and throws a
 * {@link dev.graphconform.check.RuleViolationException} with the expected and the actual value where they differ, or an
 * {@link dev.graphconform.check.InconclusiveException} where the rule cannot be judged. Checks send nothing.
 *
 * <p>Start with {@link dev.graphconform.check.ChatChecks}. Uses {@code http}, {@code request}, {@code schema} and
 * {@code target}.
 */
package dev.graphconform.check;
