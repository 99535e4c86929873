/**
 * Ways in which the simulator deviates from the faithful behaviour on demand: deviations break a rule, liberties break
 * none. Each is a row with a name, one line that says what a client would see, and a {@code Behavior} that changes one
 * thing; there is a file for each topic. Every change is counted where it is made.
 */
package dev.graphconform.simulator.deviation;
