package dev.graphconform.redaction;

/**
 * A stretch of bytes.
 *
 * @param from its first byte
 * @param to behind its last byte
 */
record ByteRange(int from, int to) {}
