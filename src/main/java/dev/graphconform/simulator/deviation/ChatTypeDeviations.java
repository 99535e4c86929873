package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.CHAT_TYPE_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.CHAT_TYPE_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.CHAT_TYPE_TEXT;
import static dev.graphconform.simulator.deviation.AffectedRules.CHAT_EXAMPLES;
import static dev.graphconform.simulator.deviation.AffectedRules.GROUP_EXAMPLES;
import static dev.graphconform.simulator.deviation.AffectedRules.PAIR_EXAMPLES;
import static dev.graphconform.simulator.deviation.ChatMutations.changingNewChat;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ValidationMutations.asServerError;
import static dev.graphconform.simulator.deviation.ValidationMutations.changingRefusal;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Chat.ChatType;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Deviations in how the chat type is validated and returned. */
final class ChatTypeDeviations {

    private static final Predicate<RequestContext> NULL = Conditions.property("chatType", JsonNode::isNull);
    private static final Predicate<RequestContext> NUMBER = Conditions.property("chatType", JsonNode::isNumber);

    private ChatTypeDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "chat-type-required~means-group",
                        "a chat without a type becomes a group",
                        () -> skipping(CHAT_TYPE_PRESENT)),
                deviation(
                        "chat-type-required~guessed",
                        "a chat without a type becomes a oneOnOne of two or a group",
                        () -> Behavior.sequence(
                                skipping(CHAT_TYPE_PRESENT),
                                changingNewChat((context, chat) ->
                                        context.knownDraft().chatType().isEmpty()
                                                        && chat.members().size() == 2
                                                ? chat.withType(ChatType.ONE_ON_ONE)
                                                : chat))),
                deviation(
                        "chat-type-required~null-accepted",
                        "a chat whose type is null becomes a group",
                        () -> skipping(NULL, CHAT_TYPE_PRESENT)),
                deviation(
                        "chat-type-required~server-error",
                        "a chat without a type gets 500",
                        () -> changingRefusal(asServerError(), CHAT_TYPE_PRESENT)),
                deviation(
                        "chat-type-values~meeting-accepted",
                        "a chat of the type meeting becomes a group",
                        () -> skipping(sent("meeting"), CHAT_TYPE_KNOWN)),
                deviation(
                        "chat-type-values~sentinel-accepted",
                        "a chat of the type unknownFutureValue becomes a group",
                        () -> skipping(sent("unknownFutureValue"), CHAT_TYPE_KNOWN)),
                deviation(
                        "chat-type-values~any-word-accepted",
                        "a chat of any type becomes a group",
                        () -> skipping(CHAT_TYPE_KNOWN)),
                deviation(
                        "chat-type-values~number-accepted",
                        "a number is taken for a chat type",
                        () -> skipping(NUMBER, CHAT_TYPE_TEXT)),
                deviation(
                        "chat-type-values~number-is-server-error",
                        "a number for a chat type gets 500",
                        () -> changingRefusal(NUMBER, asServerError(), CHAT_TYPE_TEXT)),
                returned(
                                "chat-type-returned~capitalised",
                                "chat types come back as OneOnOne and Group",
                                type -> type.substring(0, 1)
                                        .toUpperCase(Locale.ROOT)
                                        .concat(type.substring(1)))
                        .alsoBreaking(CHAT_EXAMPLES),
                returned(
                                "chat-type-returned~lower-case",
                                "oneOnOne comes back as oneonone",
                                type -> type.toLowerCase(Locale.ROOT))
                        .alsoBreaking(PAIR_EXAMPLES),
                returned(
                                "chat-type-returned~group-as-meeting",
                                "group comes back as meeting",
                                type -> type.equals("group") ? "meeting" : type)
                        .alsoBreaking(GROUP_EXAMPLES),
                returned(
                                "chat-type-returned~groups-as-pairs",
                                "group comes back as oneOnOne",
                                type -> type.equals("group") ? "oneOnOne" : type)
                        .alsoBreaking(GROUP_EXAMPLES),
                deviation(
                        "chat-type-returned~group-when-reused",
                        "a oneOnOne that was there already comes back as group",
                        () -> editing(Conditions::reused, chat -> chat.put("chatType", "group"))),
                deviation(
                        "chat-type-returned~sentinel-when-reused",
                        "a oneOnOne that was there already comes back as unknownFutureValue",
                        () -> editing(Conditions::reused, chat -> chat.put("chatType", "unknownFutureValue"))));
    }

    private static Predicate<RequestContext> sent(String word) {
        return Conditions.property("chatType", type -> type.stringValue("").equals(word));
    }

    private static Deviation returned(String id, String line, UnaryOperator<String> otherwise) {
        return deviation(
                id,
                line,
                () -> editing(
                        Conditions::chatInResponse,
                        (ObjectNode chat) -> chat.put(
                                "chatType",
                                otherwise.apply(chat.path("chatType").stringValue("")))));
    }
}
