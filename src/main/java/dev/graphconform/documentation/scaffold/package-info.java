/**
 * Generates a starting point for a suite about another page: its examples as features, and a catalogue of rules to
 * edit.
 *
 * <p>Start with {@link dev.graphconform.documentation.scaffold.Scaffold}. Uses {@code documentation.page} only.
 */
package dev.graphconform.documentation.scaffold;
