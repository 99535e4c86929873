package dev.graphconform.http;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** One attempt on the wire: bytes as given, no redirect followed, no cookie kept, nothing repeated. */
public interface HttpSender extends AutoCloseable {
    /**
     * Sends one request and reads its whole answer.
     *
     * @param body the bytes to send, or null for none
     */
    RawResponse send(String method, URI uri, List<Header> headers, byte[] body)
            throws IOException, InterruptedException;

    @Override
    void close();
}
