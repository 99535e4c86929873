package dev.graphconform.doctor;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.HttpDate;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What came of asking the target something. */
sealed interface LookupResult {
    /** An answer came. */
    record Answered(Exchange exchange) implements LookupResult {
        private static final int LONGEST = 160;

        int status() {
            return exchange.status();
        }

        /** The body; a missing node when it is no JSON. */
        JsonNode body() {
            try {
                return JsonMapper.shared().readTree(exchange.responseBody());
            } catch (JacksonException otherwise) {
                return MissingNode.getInstance();
            }
        }

        /** When the target says it answered. */
        Optional<Instant> date() {
            return HttpDate.of(exchange.responseHeaders());
        }

        /** Status, and what the error says, shortened. */
        String summary() {
            String message = body().path("error").path("message").asString("").strip();
            String shown = message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message;
            return status() + (shown.isEmpty() ? "" : ", \"" + shown + "\"");
        }
    }

    /**
     * None came, or only "too many requests" without end.
     *
     * @param reason why
     */
    record Unanswered(String reason) implements LookupResult {}
}
