package dev.graphconform.report.shapes;

/**
 * A request in general and the form of its answer.
 *
 * @param request the method and the path with {@code {id}} for what differs from run to run, for instance {@code GET
 *     /chats/{id}/members}
 * @param shape the form of the answer
 */
public record RequestWithShape(String request, ResponseShape shape) {}
