/**
 * Validates JSON bodies against schemas whose constraints carry the id of the rule they belong to, and parses JSON
 * strictly.
 *
 * <p>The schemas are the files in {@code schemas/} at the top of the project. The keyword {@code x-rule} stands beside
 * constraints; the nearest enclosing one names the rule of a violation. Each place in a body has at most one violation,
 * the most basic one: a missing value or a wrong type violates the rule that requires it, and rules about the value are
 * then not evaluated. Code that evaluates such a rule must make sure that the place itself is valid before the rule
 * passes.
 *
 * <p>Start with {@link dev.graphconform.schema.Schemas}. Uses no other package of the kit.
 */
package dev.graphconform.schema;
