/**
 * Gathers what rules are judged by: sends requests in the making, reads chats, members and apps back, follows
 * operations; patient within the target's budgets, with a time line that says how long what took. Judges nothing.
 */
package dev.graphconform.evidence;
