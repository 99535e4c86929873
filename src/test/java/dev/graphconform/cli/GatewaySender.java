package dev.graphconform.cli;

import dev.graphconform.http.Header;
import dev.graphconform.http.HttpSender;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A gateway before the service, which answers some requests in its place.
 *
 * @param service what is behind it
 * @param gateway when it answers, and how
 * @param sent everything that was sent, in that order
 */
record GatewaySender(HttpSender service, Gateway gateway, List<SentRequest> sent) implements HttpSender {
    @Override
    public RawResponse send(String method, URI uri, List<Header> headers, byte[] body)
            throws IOException, InterruptedException {
        String id = headers.stream()
                .filter(header -> header.name().equals("client-request-id"))
                .map(Header::value)
                .findFirst()
                .orElse(uri.toString());
        String text = Optional.ofNullable(body)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
        SentRequest request = new SentRequest(method, id, text);
        sent.add(request);
        RawResponse answer = service.send(method, uri, headers, body);
        int status = gateway.status(request);
        // patience helps once, then it would have to be longer than any budget
        String advice = sent.stream().filter(earlier -> earlier.id().equals(id)).count() == 1 ? "0" : "3600";
        return status == 0 ? answer : new RawResponse(status, List.of(new Header("Retry-After", advice)), new byte[0]);
    }

    @Override
    public void close() {
        service.close();
    }

    /** The status in whose place the answer comes; 0 to let the service's own answer pass. */
    @FunctionalInterface
    interface Gateway {
        int status(SentRequest request);
    }

    /**
     * A request on the wire.
     *
     * @param id the client's id where there is one, which repetitions keep, or the address
     */
    record SentRequest(String method, String id, String body) {
        boolean write() {
            return method.equals("POST");
        }

        boolean group() {
            return write() && body.contains("\"group\"");
        }

        boolean oneOnOne() {
            return write() && body.contains("\"oneOnOne\"");
        }
    }
}
