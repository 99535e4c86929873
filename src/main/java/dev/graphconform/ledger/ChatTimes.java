package dev.graphconform.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** When a chat was made, by its own word. */
final class ChatTimes {
    private ChatTimes() {}

    static Optional<Instant> created(JsonNode chat) {
        try {
            return Optional.of(chat.path("createdDateTime"))
                    .filter(JsonNode::isString)
                    .map(text -> OffsetDateTime.parse(text.asString()).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a chat made then is new. */
    static boolean isNew(Instant created, Instant newFrom) {
        return !created.isBefore(newFrom);
    }
}
