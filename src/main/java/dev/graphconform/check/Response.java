package dev.graphconform.check;

import dev.graphconform.http.Exchange;
import dev.graphconform.schema.MalformedJsonException;
import dev.graphconform.schema.StrictJson;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A response as checks see it: status, media type and the parsed body. */
public final class Response {
    private final Exchange exchange;
    private final JsonNode json;
    private final Optional<String> malformed;

    /** Reads the body once; a body that is no JSON is no error here. */
    public Response(Exchange exchange) {
        this(exchange, false);
    }

    private Response(Exchange exchange, boolean decoded) {
        this.exchange = exchange;
        JsonNode parsed = MissingNode.getInstance();
        Optional<String> fault = Optional.empty();
        if (exchange.responseBody().length > 0 && !decoded) {
            fault = encodingFault(exchange);
        }
        if (exchange.responseBody().length > 0 && fault.isEmpty()) {
            try {
                parsed = StrictJson.parse(exchange.responseBody());
            } catch (MalformedJsonException unreadable) {
                fault = Optional.of(unreadable.getMessage());
            }
        }
        this.json = parsed;
        this.malformed = fault;
    }

    /** Reads a body that was decoded by whoever recorded it, and left the header that says how. */
    public static Response ofDecoded(Exchange exchange) {
        return new Response(exchange, true);
    }

    /** Whether it says that nothing is served at this address in this way, as a stub does that no request matches. */
    public boolean nothingServed() {
        return RefusalKind.NOT_SERVED.contains(status());
    }

    /** The exchange behind it. */
    public Exchange exchange() {
        return exchange;
    }

    /** The status code. */
    public int status() {
        return exchange.status();
    }

    /** Whether the status is a 2xx. */
    public boolean accepted() {
        return status() >= 200 && status() < 300;
    }

    /** Whether the status is a 4xx. */
    public boolean refused() {
        return status() >= 400 && status() < 500;
    }

    /** The parsed body; a missing node when there is none or it is no JSON. */
    public JsonNode json() {
        return json;
    }

    /** What is wrong with the body as JSON; empty when it is JSON, or when there is none. */
    public Optional<String> malformed() {
        return malformed;
    }

    /** The client decodes what it can, and takes away the header that said so; what is left says why it could not. */
    private static Optional<String> encodingFault(Exchange exchange) {
        byte[] body = exchange.responseBody();
        boolean gzip = body.length > 1 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
        return exchange.responseHeaders()
                .first("Content-Encoding")
                .map("declared as Content-Encoding: %s, and cannot be decoded as that"::formatted)
                .or(() -> gzip
                        ? Optional.of("compressed with gzip once more than its Content-Encoding says")
                        : Optional.empty());
    }

    /** The media type without parameters, in lower case; empty when the answer does not declare one. */
    public Optional<String> mediaType() {
        return exchange.responseHeaders()
                .first("Content-Type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** The text of a property of the body; empty when it is missing or no text. */
    public Optional<String> text(String property) {
        JsonNode value = json.path(property);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** The status and the refusal's own words, for messages; of an error that is not Graph's the first words. */
    public String summary() {
        String code = json.path("error").path("code").asString("");
        String message = json.path("error").path("message").asString("");
        if (!code.isEmpty() || !message.isEmpty()) {
            return status() + " " + code + ": " + message;
        }
        Optional<String> words = status() < 400 ? Optional.empty() : ForeignError.words(this);
        return status() + words.map(told -> " \"" + told + "\"").orElse("");
    }
}
