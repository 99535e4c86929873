package dev.graphconform.independent;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The chats and operations of one independent server, by its own clock. */
final class IndependentChatStore {
    /** The server's clock is right by itself, and far from that of the machine. */
    private static final Duration CLOCK = Duration.ofHours(-31).minusMinutes(7);

    final List<IndependentChat> all = new CopyOnWriteArrayList<>();
    final List<IndependentOperation> independentOperations = new CopyOnWriteArrayList<>();
    private final AtomicInteger made = new AtomicInteger();

    /** Two people had a chat long before the run, renewed since. */
    IndependentChatStore(IndependentDirectory independentDirectory) {
        IndependentChat old = independentChat(false, List.of(independentDirectory.kofi, independentDirectory.ines));
        old.created = Instant.parse("2019-02-28T23:59:59.007Z");
        old.updated = Instant.parse("2023-07-01T00:00:00.12Z");
        old.digits = 3;
        people(old, independentDirectory.kofi, independentDirectory.ines);
        all.add(old);
    }

    static Instant now() {
        return Instant.now().plus(CLOCK);
    }

    IndependentChat independentChat(boolean group, List<IndependentUser> independentUsers) {
        String id = group
                ? "19:" + UUID.randomUUID().toString().replace("-", "") + "@thread.v2"
                : "19:" + independentUsers.get(1).id().toLowerCase(Locale.ROOT) + "_"
                        + independentUsers.get(0).id().toLowerCase(Locale.ROOT) + "@unq.gbl.spaces";
        IndependentChat independentChat = new IndependentChat(id, group, now().truncatedTo(ChronoUnit.MILLIS));
        independentChat.digits = 3;
        made.incrementAndGet();
        return independentChat;
    }

    /** So many chats were made. */
    int made() {
        return made.get();
    }

    Optional<IndependentChat> ofPair(Set<IndependentUser> pair) {
        return all.stream()
                .filter(independentChat ->
                        !independentChat.group && pair.stream().allMatch(independentChat::has))
                .findFirst();
    }

    Optional<IndependentChat> byId(String id) {
        return all.stream()
                .filter(independentChat -> independentChat.id.equalsIgnoreCase(id))
                .findFirst();
    }

    private static void people(IndependentChat independentChat, IndependentUser... humans) {
        List.of(humans)
                .forEach(independentUser ->
                        independentChat.seats.add(new IndependentChat.Seat(independentUser, "owner")));
    }
}
