/**
 * Faults that a page shows by itself: what contradicts itself, what is slipped, what is missing, what is formed
 * otherwise than the rest. No rule knows an API; each works on any page of the reference.
 */
package dev.graphconform.documentation.finding;
