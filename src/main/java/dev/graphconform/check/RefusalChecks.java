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
    public static void noChat(Response response, ViolationFactory violations) {
        for (String property : OF_A_CHAT) {
            if (response.json().has(property)) {
                throw violations.violation(
                        CheckName.NO_CHAT,
                        "no chat with a refusal",
                        property + " " + response.json().path(property),
                        "/" + property,
                        response.exchange());
            }
        }
        response.exchange()
                .responseHeaders()
                .first("Location")
                .filter(address -> address.contains("/chats"))
                .ifPresent(address -> {
                    throw violations.violation(
                            CheckName.NO_CHAT, "no chat with a refusal", address, "the Location", response.exchange());
                });
    }

    /**
     * The refusal is application/json and holds the error envelope.
     *
     * @param notServedToo whether a refusal may be that nothing is served there
     */
    public static void envelope(Response response, boolean notServedToo, Schemas schemas, ViolationFactory violations) {
        if (response.accepted()) {
            throw InconclusiveException.inconclusive(
                    "the request was accepted (" + response.status() + "), so there is no refusal to judge");
        }
        if (!notServedToo) {
            StatusChecks.served(response);
        }
        if (!response.mediaType().equals(Optional.of("application/json"))) {
            throw violations.violation(
                    CheckName.ENVELOPE_MEDIA_TYPE,
                    "application/json",
                    response.mediaType().orElse("none"),
                    "the media type",
                    response.exchange());
        }
        shape(response, schemas, violations);
    }

    /** The refusal holds the error envelope, however it is declared. */
    public static void shape(Response response, Schemas schemas, ViolationFactory violations) {
        if (response.json().isMissingNode()) {
            throw violations.violation(
                    CheckName.ENVELOPE_JSON,
                    "a JSON object",
                    response.malformed().orElse("nothing there"),
                    "the body",
                    response.exchange());
        }
        SCHEMA.requireValid(response, schemas, RuleId.ERROR_ENVELOPE, violations, CheckName.ENVELOPE);
    }
}
