package dev.graphconform.simulator.chats;

import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.DirectoryUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A chat.
 *
 * @param id the id, {@code 19:...}
 * @param type the chat type
 * @param topic the topic, groups only
 * @param members the member list
 * @param created when it was made
 * @param lastUpdated when topic or members changed last
 */
public record Chat(
        String id, ChatType type, Optional<String> topic, List<Member> members, Instant created, Instant lastUpdated) {

    /** The tenant in which the chat was made. */
    public String tenantId() {
        return Directory.HOME_TENANT;
    }

    /** Whether a person is on the member list. */
    public boolean lists(DirectoryUser user) {
        return members.stream().anyMatch(member -> member.user().is(user));
    }

    /** The same under another id. */
    public Chat withId(String other) {
        return new Chat(other, type, topic, members, created, lastUpdated);
    }

    /** The same of another type. */
    public Chat withType(ChatType other) {
        return new Chat(id, other, topic, members, created, lastUpdated);
    }

    /** The same with another topic. */
    public Chat withTopic(Optional<String> other) {
        return new Chat(id, type, other, members, created, lastUpdated);
    }

    /** The same with other members. */
    public Chat withMembers(List<Member> others) {
        return new Chat(id, type, topic, List.copyOf(others), created, lastUpdated);
    }

    /** The same with other times. */
    public Chat withTimes(Instant otherCreated, Instant otherLastUpdated) {
        return new Chat(id, type, topic, members, otherCreated, otherLastUpdated);
    }

    /** The two types of chat that Create chat makes. */
    public enum ChatType {
        ONE_ON_ONE("oneOnOne"),
        GROUP("group");

        private final String word;

        ChatType(String word) {
            this.word = word;
        }

        /** The type as Graph spells it. */
        public String word() {
            return word;
        }
    }
}
