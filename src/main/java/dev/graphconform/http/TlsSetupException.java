package dev.graphconform.http;

import java.io.IOException;

/** There was a connection, and no TLS came about on it, as its cause tells: nothing of the request was sent. */
final class TlsSetupException extends IOException {
    private static final long serialVersionUID = 1L;

    TlsSetupException(IOException failure) {
        super(failure.getMessage(), failure);
    }
}
