package dev.graphconform.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.graphconform.simulator.protocol.HeaderFields;
import dev.graphconform.simulator.protocol.IncomingRequest;
import dev.graphconform.simulator.protocol.IncomingRequest.CorrelationIds;
import dev.graphconform.simulator.protocol.IncomingRequest.RequestBody;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.OutgoingResponse.ResponseContent;
import dev.graphconform.simulator.protocol.QueryOptions;
import dev.graphconform.simulator.protocol.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Connects the JDK server to {@link GraphHandler}: reads requests and writes responses. */
public final class HttpAdapter implements HttpHandler {

    private static final int NO_BODY = -1;
    /** Real responses with a body are chunked (recorded behaviour). */
    private static final int CHUNKED = 0;

    /** The service's limit: no chat that Teams allows comes near it. */
    private static final int MAX_BODY = 4 * 1024 * 1024;

    /** How much of a larger body is still read, so that most clients finish sending and see the response. */
    private static final long MAX_DISCARDED = 64L * 1024 * 1024;

    private static final Pattern PROXIED_SCHEME = Pattern.compile("https?");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:]+])(:[0-9]{1,5})?");

    private final String ownRoot;
    private final String scheme;
    private final GraphHandler handler;
    private final BiConsumer<String, IncomingRequest> listener;
    private final Consumer<String> unserved;
    private final Consumer<String> answered;

    /**
     * A handler for the server.
     *
     * @param ownRoot the service root, for clients that name no host
     * @param handler answers the requests
     * @param listener gets every request with its target as sent, before it is answered
     * @param unserved gets method and path of what Graph has and this has not
     * @param answered gets method, path and status of every request
     */
    public HttpAdapter(
            String ownRoot,
            GraphHandler handler,
            BiConsumer<String, IncomingRequest> listener,
            Consumer<String> unserved,
            Consumer<String> answered) {
        this.ownRoot = ownRoot;
        this.scheme = ownRoot.substring(0, ownRoot.indexOf("//") + 2);
        this.handler = handler;
        this.listener = listener;
        this.unserved = unserved;
        this.answered = answered;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            write(
                    exchange,
                    answer(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            new HeaderFields(exchange.getRequestHeaders()),
                            exchange.getRequestBody()));
        }
    }

    /** Answers a request, from the network or not. */
    public OutgoingResponse answer(String method, URI target, HeaderFields headers, InputStream body)
            throws IOException {
        IncomingRequest request = read(method, target, headers, body);
        listener.accept(target.toString(), request);
        OutgoingResponse response = answer(request);
        answered.accept(String.join(
                " ",
                method,
                request.rawPath(),
                response.content() instanceof ResponseContent.Nothing
                        ? "(connection closed)"
                        : String.valueOf(response.status())));
        if (response.status() == PathAdvice.UNSERVED) {
            unserved.accept(method.concat(" ").concat(request.rawPath()));
        }
        return response;
    }

    private OutgoingResponse answer(IncomingRequest request) {
        try {
            return handler.answer(request);
        } catch (RuntimeException fault) {
            // an error of the simulator: reported in Graph's form, with its cause
            CorrelationIds ids = CorrelationIds.of(request);
            return StandardHeaders.on(
                    Refusal.of(500, "InternalServerError", String.format("The simulator failed: %s", fault))
                            .toResponse(ids, Instant.now()),
                    ids);
        }
    }

    private static void write(HttpExchange exchange, OutgoingResponse response) throws IOException {
        if (response.content() instanceof ResponseContent.Nothing) {
            // whoever closes an exchange that was not answered closes its connection
            return;
        }
        response.headers()
                .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean bodiless = response.content() instanceof ResponseContent.Empty
                || exchange.getRequestMethod().equals("HEAD");
        if (bodiless) {
            exchange.sendResponseHeaders(response.status(), NO_BODY);
            return;
        }
        byte[] bytes = response.content().bytes();
        exchange.sendResponseHeaders(response.status(), CHUNKED);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private IncomingRequest read(String method, URI target, HeaderFields headers, InputStream body) throws IOException {
        return new IncomingRequest(
                method,
                Optional.ofNullable(target.getRawPath()).orElse(""),
                QueryOptions.of(target.getRawQuery()),
                headers,
                body(body),
                // a client sees the service under the name that it calls it by
                addressedRoot(headers));
    }

    /** The name as the client called it, where a proxy in between says so (X-Forwarded-Host, X-Forwarded-Proto). */
    private String addressedRoot(HeaderFields headers) {
        String addressedScheme = headers.first("X-Forwarded-Proto")
                .filter(name -> PROXIED_SCHEME.matcher(name).matches())
                .map(name -> name.concat("://"))
                .orElse(scheme);
        return Stream.of("X-Forwarded-Host", "Host")
                .flatMap(name -> headers.first(name).stream())
                .filter(host -> HOST.matcher(host).matches())
                .findFirst()
                .map(addressedScheme::concat)
                .orElse(ownRoot);
    }

    private static RequestBody body(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MAX_BODY + 1);
        if (bytes.length <= MAX_BODY) {
            return new RequestBody(bytes, false);
        }
        byte[] sink = new byte[64 * 1024];
        long read = 0;
        int count = stream.read(sink);
        while (count >= 0 && read < MAX_DISCARDED) {
            read += count;
            count = stream.read(sink);
        }
        return new RequestBody(Arrays.copyOf(bytes, MAX_BODY), true);
    }
}
