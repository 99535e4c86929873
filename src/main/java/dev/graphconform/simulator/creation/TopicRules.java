package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Create chat, Request body, topic: optional, groups only; its limits are those of Update chat. */
final class TopicRules {

    /** Update chat: the maximum length of a topic, counted here in code points. */
    static final int MAX_LENGTH = 250;

    private TopicRules() {}

    static List<ValidationRule> all() {
        return List.of(
                new ValidationRule(
                        RefusalReason.TOPIC_TEXT,
                        context -> Optional.of(context.knownDraft().property("topic"))
                                .filter(topic -> !topic.isMissingNode() && !topic.isNull() && !topic.isString())
                                .map((JsonNode topic) -> Refusal.badRequest(
                                        String.format("The property 'topic' must be a string, not %s.", topic)))),
                new ValidationRule(
                        RefusalReason.TOPIC_GROUP_ONLY,
                        context -> context.knownDraft()
                                .topic()
                                .filter(topic -> context.knownDraft().oneOnOne())
                                .map(topic -> Refusal.badRequest("Setting topic is not allowed for 1-on-1 chats."))),
                new ValidationRule(
                        RefusalReason.TOPIC_LENGTH,
                        context -> context.knownDraft()
                                .topic()
                                .filter(topic -> topic.codePointCount(0, topic.length()) > MAX_LENGTH)
                                .map(topic -> Refusal.badRequest("The topic has more than 250 characters."))),
                new ValidationRule(
                        RefusalReason.TOPIC_CHARACTERS,
                        context -> context.knownDraft()
                                .topic()
                                .filter(topic -> topic.contains(":"))
                                .map(topic -> Refusal.badRequest("The topic holds ':', which is not allowed."))));
    }
}
