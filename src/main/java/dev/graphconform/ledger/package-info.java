/**
 * What a run wrote on its target: recorded before it is sent, so that whatever ends the run, a clean-up can tell the
 * run's own chats from all others. Implements the wire's port for writes; in doubt a chat is not the run's own.
 */
package dev.graphconform.ledger;
