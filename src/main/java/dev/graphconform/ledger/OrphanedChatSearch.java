package dev.graphconform.ledger;

import dev.graphconform.ledger.InitiatorChats.ListedChat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chats that no answer named. Only the marker of the run in a topic proves one to be the run's own: people, topic and
 * time fit as well when another run on the same tenant, or a person, made the chat in the same minute.
 */
final class OrphanedChatSearch {
    /** Clocks differ; a chat that is much older than the run is nobody's orphan. */
    static final Duration CLOCKS = Duration.ofMinutes(5);

    private final InitiatorChats listed;
    private final LedgerOwner owner;
    private final List<ListedChat> signed = new ArrayList<>();
    private final Set<String> known;

    OrphanedChatSearch(InitiatorChats listed, LedgerOwner owner, Set<String> known) {
        this.listed = listed;
        this.owner = owner;
        this.known = new HashSet<>(known);
        listed.chats().stream()
                .filter(chat -> !known.contains(LedgerEntry.key(chat.id())) && isSigned(chat))
                .forEach(signed::add);
    }

    /**
     * What was found for a write.
     *
     * @param own a chat that is the run's own, for sure
     * @param doubt why nothing is sure; empty when there is such a chat, or none at all for sure
     */
    record OrphanSearchResult(Optional<String> own, Optional<String> doubt) {}

    /** Looks for the chat of a write whose answer was lost. */
    OrphanSearchResult of(LedgerEntry ledgerEntry) {
        Optional<ListedChat> own =
                signed.stream().filter(chat -> chat.fits(ledgerEntry.asked())).findFirst();
        if (own.isPresent()) {
            signed.remove(own.get());
            return new OrphanSearchResult(Optional.of(own.get().id()), Optional.empty());
        }
        List<String> alike = listed.chats().stream()
                .filter(chat -> !known.contains(LedgerEntry.key(chat.id())) && !isSigned(chat) && !older(chat))
                .filter(chat -> ledgerEntry.asked().members().isEmpty() || chat.fits(ledgerEntry.asked()))
                .map(ListedChat::id)
                .toList();
        if (!alike.isEmpty()) {
            return new OrphanSearchResult(
                    Optional.empty(),
                    Optional.of("its answer was lost, and " + String.join(", ", alike)
                            + (ledgerEntry.asked().members().isEmpty()
                                    ? " is"
                                    : " has these people and this topic and is")
                            + " no older than the run; nothing proves that the run made it, so it was left alone"));
        }
        if (listed.gap().isPresent()) {
            return new OrphanSearchResult(
                    Optional.empty(),
                    Optional.of("its answer was lost, and not all chats could be looked through: "
                            + listed.gap().get()));
        }
        if (!ledgerEntry.asked().members().isEmpty()
                && !ledgerEntry.asked().members().contains(LedgerEntry.key(owner.initiator()))) {
            return new OrphanSearchResult(
                    Optional.empty(),
                    Optional.of("its answer was lost, and the request did not list the initiator, among whose chats it "
                            + "was looked for"));
        }
        return new OrphanSearchResult(Optional.empty(), Optional.empty());
    }

    /** The run's own chats that belong to no write in particular. */
    List<ListedChat> withMarker() {
        return List.copyOf(signed);
    }

    private boolean isSigned(ListedChat chat) {
        return chat.topic().filter(topic -> topic.contains(owner.marker())).isPresent();
    }

    private boolean older(ListedChat chat) {
        return chat.created()
                .filter(time -> time.isBefore(owner.begun().minus(CLOCKS)))
                .isPresent();
    }
}
