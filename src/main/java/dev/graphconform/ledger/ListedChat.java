package dev.graphconform.ledger;

import dev.graphconform.http.ServerClock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A chat as List chats tells it.
 *
 * @param id its id
 * @param chatType its type
 * @param topic its topic
 * @param created when it was made, if it says so
 * @param people what may name its members: ids and addresses in small letters, a set for each member
 */
record ListedChat(
        String id, String chatType, Optional<String> topic, Optional<Instant> created, Set<Set<String>> people) {

    static ListedChat of(JsonNode chat) {
        Set<Set<String>> people = new HashSet<>();
        for (JsonNode member : chat.path("members")) {
            people.add(Set.of(small(member.path("userId")), "mail " + small(member.path("email"))));
        }
        return new ListedChat(
                chat.path("id").asString(""),
                chat.path("chatType").asString(""),
                chat.path("topic").isString() ? Optional.of(chat.path("topic").asString()) : Optional.empty(),
                ServerClock.created(chat.path("createdDateTime").asString("")),
                people);
    }

    /** Whether it may be the chat asked for, by type, people and topic. */
    boolean fits(RequestedChat asked) {
        return chatType.equalsIgnoreCase(asked.chatType())
                && topic.equals(asked.topic())
                && people.size() == new HashSet<>(asked.members()).size()
                && asked.members().stream().allMatch(this::lists);
    }

    private boolean lists(String name) {
        return people.stream().anyMatch(person -> person.contains(name) || person.contains("mail " + name));
    }

    private static String small(JsonNode text) {
        return text.asString("").toLowerCase(Locale.ROOT);
    }
}
