/**
 * Create chat: the rules that a request must keep, a class for each topic, and the creation of the chat. Start at
 * {@link dev.graphconform.simulator.creation.CreateChat}. Each rule rests on the page, on a neighbour page or on
 * recorded behaviour, and its class says which.
 */
package dev.graphconform.simulator.creation;
