/**
 * The body of Create chat, parsed as far as possible, valid or not. Start at
 * {@link dev.graphconform.simulator.drafts.BodyReader} and {@link dev.graphconform.simulator.drafts.DraftReader}.
 * Nothing is validated here; that is done by the rules of Create chat. Uses directory and protocol.
 */
package dev.graphconform.simulator.drafts;
