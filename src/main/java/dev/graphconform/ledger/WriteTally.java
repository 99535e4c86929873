package dev.graphconform.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts the chats that the writes of a run made, each once, and what may be one more. It decides nothing that is
 * deleted. Safe for use by many threads.
 */
final class WriteTally {
    private final Set<String> made = new HashSet<>();
    private final Set<String> there = new HashSet<>();
    private final Set<String> unclear = new HashSet<>();
    private int unnamed;

    /** A write that was answered. */
    synchronized void add(WriteOutcome writeOutcome) {
        String chat = writeOutcome.chatId().map(LedgerEntry::key).orElse("");
        if (writeOutcome.made()) {
            made.add(chat);
        } else if (writeOutcome.state() == WriteState.EXISTED && !writeOutcome.doubt()) {
            there.add(chat);
        } else if (writeOutcome.state() != WriteState.NOTHING && chat.isEmpty()) {
            unnamed++;
        } else if (writeOutcome.state() != WriteState.NOTHING) {
            unclear.add(chat);
        }
    }

    /** A write whose answer was lost. */
    synchronized void addLost() {
        unnamed++;
    }

    /** The chats made for sure, those included that a clean-up proved by deleting them. */
    synchronized int made(Collection<String> deleted) {
        return union(made, deleted).size();
    }

    /** What may be one more chat: writes that named none, and chats that nothing proves to be new, or to be old. */
    synchronized int unclear(Collection<String> deleted) {
        Set<String> open = new HashSet<>(unclear);
        open.removeAll(union(made, deleted));
        open.removeAll(there);
        return open.size() + unnamed;
    }

    private static Set<String> union(Set<String> one, Collection<String> chatIds) {
        Set<String> all = chatIds.stream().map(LedgerEntry::key).collect(Collectors.toCollection(HashSet::new));
        all.addAll(one);
        return all;
    }
}
