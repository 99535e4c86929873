/**
 * The deviations and liberties that a simulator can take: deviations break a rule, liberties break none. Start at
 * {@link dev.graphconform.simulator.deviation.Deviations}. Each is one row with an id, a line that says what a client
 * would see, and a behaviour that changes one thing; there is a class for each topic. The classes named Mutations and
 * Conditions hold the parts of which rows are made.
 */
package dev.graphconform.simulator.deviation;
