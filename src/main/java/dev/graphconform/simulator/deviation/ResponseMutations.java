package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.Chat.ChatType;
import dev.graphconform.simulator.chats.ChatIds;
import dev.graphconform.simulator.chats.ChatJson;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.OutgoingResponse.ResponseContent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Factories of behaviours that change responses, and changes for them to make. */
final class ResponseMutations {

    private ResponseMutations() {}

    /** Certain responses are changed. */
    static Behavior changingResponse(Predicate<HandledRequest> when, UnaryOperator<OutgoingResponse> change) {
        return changingResponse(when, (handled, response) -> change.apply(response));
    }

    /** Certain responses are changed, depending on the request. */
    static Behavior changingResponse(
            Predicate<HandledRequest> when, BiFunction<HandledRequest, OutgoingResponse, OutgoingResponse> change) {
        return new Behavior() {
            @Override
            public OutgoingResponse respond(HandledRequest handled, OutgoingResponse faithful) {
                return when.test(handled) ? change.apply(handled, faithful) : faithful;
            }
        };
    }

    /** Edits the JSON body of certain responses. */
    static Behavior editing(Predicate<HandledRequest> when, Consumer<ObjectNode> edit) {
        return changingResponse(when, response -> response.editing(edit));
    }

    /** Another status. */
    static UnaryOperator<OutgoingResponse> status(int status) {
        return response -> response.withStatus(status);
    }

    /** A header field set. */
    static UnaryOperator<OutgoingResponse> header(String name, String value) {
        return response -> response.withHeader(name, value);
    }

    /** A header field left out. */
    static UnaryOperator<OutgoingResponse> without(String name) {
        return response -> response.withoutHeader(name);
    }

    /** Another body, of another media type. */
    static UnaryOperator<OutgoingResponse> text(String mediaType, String text) {
        return response -> response.withContent(new ResponseContent.Text(text)).withHeader("Content-Type", mediaType);
    }

    /** The body ends before its last brace, as if the service had been cut off. */
    static OutgoingResponse truncated(OutgoingResponse response) {
        String text = new String(response.content().bytes(), StandardCharsets.UTF_8);
        return response.withContent(new ResponseContent.Text(text.substring(0, Math.max(0, text.length() - 1))));
    }

    /** The body, wrapped in a list. */
    static OutgoingResponse wrappedInList(OutgoingResponse response) {
        return response.withContent(
                new ResponseContent.Text("[" + new String(response.content().bytes(), StandardCharsets.UTF_8) + "]"));
    }

    /** No body. */
    static UnaryOperator<OutgoingResponse> nothing() {
        return response -> response.withContent(new ResponseContent.Empty()).withoutHeader("Content-Type");
    }

    /** The response of a service that broke, in Graph's own form. */
    static OutgoingResponse serverError(OutgoingResponse response) {
        ObjectNode body = response.body().orElseGet(JsonNodeFactory.instance::objectNode);
        body.removeAll();
        ObjectNode error = body.putObject("error");
        error.put("code", "InternalServerError").put("message", "Failed to execute request.");
        error.putObject("innerError")
                .put("request-id", response.header("request-id").orElse(""));
        return new OutgoingResponse(500, response.headers(), new ResponseContent.Json(body))
                .withHeader("Content-Type", "application/json")
                .withoutHeader("Location");
    }

    static OutgoingResponse fabricatedChat(HandledRequest handled, OutgoingResponse refusal) {
        Instant now = Instant.now();
        Chat chat = new Chat(ChatIds.group(), ChatType.GROUP, Optional.empty(), List.of(), now, now);
        return refusal.withStatus(201)
                .withoutHeader("WWW-Authenticate")
                .withoutHeader("Allow")
                .withContent(new ResponseContent.Json(ChatJson.entity(
                        chat, handled.context().request().serviceRoot().concat("/v1.0"))));
    }
}
