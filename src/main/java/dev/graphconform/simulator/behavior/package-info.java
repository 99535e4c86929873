/**
 * How the simulator conducts itself at the points where a service could go wrong. Faithful code asks a
 * {@link dev.graphconform.simulator.behavior.Behavior} at each of them; the faithful one changes nothing.
 */
package dev.graphconform.simulator.behavior;
