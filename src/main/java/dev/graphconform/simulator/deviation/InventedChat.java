package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatIds;
import dev.graphconform.simulator.chats.ChatJson;
import dev.graphconform.simulator.chats.ChatType;
import dev.graphconform.simulator.conduct.Occasion;
import dev.graphconform.simulator.graph.Content;
import dev.graphconform.simulator.graph.GraphAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answer of a service that takes what it should refuse and pretends that a chat came of it. */
final class InventedChat {

    private InventedChat() {
    }

    static GraphAnswer instead(Occasion occasion, GraphAnswer refusal) {
        Instant now = Instant.now();
        Chat chat = new Chat(ChatIds.group(), ChatType.GROUP, Optional.empty(), List.of(), now, now);
        return refusal.withStatus(201).withoutHeader("WWW-Authenticate").withoutHeader("Allow")
                .withContent(new Content.Json(ChatJson.entity(chat, occasion.situation().request().serviceRoot()
                        .concat("/v1.0"))));
    }
}
