package dev.graphconform.ledger;

import dev.graphconform.wire.GraphClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Deletes what a ledger proves to be its run's own, and nothing else. May be stopped at any moment and started again: what it did stands in the ledger.
 */
public final class CleanUp implements AutoCloseable {
    /** The published limit is one deletion a second and tenant. */
    public static final Duration PACE = Duration.ofSeconds(1);

    private final LedgerContent content;
    private final LedgerFile file;
    private final CleanTarget target;
    private final GraphClient client;
    private final Deletions deletions;
    private final Consumer<String> screen;
    private final Set<String> gone = new HashSet<>();
    private final List<String> deleted = new ArrayList<>();
    private final Set<String> existed = new LinkedHashSet<>();
    private final List<Leftover> leftovers = new ArrayList<>();

    private CleanUp(Path ledger, CleanTarget target, GraphClient client, Duration pace, Consumer<String> screen) {
        this.content = LedgerContent.read(ledger);
        content.owner().demand(target.serviceRoot(), target.tenantId(), target.initiator());
        this.file = LedgerFile.append(ledger);
        this.target = target;
        this.client = client;
        this.screen = screen;
        this.deletions = new Deletions(client, content.owner(), target.cleaner(), pace);
    }

    /**
     * Reads the ledger.
     *
     * @param pace between two deletions
     * @param screen hears of each deletion
     * @throws LedgerFault if it cannot be used, or is about another target
     */
    public static CleanUp of(Path ledger, CleanTarget target, GraphClient client, Duration pace, Consumer<String> screen) {
        return new CleanUp(ledger, target, client, pace, screen);
    }

    /** Cleans up. */
    public CleanUpResult go() {
        Novelties novelties = new Novelties(client, content.owner(), target.reader());
        Map<String, Entry> own = new LinkedHashMap<>();
        for (Entry entry : content.entries().values()) {
            if (entry.chatId().isPresent()) {
                sort(entry.state() == WriteState.UNKNOWN ? novelties.decided(entry, existed) : entry, own);
            }
        }
        own.values().forEach(entry -> delete(entry, entry.chatId().orElseThrow()));
        orphans(own.keySet());
        return new CleanUpResult(List.copyOf(deleted), List.copyOf(existed), List.copyOf(leftovers));
    }

    /** Deletes nothing more; what is left is listed. */
    public void stop(String why) {
        deletions.stop(why);
    }

    /** What an earlier entry says of a chat holds: a repeat finds a chat that is there, whoever made it. */
    private void sort(Entry entry, Map<String, Entry> own) {
        String chat = entry.chatKey();
        if (existed.contains(chat) || own.containsKey(chat) || gone.contains(chat)) {
            return;
        }
        switch (entry.state()) {
            case CREATED -> own.put(chat, entry);
            case DELETED -> gone.add(chat);
            case EXISTED, KEPT -> keep(entry);
            default -> left(entry, WriteState.UNKNOWN, entry.chatId(), entry.label() + ": " + entry.why() + "; it was left alone");
        }
    }

    private void keep(Entry entry) {
        existed.add(entry.chatKey());
        if (entry.doubt()) {
            leftovers.add(Leftover.of(entry.chatId(), WriteState.KEPT, entry.label() + ": " + entry.why() + "; it was left alone"));
        }
        record(entry, WriteState.KEPT, entry.chatId().orElseThrow(), entry.why());
    }

    private void delete(Entry entry, String chatId) {
        Optional<String> obstacle = deletions.delete(chatId);
        if (obstacle.isPresent()) {
            leftovers.add(Leftover.of(Optional.of(chatId), WriteState.CREATED, entry.label() + ": " + obstacle.get()));
            return;
        }
        deleted.add(chatId);
        record(entry, WriteState.DELETED, chatId, deletions.note());
        screen.accept("deleted " + chatId + (deletions.note().isEmpty() ? "" : ", " + deletions.note()));
    }

    private void orphans(Set<String> own) {
        List<Entry> lost = content.entries().values().stream().filter(Entry::lost).toList();
        if (lost.isEmpty()) {
            return;
        }
        lost.stream().map(Entry::at).max(Instant::compareTo).ifPresent(latest ->
                client.pause(Duration.between(Instant.now(), latest.plus(target.visibility()))));
        Set<String> known = new HashSet<>(own);
        content.entries().values().stream().filter(entry -> entry.chatId().isPresent()).map(Entry::chatKey).forEach(known::add);
        Orphans orphans = new Orphans(CallersChats.list(client, content.owner(), target.reader()), content.owner(), known);
        lost.forEach(entry -> settle(entry, orphans.of(entry)));
        orphans.signed().forEach(chat -> delete(lost.get(0), chat.id()));
    }

    private void settle(Entry entry, Orphans.Finding finding) {
        if (finding.own().isPresent()) {
            delete(entry, finding.own().get());
        } else if (finding.doubt().isPresent()) {
            left(entry, WriteState.UNKNOWN, Optional.empty(), entry.label() + ": " + finding.doubt().get());
        } else {
            file.addForSure(Lines.state(entry.number(), WriteState.NOTHING, Optional.empty(), "looked for among the caller's chats and not found"));
        }
    }

    private void left(Entry entry, WriteState state, Optional<String> chatId, String why) {
        leftovers.add(Leftover.of(chatId, state, why));
        file.addForSure(Lines.state(entry.number(), state, Optional.empty(), why));
    }

    private void record(Entry entry, WriteState state, String chatId, String why) {
        if (entry.state() != state) {
            file.addForSure(Lines.state(entry.number(), state, Optional.of(chatId), why));
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
