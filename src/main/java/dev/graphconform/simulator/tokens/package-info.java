/**
 * Issues and reads the tokens of the simulated tenant. Start at {@link dev.graphconform.simulator.tokens.TokenReader}.
 * Uses directory and protocol.
 */
package dev.graphconform.simulator.tokens;
