package dev.graphconform.http;

import java.util.List;

/**
 * An answer as it came, nothing masked yet; only the client that asked for it may see it.
 *
 * @param status the HTTP status
 * @param headers the header lines
 * @param body the bytes of the body
 */
public record RawResponse(int status, List<Header> headers, byte[] body) {}
