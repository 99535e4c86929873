/**
 * Sends the requests of a scenario, reads chats, members and apps back, and polls operations, within the time budgets
 * of the target. It judges nothing.
 *
 * <p>Start with {@link dev.graphconform.evidence.ScenarioClient}. Uses {@code check}, {@code http}, {@code request} and
 * {@code target}.
 */
package dev.graphconform.evidence;
