/**
 * Everything but Create chat: reading chats, members, apps and operations back, reading people, apps and the tenant,
 * and deleting a chat. Enough of it for a client to see what it made and to find its way.
 */
package dev.graphconform.simulator.reading;
