/**
 * The rules and documented examples that the kit tests: text, source and interpretation of each. One data file holds
 * them all; this package reads, checks and provides it.
 *
 * <p>Start with {@link dev.graphconform.catalogue.Catalogue}. Uses no other package of the kit.
 */
package dev.graphconform.catalogue;
