package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.chats.Chat.ChatType;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Create chat, Request body, chatType: {@code group} or {@code oneOnOne}, as a string in that letter case. */
final class ChatTypeRules {

    private ChatTypeRules() {}

    static List<ValidationRule> all() {
        return List.of(
                new ValidationRule(
                        RefusalReason.CHAT_TYPE_PRESENT,
                        context -> Optional.of(context.knownDraft().property("chatType"))
                                .filter(type -> type.isMissingNode() || type.isNull())
                                .map(none -> Refusal.badRequest(
                                        "The property 'chatType' is required: 'group' or 'oneOnOne'."))),
                new ValidationRule(
                        RefusalReason.CHAT_TYPE_TEXT,
                        context -> Optional.of(context.knownDraft().property("chatType"))
                                .filter(type -> !type.isMissingNode() && !type.isNull() && !type.isString())
                                .map((JsonNode type) -> Refusal.badRequest(String.format(
                                        "The property 'chatType' must be a " + "string, 'group' or 'oneOnOne', not %s.",
                                        type)))),
                new ValidationRule(
                        RefusalReason.CHAT_TYPE_KNOWN,
                        context -> context.knownDraft()
                                .chatType()
                                .filter(sent -> Arrays.stream(ChatType.values())
                                        .noneMatch(type -> type.word().equals(sent)))
                                .map(sent -> Refusal.badRequest(String.format(
                                        "The chat type '%s' can not be created. "
                                                + "Possible values are 'group' and 'oneOnOne'.",
                                        sent)))));
    }
}
