/**
 * The rules and documented examples that the kit owes: what each says, where it stands, how the kit reads it. One data
 * file holds them all; this package loads it, checks it and answers questions about it, and uses nothing else of the
 * kit.
 */
package dev.graphconform.catalogue;
