package dev.graphconform.simulator;

import java.util.Map;

/**
 * A response as a client receives it.
 *
 * @param status the HTTP status
 * @param headers the header fields
 * @param body the bytes of the body; none for a response without one
 */
public record SimulatorResponse(int status, Map<String, String> headers, byte[] body) {}
