package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Rule;
import dev.graphconform.simulator.graph.Refusal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Create chat, Request body, topic: optional, groups only; its limits are those of Update chat. */
final class TopicRules {

    /** Update chat: at most so many characters, counted here as code points. */
    static final int LONGEST = 250;

    private TopicRules() {
    }

    static List<Rule> all() {
        return List.of(
                new Rule(Check.TOPIC_TEXT, situation -> Optional.of(situation.knownDraft().property("topic"))
                        .filter(topic -> !topic.isMissingNode() && !topic.isNull() && !topic.isString())
                        .map((JsonNode topic) -> Refusal.badRequest(
                                String.format("The property 'topic' must be a string, not %s.", topic)))),
                new Rule(Check.TOPIC_GROUP_ONLY, situation -> situation.knownDraft().topic()
                        .filter(topic -> situation.knownDraft().oneOnOne())
                        .map(topic -> Refusal.badRequest("Setting topic is not allowed for 1-on-1 chats."))),
                new Rule(Check.TOPIC_LENGTH, situation -> situation.knownDraft().topic()
                        .filter(topic -> topic.codePointCount(0, topic.length()) > LONGEST)
                        .map(topic -> Refusal.badRequest("The topic has more than 250 characters."))),
                new Rule(Check.TOPIC_CHARACTERS, situation -> situation.knownDraft().topic()
                        .filter(topic -> topic.contains(":"))
                        .map(topic -> Refusal.badRequest("The topic holds ':', which is not allowed."))));
    }
}
