package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.BODY_DEPTH;
import static dev.graphconform.simulator.behavior.RefusalReason.MEMBERS_LIST;
import static dev.graphconform.simulator.deviation.Conditions.refusedBy;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ResponseMutations.header;
import static dev.graphconform.simulator.deviation.ResponseMutations.nothing;
import static dev.graphconform.simulator.deviation.ResponseMutations.text;
import static dev.graphconform.simulator.deviation.ResponseMutations.without;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RequestOutcome;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Deviations in error responses and in the ids by which a response is traced. */
final class ErrorAndTracingDeviations {
    private static final String PAGE = "<html><body><h1>Bad Request</h1></body></html>";

    private static final String ONE_ID = "4f1c9a52-7d0e-1b36-9c85-0a1b2c3d4e5f";

    private ErrorAndTracingDeviations() {}

    static List<Deviation> all() {
        return List.of(
                envelope("error-envelope~page", "refusals are HTML pages", text("text/html; charset=utf-8", PAGE)),
                envelope("error-envelope~empty", "refusals have no body", nothing()),
                envelope(
                        "error-envelope~problem-json",
                        "refusals are application/problem+json",
                        header("Content-Type", "application/problem+json")),
                inEnvelope(
                        "error-envelope~flat",
                        "code and message are not inside error",
                        ErrorAndTracingDeviations::flatten),
                inEnvelope("error-envelope~plural", "refusals hold a list of errors", json -> {
                    json.putArray("errors").add(json.path("error").deepCopy());
                    json.remove("error");
                }),
                inEnvelope(
                        "error-envelope~text",
                        "error is a text",
                        json -> json.put(
                                "error", json.path("error").path("message").stringValue(""))),
                inEnvelope(
                        "error-envelope~message-missing",
                        "refusals have no message",
                        json -> error(json).remove("message")),
                inEnvelope(
                        "error-envelope~code-missing",
                        "refusals have no code",
                        json -> error(json).remove("code")),
                inEnvelope(
                        "error-envelope~code-as-number",
                        "the code of a refusal is a number",
                        json -> error(json).put("code", 400)),
                deviation(
                        "error-envelope~page-on-401",
                        "refusals for want of a token are HTML pages",
                        () -> changingResponse(status(401), text("text/html", PAGE))),
                deviation(
                        "error-envelope~text-on-403",
                        "refusals for want of a permission are plain text",
                        () -> changingResponse(status(403), text("text/plain", "Forbidden"))),
                deviation(
                        "error-envelope~page-on-wrong-form",
                        "refusals of a body that does not fit the types are HTML pages",
                        () -> changingResponse(refusedBy(BODY_DEPTH, MEMBERS_LIST), text("text/html", PAGE))),
                deviation(
                        "error-envelope~cut-short",
                        "the last brace of a refusal is lost",
                        () -> changingResponse(Conditions::refused, ResponseMutations::truncated)),
                envelope("error-envelope~in-a-list", "a refusal comes in a list", ResponseMutations::wrappedInList),
                inEnvelope(
                        "error-envelope~code-empty",
                        "the code of a refusal is empty",
                        json -> error(json).put("code", "")),
                inEnvelope(
                        "error-envelope~message-null",
                        "the message of a refusal is null",
                        json -> error(json).putNull("message")),
                inEnvelope(
                        "error-envelope~message-as-list",
                        "the message of a refusal is a list",
                        json -> error(json).putArray("message").add("Bad Request")),
                inEnvelope(
                        "error-envelope~inner-as-text",
                        "innerError is a text",
                        json -> error(json).put("innerError", "none")),
                inEnvelope(
                        "error-envelope~inner-date-as-number",
                        "innerError tells its date as a number",
                        json -> inner(json).put("date", 1_700_000_000)),
                inEnvelope(
                        "error-envelope~inner-ids-as-numbers",
                        "innerError tells the id of the request as a number",
                        json -> inner(json).put("request-id", 4711)),
                inEnvelope(
                        "error-envelope~client-id-as-number",
                        "innerError tells the client's id as a number",
                        json -> inner(json).put("client-request-id", 4711)),
                inEnvelope(
                        "error-envelope~nested-inner-as-text",
                        "the innerError inside innerError is a text",
                        json -> inner(json).put("innerError", "none")),
                deviation(
                        "request-id~no-guid",
                        "the request-id is a number",
                        () -> changingResponse(Conditions::always, header("request-id", "4711"))),
                deviation(
                        "request-id~missing",
                        "no answer has a request-id",
                        () -> changingResponse(Conditions::always, without("request-id"))),
                deviation(
                        "request-id~missing-on-refusals",
                        "refusals have no request-id",
                        () -> changingResponse(Conditions::refused, without("request-id"))),
                deviation(
                        "request-id~missing-on-creation",
                        "new chats come without a request-id",
                        () -> changingResponse(Conditions::chatReturned, without("request-id"))),
                deviation(
                        "request-id~missing-on-acceptance",
                        "accepted apps come without a request-id",
                        () -> changingResponse(Conditions::accepted, without("request-id"))),
                deviation(
                        "request-id~other-inside",
                        "the request-id inside a refusal is another",
                        () -> editing(
                                Conditions::refused,
                                json -> ((ObjectNode) error(json).path("innerError"))
                                        .put("request-id", UUID.randomUUID().toString()))),
                deviation(
                        "request-id~other-outside",
                        "the request-id in the header of a refusal is another",
                        () -> changingResponse(
                                Conditions::refused,
                                response -> response.withHeader(
                                        "request-id", UUID.randomUUID().toString()))),
                deviation(
                        "request-id~constant",
                        "all answers have one request-id",
                        () -> changingResponse(Conditions::always, ErrorAndTracingDeviations::sameId)),
                deviation(
                        "request-id~constant-on-refusals",
                        "all refusals have one request-id",
                        () -> changingResponse(Conditions::refused, ErrorAndTracingDeviations::sameId)),
                echo(
                        "client-request-id~missing",
                        "the client's id does not come back",
                        Conditions::always,
                        without("client-request-id")),
                echo(
                        "client-request-id~replaced",
                        "another client-request-id comes back",
                        Conditions::always,
                        response -> response.withHeader(
                                "client-request-id", UUID.randomUUID().toString())),
                echo(
                        "client-request-id~missing-on-refusals",
                        "the client's id does not come back with refusals",
                        Conditions::refused,
                        without("client-request-id")),
                echo(
                        "client-request-id~missing-on-groups",
                        "the client's id does not come back with a new group",
                        Conditions.forRequest(Conditions::creatingGroup),
                        without("client-request-id")),
                echo(
                        "client-request-id~cut",
                        "the client's id loses its last character",
                        Conditions::always,
                        response -> response.withHeader(
                                "client-request-id",
                                response.header("client-request-id").orElse("").replaceFirst(".$", ""))));
    }

    private static OutgoingResponse sameId(OutgoingResponse response) {
        return response.withHeader("request-id", ONE_ID).editing(json -> {
            if (json.path("error").path("innerError").isObject()) {
                inner(json).put("request-id", ONE_ID);
            }
        });
    }

    private static Deviation envelope(String id, String line, UnaryOperator<OutgoingResponse> otherwise) {
        return deviation(id, line, () -> changingResponse(Conditions::refused, otherwise));
    }

    private static Deviation inEnvelope(String id, String line, Consumer<ObjectNode> edit) {
        return deviation(id, line, () -> editing(Conditions::refused, edit));
    }

    private static Predicate<HandledRequest> status(int status) {
        return handled -> handled.outcome() instanceof RequestOutcome.Refused refused
                && refused.refusal().status() == status;
    }

    private static ObjectNode error(ObjectNode json) {
        return (ObjectNode) json.path("error");
    }

    private static ObjectNode inner(ObjectNode json) {
        return (ObjectNode) error(json).path("innerError");
    }

    private static void flatten(ObjectNode json) {
        ObjectNode error = error(json);
        json.remove("error");
        json.setAll(error);
    }

    private static Deviation echo(
            String id, String line, Predicate<HandledRequest> when, UnaryOperator<OutgoingResponse> otherwise) {
        return deviation(
                id,
                line,
                () -> changingResponse(
                        when.and(handled ->
                                handled.context().request().clientRequestId().isPresent()),
                        otherwise));
    }
}
