package dev.graphconform.http;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Sends one HTTP request, without interpreting it: bytes as given, no redirect followed, no cookie kept, no retry. */
public interface HttpSender extends AutoCloseable {
    /**
     * Sends one request and reads its whole response.
     *
     * @param body the bytes to send, or null for none
     */
    RawResponse send(String method, URI uri, List<Header> headers, byte[] body)
            throws IOException, InterruptedException;

    @Override
    void close();

    /**
     * A response as received, nothing masked yet; only the client that sent the request may see it.
     *
     * @param status the HTTP status
     * @param headers the header lines
     * @param body the bytes of the body
     */
    record RawResponse(int status, List<Header> headers, byte[] body) {}
}
