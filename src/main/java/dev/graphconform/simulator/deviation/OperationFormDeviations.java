package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.Conditions.reading;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.text;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Resource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Deviations in the properties of an operation as JSON. */
final class OperationFormDeviations {

    private static final Predicate<HandledRequest> READ = reading(Resource.OPERATION);

    private OperationFormDeviations() {}

    static List<Deviation> all() {
        return List.of(
                form(
                        "operation-readable~server-error",
                        "reading the operation gets 500",
                        ResponseMutations::serverError),
                form(
                        "operation-readable~forbidden",
                        "reading the operation gets 403",
                        response -> ResponseMutations.serverError(response).withStatus(403)),
                form(
                        "operation-readable~page",
                        "the operation is an HTML page",
                        text("text/html", "<html><body>running</body></html>")),
                form(
                        "operation-readable~cut-short",
                        "the last brace of the operation is lost",
                        ResponseMutations::truncated),
                form(
                        "operation-readable~no-status",
                        "the operation has no status",
                        edit(json -> json.remove("status"))),
                form(
                        "operation-readable~status-as-number",
                        "the operation's status is a number",
                        edit(json -> json.put("status", 3))),
                form(
                        "operation-readable~created-missing",
                        "the operation does not say when it was created",
                        edit(json -> json.remove("createdDateTime"))),
                form(
                        "operation-readable~attempts-as-text",
                        "the operation's attemptsCount is a text",
                        edit(json -> json.put("attemptsCount", "1"))),
                form("operation-readable~in-a-list", "the operation comes in a list", ResponseMutations::wrappedInList),
                form("operation-readable~id-missing", "the operation has no id", edit(json -> json.remove("id"))),
                form("operation-readable~id-empty", "the operation's id is empty", edit(json -> json.put("id", ""))),
                form(
                        "operation-readable~id-as-number",
                        "the operation's id is a number",
                        edit(json -> json.put("id", 4711))),
                form(
                        "operation-readable~id-of-another",
                        "the operation has the id of another one",
                        edit(json -> json.put("id", UUID.randomUUID().toString()))),
                form(
                        "operation-readable~type-missing",
                        "the operation does not say what it does",
                        edit(json -> json.remove("operationType"))),
                form(
                                "operation-readable~status-capitalised",
                                "the operation's states begin with a capital",
                                edit(json -> json.put(
                                        "status",
                                        capitalised(json.path("status").stringValue("")))))
                        .alsoBreaking("operation-ends"),
                form(
                        "operation-readable~created-as-number",
                        "the operation tells its creation as a number",
                        edit(json -> json.put("createdDateTime", 1_700_000_000))),
                form(
                        "operation-readable~created-without-zone",
                        "the operation tells its creation without a zone",
                        edit(json -> json.put("createdDateTime", "2026-01-31T10:00:00"))),
                form(
                        "operation-readable~last-action-missing",
                        "the operation does not say when it last acted",
                        edit(json -> json.remove("lastActionDateTime"))),
                form(
                        "operation-readable~last-action-on-no-day",
                        "the operation last acted on the 40th of February",
                        edit(json -> json.put("lastActionDateTime", "2026-02-40T10:00:00Z"))),
                form(
                        "operation-readable~attempts-missing",
                        "the operation does not count its attempts",
                        edit(json -> json.remove("attemptsCount"))),
                form(
                        "operation-readable~target-id-as-number",
                        "the operation's target is a number",
                        edit(json -> json.put("targetResourceId", 4711))),
                form(
                        "operation-readable~target-location-as-list",
                        "the operation's target has a list of locations",
                        edit(json -> json.putArray("targetResourceLocation"))),
                form(
                        "operation-readable~error-as-text",
                        "the operation's error is a text",
                        edit(json -> json.put("error", "none"))),
                form(
                        "operation-readable~error-code-as-number",
                        "the operation's error has a number for a code",
                        edit(json -> json.putObject("error").put("code", 4711).put("message", "None."))),
                form(
                        "operation-readable~error-message-as-list",
                        "the operation's error has a list of messages",
                        edit(json -> json.putObject("error").put("code", "None").putArray("message"))),
                form(
                        "operation-readable~failed-and-silent",
                        "an operation fails and leaves its error out",
                        edit(json -> failed(json).remove("error"))),
                form(
                        "operation-readable~failed-without-error",
                        "an operation fails and has no error",
                        edit(json -> failed(json).putNull("error"))),
                form(
                        "operation-readable~failed-with-null-code",
                        "an operation fails and the code of its error is null",
                        edit(json ->
                                failed(json).putObject("error").putNull("code").put("message", "Failed."))),
                form(
                        "operation-readable~failed-with-null-message",
                        "an operation fails and the message of its error is null",
                        edit(json -> failed(json)
                                .putObject("error")
                                .put("code", "InternalServerError")
                                .putNull("message"))),
                form(
                        "operation-readable~failed-without-code",
                        "an operation fails and its error has no code",
                        edit(json -> failed(json).putObject("error").put("message", "Failed to execute request."))),
                form(
                        "operation-readable~failed-without-message",
                        "an operation fails and its error has no message",
                        edit(json -> failed(json).putObject("error").put("code", "InternalServerError"))));
    }

    private static Deviation form(String id, String line, UnaryOperator<OutgoingResponse> otherwise) {
        return deviation(id, line, () -> changingResponse(READ, otherwise));
    }

    private static UnaryOperator<OutgoingResponse> edit(Consumer<ObjectNode> edit) {
        return response -> response.editing(edit);
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static ObjectNode failed(ObjectNode json) {
        return json.put("status", "failed");
    }
}
