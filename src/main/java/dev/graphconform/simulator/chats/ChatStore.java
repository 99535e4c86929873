package dev.graphconform.simulator.chats;

import dev.graphconform.simulator.chats.Operation.OperationStatus;
import dev.graphconform.simulator.directory.DirectoryUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All chats and operations of a simulator. Thread-safe; one lock makes {@link #atomically} atomic, so that two equal
 * requests at once give one chat.
 */
public final class ChatStore {

    private final Map<String, Chat> chats = new LinkedHashMap<>();
    private final Map<PersonPair, String> pairs = new HashMap<>();
    private final Map<String, List<Operation>> operations = new HashMap<>();

    /** Runs an action while no other thread can change the store. */
    public synchronized <T> T atomically(Supplier<T> work) {
        return work.get();
    }

    /** The chat between two people. */
    public synchronized Optional<Chat> between(PersonPair pair) {
        return Optional.ofNullable(pairs.get(pair)).flatMap(this::chat);
    }

    /** A chat by id, letter case aside. */
    public synchronized Optional<Chat> chat(String id) {
        return Optional.ofNullable(chats.get(key(id)));
    }

    /** Stores a chat, new or changed. */
    public synchronized void save(Chat chat) {
        chats.put(key(chat.id()), chat);
    }

    /** Stores a chat as the one between two people. */
    public synchronized void savePair(PersonPair pair, Chat chat) {
        pairs.put(pair, chat.id());
    }

    /** Deletes a chat with its operations. */
    public synchronized void delete(Chat chat) {
        chats.remove(key(chat.id()));
        pairs.values().removeIf(id -> id.equals(chat.id()));
        operations.remove(key(chat.id()));
    }

    /** All chats, newest first. */
    public synchronized List<Chat> all() {
        List<Chat> newestFirst = new ArrayList<>(chats.values());
        // two of the same millisecond came one after the other, too
        Collections.reverse(newestFirst);
        newestFirst.sort(Comparator.comparing(Chat::created).reversed());
        return newestFirst;
    }

    /** The chats of a person, newest first. */
    public synchronized List<Chat> of(DirectoryUser user) {
        return all().stream().filter(chat -> chat.lists(user)).toList();
    }

    /** Stores an operation. */
    public synchronized void addOperation(Operation operation) {
        operations
                .computeIfAbsent(key(operation.chatId()), unused -> new ArrayList<>())
                .add(operation);
    }

    /** The operations of a chat, oldest first. */
    public synchronized List<Operation> operations(String chatId) {
        return List.copyOf(operations.getOrDefault(key(chatId), List.of()));
    }

    /** An operation of any chat. */
    public synchronized Optional<Operation> operation(String id) {
        return operations.values().stream()
                .flatMap(List::stream)
                .filter(operation -> operation.id().equalsIgnoreCase(id))
                .findFirst();
    }

    /** The installations of a chat at a moment: one per app, the operations that have succeeded. */
    public List<Operation> installed(String chatId, Instant now) {
        Map<String, Operation> byApp = new LinkedHashMap<>();
        operations(chatId).stream()
                .filter(operation -> operation.statusAt(now) == OperationStatus.SUCCEEDED)
                .forEach(operation -> byApp.putIfAbsent(operation.app().id(), operation));
        return List.copyOf(byApp.values());
    }

    private static String key(String id) {
        return id.toLowerCase(Locale.ROOT);
    }

    /**
     * Two people, whoever is named first; an id alone is not enough, for the page uses one id in two tenants.
     *
     * @param first tenant and id of the one
     * @param second tenant and id of the other, not before the first in the alphabet
     */
    public record PersonPair(String first, String second) {

        /** The pair of two people. */
        public static PersonPair of(DirectoryUser one, DirectoryUser other) {
            List<String> sorted =
                    List.of(key(one), key(other)).stream().sorted().toList();
            return new PersonPair(sorted.get(0), sorted.get(1));
        }

        private static String key(DirectoryUser user) {
            return (user.tenantId() + "/" + user.id()).toLowerCase(Locale.ROOT);
        }
    }
}
