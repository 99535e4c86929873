/**
 * The ledger of a run: a file in which each write is recorded before it is sent, so that a clean-up can tell the run's
 * own chats from all others however the run ended. When in doubt, a chat is not the run's own and is not deleted.
 *
 * <p>Start with {@link dev.graphconform.ledger.Ledger} for writing and {@link dev.graphconform.ledger.CleanUp} for
 * deleting. Uses {@code errors} and {@code http}.
 */
package dev.graphconform.ledger;
