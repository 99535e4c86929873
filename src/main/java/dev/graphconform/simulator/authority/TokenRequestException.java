package dev.graphconform.simulator.authority;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A refused token request, with the error body of Microsoft identity. */
final class TokenRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final int number;

    TokenRequestException(int status, String error, int number, String message) {
        super(message);
        this.status = status;
        this.error = error;
        this.number = number;
    }

    static TokenRequestException invalidClient(int number, String message) {
        return new TokenRequestException(401, "invalid_client", number, message);
    }

    static TokenRequestException badRequest(String error, int number, String message) {
        return new TokenRequestException(400, error, number, message);
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        String trace = UUID.randomUUID().toString();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put(
                "error_description",
                String.format(
                        Locale.ROOT,
                        "AADSTS%d: %s Trace ID: %s Timestamp: %s",
                        number,
                        getMessage(),
                        trace,
                        Instant.now()));
        body.put("error_codes", List.of(number));
        body.put("timestamp", Instant.now().toString());
        body.put("trace_id", trace);
        body.put("correlation_id", UUID.randomUUID().toString());
        return body;
    }
}
