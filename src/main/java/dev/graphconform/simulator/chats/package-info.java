/**
 * The chats of the tenant, their members, and the operations that install apps into them. All state of a simulator is
 * in its chat register.
 */
package dev.graphconform.simulator.chats;
