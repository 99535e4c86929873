package dev.graphconform.http;

/** What is read of one answer at most; a Graph answer needs a small part of it. */
final class ResponseLimits {
    static final int BODY_BYTES = 4 * 1024 * 1024;
    static final int HEADER_LINE = 64 * 1024;
    static final int HEADER_LINES = 500;

    private ResponseLimits() {}
}
