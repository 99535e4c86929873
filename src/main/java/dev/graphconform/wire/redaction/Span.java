package dev.graphconform.wire.redaction;

/**
 * A stretch of bytes.
 *
 * @param from its first byte
 * @param to behind its last byte
 */
record Span(int from, int to) {}
