/**
 * The points at which a deviation can change the simulator, and the values passed there. Start at
 * {@link dev.graphconform.simulator.behavior.Behavior}: the handlers call it at each point, and the faithful one
 * changes nothing. Used by all handlers and by the deviations.
 */
package dev.graphconform.simulator.behavior;
