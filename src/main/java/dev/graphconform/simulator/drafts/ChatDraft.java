package dev.graphconform.simulator.drafts;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A chat as the client describes it.
 *
 * @param json the JSON value of the body
 * @param members the members, in the order sent; none when the list is missing or no list
 * @param apps the apps to install; none when the list is missing or no list
 */
public record ChatDraft(JsonNode json, List<MemberDraft> members, List<AppDraft> apps) {

    /** A property, a missing node when there is none. */
    public JsonNode property(String name) {
        return json.path(name);
    }

    /** The chat type when it is a string, as sent. */
    public Optional<String> chatType() {
        return property("chatType").stringValueOpt();
    }

    /** The topic when it is a string. */
    public Optional<String> topic() {
        return property("topic").stringValueOpt();
    }

    /** Whether the chat is to be between two people; anything that is not clearly so counts as a group. */
    public boolean oneOnOne() {
        return chatType().map(sent -> sent.equalsIgnoreCase("oneOnOne")).orElse(false);
    }
}
