package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Resource;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Deviations in reading a chat. */
final class ReadingDeviations {

    private static final Predicate<HandledRequest> READ = Conditions.reading(Resource.CHAT);

    private ReadingDeviations() {}

    static List<Deviation> all() {
        return List.of(
                whole(
                        "chat-readable~forbidden",
                        "reading the chat gets 403",
                        response -> ResponseMutations.serverError(response).withStatus(403)),
                whole("chat-readable~server-error", "reading the chat gets 500", ResponseMutations::serverError),
                whole(
                        "chat-readable~cut-short",
                        "the last brace of the chat that is read is lost",
                        ResponseMutations::truncated),
                part(
                        "chat-readable~other-id",
                        "the chat that is read has another id",
                        chat -> chat.put("id", "19:00000000000040008000000000000001@thread.v2")),
                part(
                        "chat-readable~other-topic",
                        "the chat that is read is called otherwise",
                        chat -> chat.put(
                                "topic",
                                chat.path("topic").isNull()
                                        ? null
                                        : chat.path("topic").stringValue("").concat(" (chat)"))),
                part(
                        "chat-readable~other-type",
                        "the chat that is read is a meeting",
                        chat -> chat.put("chatType", "meeting")),
                part(
                        "chat-readable~created-a-second-off",
                        "the chat that is read was created a second earlier",
                        chat -> chat.put(
                                "createdDateTime",
                                secondEarlier(chat.path("createdDateTime").stringValue("")))),
                part(
                        "chat-readable~type-missing",
                        "the chat that is read has no chatType",
                        chat -> chat.remove("chatType")));
    }

    private static Deviation whole(String id, String line, UnaryOperator<OutgoingResponse> otherwise) {
        return deviation(id, line, () -> changingResponse(READ, otherwise));
    }

    private static Deviation part(String id, String line, Consumer<ObjectNode> edit) {
        return deviation(id, line, () -> editing(READ, edit));
    }

    private static String secondEarlier(String time) {
        return Instant.parse(time).minusSeconds(1).toString();
    }
}
