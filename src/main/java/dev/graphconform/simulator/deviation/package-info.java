/**
 * Deviations and liberties.
 */
package dev.graphconform.simulator.deviation;
