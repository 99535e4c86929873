package dev.graphconform.simulator;

import java.util.Map;

/**
 * An answer as a client receives it.
 *
 * @param status the HTTP status
 * @param headers the header fields
 * @param body the bytes of the body; none for an answer without one
 */
public record SimulatorResponse(int status, Map<String, String> headers, byte[] body) {}
