package dev.graphconform.simulator;

import java.util.List;
import java.util.Map;

/**
 * A request that a simulator received.
 *
 * @param method the HTTP method
 * @param target the request target as sent, query included
 * @param headers the header fields, names in any letter case
 * @param body the bytes of the body
 */
public record ReceivedRequest(String method, String target, Map<String, List<String>> headers, byte[] body) {}
