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

/** Conducts that do the right thing and show it wrongly, or merely differently. */
final class ResponseMutations {

    private ResponseMutations() {}

    /** Certain answers are changed. */
    static Behavior showing(Predicate<HandledRequest> when, UnaryOperator<OutgoingResponse> change) {
        return showing(when, (handledRequest, answer) -> change.apply(answer));
    }

    /** Certain answers are changed, depending on the request. */
    static Behavior showing(
            Predicate<HandledRequest> when, BiFunction<HandledRequest, OutgoingResponse, OutgoingResponse> change) {
        return new Behavior() {
            @Override
            public OutgoingResponse answering(HandledRequest handledRequest, OutgoingResponse faithful) {
                return when.test(handledRequest) ? change.apply(handledRequest, faithful) : faithful;
            }
        };
    }

    /** The JSON body of certain answers is edited. */
    static Behavior editing(Predicate<HandledRequest> when, Consumer<ObjectNode> edit) {
        return showing(when, answer -> answer.editing(edit));
    }

    /** Another status. */
    static UnaryOperator<OutgoingResponse> status(int status) {
        return answer -> answer.withStatus(status);
    }

    /** A header field set. */
    static UnaryOperator<OutgoingResponse> header(String name, String value) {
        return answer -> answer.withHeader(name, value);
    }

    /** A header field left out. */
    static UnaryOperator<OutgoingResponse> without(String name) {
        return answer -> answer.withoutHeader(name);
    }

    /** Another body, of another media type. */
    static UnaryOperator<OutgoingResponse> text(String mediaType, String text) {
        return answer -> answer.withContent(new ResponseContent.Text(text)).withHeader("Content-Type", mediaType);
    }

    /** The body ends before its last brace, as if the service had been cut off. */
    static OutgoingResponse cutShort(OutgoingResponse answer) {
        String text = new String(answer.responseContent().bytes(), StandardCharsets.UTF_8);
        return answer.withContent(new ResponseContent.Text(text.substring(0, Math.max(0, text.length() - 1))));
    }

    /** The body stands in a list. */
    static OutgoingResponse listed(OutgoingResponse answer) {
        return answer.withContent(new ResponseContent.Text(
                "[" + new String(answer.responseContent().bytes(), StandardCharsets.UTF_8) + "]"));
    }

    /** No body. */
    static UnaryOperator<OutgoingResponse> nothing() {
        return answer -> answer.withContent(new ResponseContent.Empty()).withoutHeader("Content-Type");
    }

    /** The answer of a service that broke, in Graph's own form. */
    static OutgoingResponse broken(OutgoingResponse answer) {
        ObjectNode body = answer.body().orElseGet(JsonNodeFactory.instance::objectNode);
        body.removeAll();
        ObjectNode error = body.putObject("error");
        error.put("code", "InternalServerError").put("message", "Failed to execute request.");
        error.putObject("innerError")
                .put("request-id", answer.header("request-id").orElse(""));
        return new OutgoingResponse(500, answer.headers(), new ResponseContent.Json(body))
                .withHeader("Content-Type", "application/json")
                .withoutHeader("Location");
    }

    static OutgoingResponse fabricatedChat(HandledRequest handledRequest, OutgoingResponse refusal) {
        Instant now = Instant.now();
        Chat chat = new Chat(ChatIds.group(), ChatType.GROUP, Optional.empty(), List.of(), now, now);
        return refusal.withStatus(201)
                .withoutHeader("WWW-Authenticate")
                .withoutHeader("Allow")
                .withContent(new ResponseContent.Json(ChatJson.entity(
                        chat,
                        handledRequest.requestContext().request().serviceRoot().concat("/v1.0"))));
    }
}
