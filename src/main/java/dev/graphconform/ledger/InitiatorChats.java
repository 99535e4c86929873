package dev.graphconform.ledger;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphPath;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.ServerClock;
import dev.graphconform.http.TargetConnectionException;
import dev.graphconform.http.ThrottledException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chats of the person who created, all pages of them.
 *
 * @param chats what was listed
 * @param gap why the list is not whole; empty when it is
 */
record InitiatorChats(List<ListedChat> chats, Optional<String> gap) {
    private static final int MOST_PAGES = 200;

    /** Lists them; a next page elsewhere than below the service root is never called. */
    static InitiatorChats list(GraphClient client, LedgerOwner owner, GraphRequest.Authorization reader) {
        List<ListedChat> chats = new ArrayList<>();
        String next = "/" + owner.apiVersion() + "/chats?$expand=members";
        for (int page = 0; page < MOST_PAGES; page++) {
            Exchange exchange;
            try {
                exchange = client.send(new GraphRequest("GET", next, List.of(), reader, Optional.empty()));
            } catch (TargetConnectionException | ThrottledException fault) {
                return new InitiatorChats(chats, Optional.of(String.valueOf(fault.getMessage())));
            }
            JsonNode json = json(exchange);
            if (exchange.status() != 200 || !json.path("value").isArray()) {
                return new InitiatorChats(
                        chats,
                        Optional.of("listing the chats was answered " + exchange.status()
                                + (exchange.status() == 403
                                        ? "; it takes Chat.ReadBasic, which credentials.reader may have"
                                        : "")));
            }
            json.path("value").forEach(chat -> chats.add(ListedChat.of(chat)));
            if (!json.path("@odata.nextLink").isString()) {
                return new InitiatorChats(chats, Optional.empty());
            }
            Optional<String> below = GraphPath.below(
                    URI.create(owner.serviceRoot()),
                    json.path("@odata.nextLink").asString());
            if (below.isEmpty()) {
                return new InitiatorChats(
                        chats, Optional.of("the next page is not below the service root and was not called"));
            }
            next = below.get();
        }
        return new InitiatorChats(chats, Optional.of("there are more than " + MOST_PAGES + " pages of chats"));
    }

    private static JsonNode json(Exchange exchange) {
        try {
            return JsonMapper.shared().readTree(exchange.responseBody());
        } catch (JacksonException noJson) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    /**
     * A chat as List chats returns it.
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
                    chat.path("topic").isString()
                            ? Optional.of(chat.path("topic").asString())
                            : Optional.empty(),
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
}
