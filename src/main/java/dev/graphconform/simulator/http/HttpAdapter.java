package dev.graphconform.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.graphconform.simulator.protocol.CorrelationIds;
import dev.graphconform.simulator.protocol.ErrorEnvelope;
import dev.graphconform.simulator.protocol.HeaderFields;
import dev.graphconform.simulator.protocol.IncomingRequest;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Refusal;
import dev.graphconform.simulator.protocol.ResponseContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.function.BiConsumer;

/** Carries requests from the server to the face, and answers back. */
public final class HttpAdapter implements HttpHandler {

    private static final int NO_BODY = -1;
    /** Real answers with a body are chunked (recorded behaviour). */
    private static final int CHUNKED = 0;

    private final RequestReader requests;
    private final GraphHandler face;
    private final BiConsumer<String, IncomingRequest> witness;

    /**
     * A handler for the server.
     *
     * @param ownRoot the service root, for clients that name no host
     * @param face what answers
     * @param witness sees every request with its target as sent, before it is answered
     */
    public HttpAdapter(String ownRoot, GraphHandler face, BiConsumer<String, IncomingRequest> witness) {
        this.requests = new RequestReader(ownRoot);
        this.face = face;
        this.witness = witness;
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

    /** Answers a request, whoever carried it here. */
    public OutgoingResponse answer(String method, URI target, HeaderFields headers, InputStream body)
            throws IOException {
        IncomingRequest request = requests.read(method, target, headers, body);
        witness.accept(target.toString(), request);
        return answer(request);
    }

    private OutgoingResponse answer(IncomingRequest request) {
        try {
            return face.answer(request);
        } catch (RuntimeException fault) {
            // a fault of the simulator: said in Graph's own form, with its cause for whoever mends it
            CorrelationIds correlationIds = CorrelationIds.of(request);
            return StandardHeaders.on(
                    ErrorEnvelope.of(
                            Refusal.of(500, "InternalServerError", String.format("The simulator failed: %s", fault)),
                            correlationIds,
                            Instant.now()),
                    correlationIds);
        }
    }

    private static void write(HttpExchange exchange, OutgoingResponse answer) throws IOException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean bodiless = answer.responseContent() instanceof ResponseContent.Empty
                || exchange.getRequestMethod().equals("HEAD");
        if (bodiless) {
            exchange.sendResponseHeaders(answer.status(), NO_BODY);
            return;
        }
        byte[] bytes = answer.responseContent().bytes();
        exchange.sendResponseHeaders(answer.status(), CHUNKED);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
