package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.chats.ChatType;
import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Rule;
import dev.graphconform.simulator.graph.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Create chat, Request body, chatType: {@code group} or {@code oneOnOne}, as a string in that letter case. */
final class ChatTypeRules {

    private ChatTypeRules() {
    }

    static List<Rule> all() {
        return List.of(
                new Rule(Check.CHAT_TYPE_PRESENT, situation -> Optional.of(situation.knownDraft().property("chatType"))
                        .filter(type -> type.isMissingNode() || type.isNull())
                        .map(none -> Refusal.badRequest(
                                "The property 'chatType' is required: 'group' or 'oneOnOne'."))),
                new Rule(Check.CHAT_TYPE_TEXT, situation -> Optional.of(situation.knownDraft().property("chatType"))
                        .filter(type -> !type.isMissingNode() && !type.isNull() && !type.isString())
                        .map((JsonNode type) -> Refusal.badRequest(String.format("The property 'chatType' must be a "
                                + "string, 'group' or 'oneOnOne', not %s.", type)))),
                new Rule(Check.CHAT_TYPE_KNOWN, situation -> situation.knownDraft().chatType()
                        .filter(sent -> Arrays.stream(ChatType.values()).noneMatch(type -> type.word().equals(sent)))
                        .map(sent -> Refusal.badRequest(String.format("The chat type '%s' can not be created. "
                                + "Possible values are 'group' and 'oneOnOne'.", sent)))));
    }
}
