/**
 * Create chat: the rules that a request must keep, a file per topic, and the making of the chat. Each rule stands on
 * the page, on a neighbour page or on recorded behaviour, and says which.
 */
package dev.graphconform.simulator.creation;
