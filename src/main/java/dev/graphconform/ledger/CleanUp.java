package dev.graphconform.ledger;

import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphRequest.Authorization;
import dev.graphconform.ledger.CleanUpResult.Leftover;
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
 * Deletes what a ledger proves to be its run's own, and nothing else. May be stopped at any moment and started again:
 * what it did stands in the ledger.
 */
public final class CleanUp implements AutoCloseable {
    /** The published limit is one deletion a second and tenant. */
    public static final Duration PACE = Duration.ofSeconds(1);

    private final LedgerContent content;
    private final LedgerFile file;
    private final CleanUpTarget target;
    private final GraphClient client;
    private final ChatDeleter chatDeleter;
    private final Consumer<String> screen;
    private final DeletedChats deletedChats;
    private final Set<String> gone = new HashSet<>();
    private final List<String> deleted = new ArrayList<>();
    private final Set<String> existed = new LinkedHashSet<>();
    private final List<Leftover> leftovers = new ArrayList<>();

    private CleanUp(
            Path ledger,
            CleanUpTarget target,
            DeletedChats deletedChats,
            GraphClient client,
            Duration pace,
            Consumer<String> screen) {
        this.content = LedgerContent.read(ledger);
        content.owner().difference(target).ifPresent(difference -> {
            throw new LedgerException(
                    "the ledger belongs to another target: " + difference + "; give the target file that the run had");
        });
        this.deletedChats = deletedChats;
        this.file = LedgerFile.append(ledger);
        this.target = target;
        this.client = client;
        this.screen = screen;
        this.chatDeleter = new ChatDeleter(client, content.owner(), target.cleaner(), pace);
    }

    /**
     * Reads the ledger.
     *
     * @param deletedChats what other ledgers prove deleted; hears of what is deleted here
     * @param pace between two deletions
     * @param screen hears of each deletion
     * @throws LedgerException if it cannot be used, or is about another target
     */
    public static CleanUp of(
            Path ledger,
            CleanUpTarget target,
            DeletedChats deletedChats,
            GraphClient client,
            Duration pace,
            Consumer<String> screen) {
        return new CleanUp(ledger, target, deletedChats, client, pace, screen);
    }

    /** Cleans up. */
    public CleanUpResult run() {
        UnclearWriteResolver unclearWriteResolver = new UnclearWriteResolver(client, content.owner(), target);
        Map<String, LedgerEntry> own = new LinkedHashMap<>();
        for (LedgerEntry ledgerEntry : content.entries().values()) {
            if (ledgerEntry.chatId().isPresent() && !isGone(ledgerEntry)) {
                sort(
                        ledgerEntry.state() == WriteState.UNKNOWN
                                ? unclearWriteResolver.decided(ledgerEntry, existed)
                                : ledgerEntry,
                        own);
            }
        }
        own.values()
                .forEach(ledgerEntry -> delete(ledgerEntry, ledgerEntry.chatId().orElseThrow()));
        orphans(own.keySet());
        return new CleanUpResult(List.copyOf(deleted), List.copyOf(existed), List.copyOf(leftovers));
    }

    /** Deletes nothing more; what is left is listed. */
    public void stop(String why) {
        chatDeleter.stop(why);
    }

    /** Whether its chat was deleted after it through the ledger of another run; that is recorded here too. */
    private boolean isGone(LedgerEntry ledgerEntry) {
        Optional<Instant> since =
                ledgerEntry.state() == WriteState.DELETED ? Optional.empty() : deletedChats.since(ledgerEntry);
        since.ifPresent(at -> file.addForSure(LedgerLineWriter.state(
                        ledgerEntry.number(),
                        WriteState.DELETED,
                        ledgerEntry.chatId(),
                        "deleted through the ledger of another run")
                .put("at", at.toString())));
        return since.isPresent();
    }

    /** What an earlier entry says of a chat holds: a repeat finds a chat that is there, whoever made it. */
    private void sort(LedgerEntry ledgerEntry, Map<String, LedgerEntry> own) {
        String chat = ledgerEntry.chatKey();
        if (existed.contains(chat) || own.containsKey(chat) || gone.contains(chat)) {
            return;
        }
        switch (ledgerEntry.state()) {
            case CREATED -> own.put(chat, ledgerEntry);
            case DELETED -> gone.add(chat);
            case EXISTED, KEPT -> keep(ledgerEntry);
            case NOTHING ->
                file.addForSure(LedgerLineWriter.state(
                        ledgerEntry.number(), WriteState.NOTHING, Optional.empty(), ledgerEntry.why()));
            default ->
                left(
                        ledgerEntry,
                        WriteState.UNKNOWN,
                        ledgerEntry.chatId(),
                        ledgerEntry.label() + ": " + ledgerEntry.why() + "; it was left alone");
        }
    }

    private void keep(LedgerEntry ledgerEntry) {
        existed.add(ledgerEntry.chatKey());
        if (ledgerEntry.doubt()) {
            leftovers.add(Leftover.of(
                    ledgerEntry.chatId(),
                    WriteState.KEPT,
                    ledgerEntry.label() + ": " + ledgerEntry.why() + "; it was left alone"));
        }
        record(ledgerEntry, WriteState.KEPT, ledgerEntry.chatId().orElseThrow(), ledgerEntry.why());
    }

    private void delete(LedgerEntry ledgerEntry, String chatId) {
        Optional<String> obstacle = chatDeleter.delete(chatId);
        if (obstacle.isPresent()) {
            leftovers.add(
                    Leftover.of(Optional.of(chatId), WriteState.CREATED, ledgerEntry.label() + ": " + obstacle.get()));
            return;
        }
        deleted.add(chatId);
        deletedChats.add(chatId, Instant.now());
        record(ledgerEntry, WriteState.DELETED, chatId, chatDeleter.note());
        screen.accept("deleted " + chatId + (chatDeleter.note().isEmpty() ? "" : ", " + chatDeleter.note()));
    }

    private void orphans(Set<String> own) {
        List<LedgerEntry> lost =
                content.entries().values().stream().filter(LedgerEntry::lost).toList();
        if (lost.isEmpty()) {
            return;
        }
        lost.stream()
                .map(LedgerEntry::at)
                .max(Instant::compareTo)
                .ifPresent(latest -> client.pause(Duration.between(Instant.now(), latest.plus(target.visibility()))));
        Set<String> known = new HashSet<>(own);
        content.entries().values().stream()
                .filter(ledgerEntry -> ledgerEntry.chatId().isPresent())
                .map(LedgerEntry::chatKey)
                .forEach(known::add);
        OrphanedChatSearch orphanedChatSearch = new OrphanedChatSearch(
                InitiatorChats.list(client, content.owner(), target.reader()), content.owner(), known);
        lost.forEach(ledgerEntry -> resolve(ledgerEntry, orphanedChatSearch.of(ledgerEntry)));
        orphanedChatSearch.withMarker().forEach(chat -> delete(lost.get(0), chat.id()));
    }

    private void resolve(LedgerEntry ledgerEntry, OrphanedChatSearch.OrphanSearchResult orphanSearchResult) {
        if (orphanSearchResult.own().isPresent()) {
            delete(ledgerEntry, orphanSearchResult.own().get());
        } else if (orphanSearchResult.doubt().isPresent()) {
            left(
                    ledgerEntry,
                    WriteState.UNKNOWN,
                    Optional.empty(),
                    ledgerEntry.label() + ": " + orphanSearchResult.doubt().get());
        } else {
            file.addForSure(LedgerLineWriter.state(
                    ledgerEntry.number(),
                    WriteState.NOTHING,
                    Optional.empty(),
                    "looked for among the caller's chats and not found"));
        }
    }

    private void left(LedgerEntry ledgerEntry, WriteState state, Optional<String> chatId, String why) {
        leftovers.add(Leftover.of(chatId, state, why));
        file.addForSure(LedgerLineWriter.state(ledgerEntry.number(), state, Optional.empty(), why));
    }

    private void record(LedgerEntry ledgerEntry, WriteState state, String chatId, String why) {
        if (ledgerEntry.state() != state) {
            file.addForSure(LedgerLineWriter.state(ledgerEntry.number(), state, Optional.of(chatId), why));
        }
    }

    @Override
    public void close() {
        file.close();
    }

    /**
     * The target of a clean-up, as far as that has to know it.
     *
     * @param serviceRoot its address, without version
     * @param tenantId the tenant, as far as the token tells
     * @param initiator the object id of the initiator
     * @param visibility how long a new chat may take to become visible
     * @param reader who lists and reads chats
     * @param cleaner who may delete chats; empty when the target file names nobody
     */
    public record CleanUpTarget(
            String serviceRoot,
            Optional<String> tenantId,
            String initiator,
            Duration visibility,
            Authorization reader,
            Optional<Authorization> cleaner) {}
}
