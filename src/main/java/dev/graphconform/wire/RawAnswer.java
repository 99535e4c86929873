package dev.graphconform.wire;

import java.util.List;

/** An answer as it came from the socket, nothing masked yet; it never leaves this package. */
record RawAnswer(int status, List<Header> headers, byte[] body) {}
