package dev.graphconform.check;

import dev.graphconform.schema.SchemaName;
import dev.graphconform.schema.Schemas;
import java.util.List;
import java.util.Optional;

/** What the body of a refusal must be. */
public final class RefusalChecks {
    private static final SchemaChecks SCHEMA = new SchemaChecks(SchemaName.ERROR);
    private static final List<String> OF_A_CHAT = List.of("id", "chatType");

    private RefusalChecks() {}

    /** The refusal hands over no chat: neither a chat's properties in its body nor the address of one. */
    public static void noChat(Answer answer, Judge judge) {
        for (String property : OF_A_CHAT) {
            if (answer.json().has(property)) {
                throw judge.violation(
                        "no-chat", "no chat with a refusal", property + " " + answer.json().path(property), "/" + property, answer.exchange());
            }
        }
        answer.exchange().responseHeaders().first("Location").filter(address -> address.contains("/chats")).ifPresent(address -> {
            throw judge.violation("no-chat", "no chat with a refusal", address, "the Location", answer.exchange());
        });
    }

    /** The refusal is application/json and holds the error envelope. */
    public static void envelope(Answer answer, Schemas schemas, Judge judge) {
        if (answer.accepted()) {
            throw Undecided.inconclusive("the request was accepted (" + answer.status() + "), so there is no refusal to judge");
        }
        if (!answer.mediaType().equals(Optional.of("application/json"))) {
            throw judge.violation(
                    "envelope-media-type", "application/json", answer.mediaType().orElse("none"), "the media type", answer.exchange());
        }
        if (answer.json().isMissingNode()) {
            throw judge.violation(
                    "envelope-json", "a JSON object", answer.malformed().orElse("nothing there"), "the body", answer.exchange());
        }
        SCHEMA.fault(answer, schemas, "error-envelope", judge, "envelope");
    }
}
