/**
 * What a body must look like: JSON Schemas whose constraints carry the id of the rule they belong to, and a reader of
 * JSON that forgives nothing.
 *
 * <p>The schemas lie in {@code schemas/} at the top of the project. The private keyword {@code x-rule} stands beside
 * constraints; the nearest enclosing one names the rule that a fault blames. A place in a body is blamed once, for the
 * most basic thing wrong with it: a missing or ill-typed value is the fault of the rule that asks for it, and rules
 * about its value then have nothing to judge. Whoever judges such a rule must see that the place itself is sound before
 * calling the rule passed.
 */
package dev.graphconform.schema;
