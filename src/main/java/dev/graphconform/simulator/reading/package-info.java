/**
 * The handlers of everything but Create chat: reading chats, members, apps, operations, users, the catalogue and the
 * tenant, and deleting a chat; as much of it as clients need to find what they created.
 */
package dev.graphconform.simulator.reading;
