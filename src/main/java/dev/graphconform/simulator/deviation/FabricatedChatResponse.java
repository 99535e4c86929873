package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatIds;
import dev.graphconform.simulator.chats.ChatJson;
import dev.graphconform.simulator.chats.ChatType;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.ResponseContent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answer of a service that takes what it should refuse and pretends that a chat came of it. */
final class FabricatedChatResponse {

    private FabricatedChatResponse() {}

    static OutgoingResponse instead(HandledRequest handledRequest, OutgoingResponse refusal) {
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
