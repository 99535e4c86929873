package dev.graphconform.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Chats that ledgers prove to be deleted. Two runs may have been given one chat, that of a pair: when it was deleted
 * through the ledger of one, after the other had been given it, there is nothing left of it for either.
 */
public final class DeletedChats {
    private final Map<String, Instant> latest = new HashMap<>();

    /** What these ledgers prove; one that cannot be read proves nothing. */
    public static DeletedChats in(Collection<Path> ledgers) {
        DeletedChats deletedChats = new DeletedChats();
        for (Path ledger : ledgers) {
            try {
                LedgerContent.read(ledger).entries().values().stream()
                        .filter(ledgerEntry -> ledgerEntry.state() == WriteState.DELETED)
                        .forEach(ledgerEntry ->
                                ledgerEntry.chatId().ifPresent(chat -> deletedChats.add(chat, ledgerEntry.at())));
            } catch (LedgerException damaged) {
                continue; // its own clean-up says so
            }
        }
        return deletedChats;
    }

    /** How many they are so far. */
    public int size() {
        return latest.size();
    }

    void add(String chatId, Instant at) {
        latest.merge(LedgerEntry.key(chatId), at, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** When the chat that a write was given was deleted after that; empty where nothing proves it. */
    Optional<Instant> since(LedgerEntry ledgerEntry) {
        return ledgerEntry
                .chatId()
                .map(chat -> latest.get(LedgerEntry.key(chat)))
                .filter(deleted -> deleted.isAfter(ledgerEntry.answered()));
    }
}
