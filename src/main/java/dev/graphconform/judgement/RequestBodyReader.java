package dev.graphconform.judgement;

import dev.graphconform.check.RefusalKind;
import dev.graphconform.schema.MalformedJsonException;
import dev.graphconform.schema.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the text of a recorded body as one JSON object (Create chat, Request body). */
final class RequestBodyReader {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final RequestFindings findings;

    RequestBodyReader(RequestFindings findings) {
        this.findings = findings;
    }

    Optional<JsonNode> read(GraphExchange exchange) {
        String text = exchange.exchange().requestBody().orElse("");
        if (!isWhole(exchange, text)) {
            findings.odd("another body than was recorded");
            return Optional.empty();
        }
        try {
            JsonNode body = StrictJson.parse(text);
            if (body.isObject()) {
                return Optional.of(body);
            }
            refused("a body that is no JSON object");
        } catch (MalformedJsonException malformed) {
            if (isReadDifferently(text)) {
                findings.odd("a body that parsers read differently");
            } else {
                refused(text.isBlank() ? "an empty body" : "a body that is no JSON");
            }
        }
        return Optional.empty();
    }

    private void refused(String what) {
        findings.breaks("body-json-chat", RefusalKind.BAD_REQUEST, what);
    }

    /** A recorder may cut a body short, or lose letters that it cannot read. */
    private static boolean isWhole(GraphExchange exchange, String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return text.indexOf('\uFFFD') < 0
                && exchange.exchange()
                        .requestHeaders()
                        .first("Content-Length")
                        .map(value -> value.strip().equals(String.valueOf(length)))
                        .orElse(true);
    }

    private static boolean isReadDifferently(String text) {
        try {
            LENIENT.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            return !text.isBlank();
        } catch (StreamConstraintsException beyondLimits) {
            return true;
        } catch (JacksonException malformed) {
            return false;
        }
    }
}
