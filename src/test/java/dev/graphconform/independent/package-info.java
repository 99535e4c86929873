/**
 * The kit against servers that it has never seen: an independent Graph, deviations that nobody tuned it for, and
 * nonsense.
 */
package dev.graphconform.independent;
