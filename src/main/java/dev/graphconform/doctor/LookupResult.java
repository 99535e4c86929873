package dev.graphconform.doctor;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.HttpDate;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The result of one read request to the target. */
sealed interface LookupResult {
    /** The response, if there was one. */
    default Optional<Answered> answered() {
        return this instanceof Answered response ? Optional.of(response) : Optional.empty();
    }

    /** Whether the response was 404. */
    default boolean isNotFound() {
        return answered().filter(response -> response.status() == 404).isPresent();
    }

    /** The user in the response to {@link LookupClient#findUser}; empty when there is none. */
    default Optional<DirectoryEntry> directoryEntry() {
        return answered()
                .filter(response ->
                        response.status() == 200 && response.body().path("id").isString())
                .map(response -> new DirectoryEntry(
                        response.body().path("id").asString(),
                        response.body().path("userPrincipalName").asString(""),
                        response.body().path("userType").asString("")));
    }

    /** A response was received. */
    record Answered(Exchange exchange) implements LookupResult {
        private static final int MAX_MESSAGE_LENGTH = 160;

        int status() {
            return exchange.status();
        }

        /** The body; a missing node when it is no JSON. */
        JsonNode body() {
            try {
                return JsonMapper.shared().readTree(exchange.responseBody());
            } catch (JacksonException notJson) {
                return MissingNode.getInstance();
            }
        }

        /** The {@code Date} header; empty when it is missing or malformed. */
        Optional<Instant> date() {
            return HttpDate.of(exchange.responseHeaders());
        }

        /** The status and the error message, shortened. */
        String summary() {
            String message = body().path("error").path("message").asString("").strip();
            String shown =
                    message.length() > MAX_MESSAGE_LENGTH ? message.substring(0, MAX_MESSAGE_LENGTH) + "..." : message;
            return status() + (shown.isEmpty() ? "" : ", \"" + shown + "\"");
        }
    }

    /**
     * No response was received, or only throttling until the retry budget was used up.
     *
     * @param reason the reason, for messages
     */
    record Unanswered(String reason) implements LookupResult {}

    /**
     * A user as the directory has it.
     *
     * @param id the object id
     * @param name the sign-in name; empty when it is not shown
     * @param type {@code Member} or {@code Guest}; empty when it is not shown
     */
    record DirectoryEntry(String id, String name, String type) {
        String phrase() {
            return name.isEmpty() ? id : name;
        }
    }
}
