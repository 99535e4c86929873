package dev.graphconform.report.shapes;

import java.util.List;
import java.util.Map;

/**
 * The form of an answer.
 *
 * @param status its status
 * @param headers the names of its headers in lower case, sorted, without those that belong to the connection
 * @param body the JSON types by path, sorted, {@code *} for any place in a list; the whole body's type stands under the
 *     empty path
 */
public record ResponseShape(int status, List<String> headers, Map<String, String> body) {}
