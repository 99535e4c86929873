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
final class Rooms {
    /** The server's clock is right by itself, and far from that of the machine. */
    private static final Duration CLOCK = Duration.ofHours(-31).minusMinutes(7);

    final List<Room> all = new CopyOnWriteArrayList<>();
    final List<Job> jobs = new CopyOnWriteArrayList<>();
    private final AtomicInteger made = new AtomicInteger();

    /** Two people had a chat long before the run, renewed since. */
    Rooms(People people) {
        Room old = room(false, List.of(people.kofi, people.ines));
        old.created = Instant.parse("2019-02-28T23:59:59.007Z");
        old.updated = Instant.parse("2023-07-01T00:00:00.12Z");
        old.digits = 3;
        people(old, people.kofi, people.ines);
        all.add(old);
    }

    static Instant now() {
        return Instant.now().plus(CLOCK);
    }

    Room room(boolean group, List<Human> humans) {
        String id = group
                ? "19:" + UUID.randomUUID().toString().replace("-", "") + "@thread.v2"
                : "19:" + humans.get(1).id().toLowerCase(Locale.ROOT) + "_" + humans.get(0).id().toLowerCase(Locale.ROOT) + "@unq.gbl.spaces";
        Room room = new Room(id, group, now().truncatedTo(ChronoUnit.MILLIS));
        room.digits = 3;
        made.incrementAndGet();
        return room;
    }

    /** So many chats were made. */
    int made() {
        return made.get();
    }

    Optional<Room> ofPair(Set<Human> pair) {
        return all.stream().filter(room -> !room.group && pair.stream().allMatch(room::has)).findFirst();
    }

    Optional<Room> byId(String id) {
        return all.stream().filter(room -> room.id.equalsIgnoreCase(id)).findFirst();
    }

    private static void people(Room room, Human... humans) {
        List.of(humans).forEach(human -> room.seats.add(new Room.Seat(human, "owner")));
    }
}
