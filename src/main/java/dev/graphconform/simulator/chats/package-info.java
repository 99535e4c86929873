/**
 * The chats of the tenant, their members, and the operations that install apps into them. All state of a simulator is
 * in {@link dev.graphconform.simulator.chats.ChatStore}. Uses directory and protocol.
 */
package dev.graphconform.simulator.chats;
