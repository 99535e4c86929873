package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.conduct.Check.CHAT_KNOWN;
import static dev.graphconform.simulator.conduct.Check.PACE;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.Displays.editing;
import static dev.graphconform.simulator.deviation.Lapses.refusing;
import static dev.graphconform.simulator.deviation.When.reading;

import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Conduct;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.graph.Refusal;
import dev.graphconform.simulator.graph.Resource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Throttling, slowness and late visibility, each within what clients have to put up with: all of it conformant. */
final class PaceLiberties {

    private static final Refusal THROTTLED =
            Refusal.of(429, "TooManyRequests", "Please retry again later.").withInner("code", "429")
                    .withInner("message", "Please retry after").withInner("status", "429");
    private static final Refusal UNAVAILABLE = Refusal.of(503, "ServiceUnavailable", "The service is unavailable.");

    private PaceLiberties() {
    }

    static List<Deviation> all() {
        return List.of(
                throttled("whole", "the first creation gets 429, to be retried after a second",
                        () -> THROTTLED.withHeader("Retry-After", "1")),
                throttled("fraction", "the first creation gets 429, to be retried after a fraction of a second",
                        () -> THROTTLED.withHeader("Retry-After", "0.128")),
                throttled("date", "the first creation gets 429, to be retried at a time of day",
                        () -> THROTTLED.withHeader("Retry-After", inASecond())),
                throttled("no-advice", "the first creation gets 429 without a Retry-After", () -> THROTTLED),
                throttled("nonsense", "the first creation gets 429 with a negative Retry-After",
                        () -> THROTTLED.withHeader("Retry-After", "-5")),
                deviation("liberty~throttled-again-and-again", "every fifth creation gets 429",
                        () -> slowingDown(everyFifth(),
                                () -> THROTTLED.withHeader("Retry-After", "0"))),
                deviation("liberty~throttled-reads", "the first read of each kind gets 429",
                        () -> slowingDown(firstRead(), () -> THROTTLED.withHeader("Retry-After", "0.05"))),
                deviation("liberty~unavailable-reads", "the first read of each kind gets 503",
                        () -> slowingDown(firstRead(), () -> UNAVAILABLE.withHeader("Retry-After", "0"))),
                deviation("liberty~chat-visible-late", "the first two reads of a new chat get 404",
                        () -> late(2, Resource.CHAT)),
                deviation("liberty~topic-visible-late", "the first two reads of a new chat show no topic",
                        () -> topicLate(2)),
                deviation("liberty~members-visible-late", "the first read of a new chat's members gets 404",
                        () -> late(1, Resource.MEMBERS)),
                deviation("liberty~operation-slow", "an operation is seen in progress three times at least",
                        () -> lasting(3, "inProgress")),
                deviation("liberty~operation-waiting", "an operation is seen not started twice at least",
                        () -> lasting(2, "notStarted")));
    }

    private static Deviation throttled(String name, String line, Supplier<Refusal> refusal) {
        return deviation("liberty~throttled-".concat(name), line,
                () -> slowingDown(once(When::creating), refusal));
    }

    private static Conduct slowingDown(Predicate<Situation> when, Supplier<Refusal> refusal) {
        return new Conduct() {
            @Override
            public Optional<Refusal> ruling(Check check,
                    Situation situation, Optional<Refusal> faithful) {
                return check == PACE && when.test(situation) ? Optional.of(refusal.get()) : faithful;
            }
        };
    }

    /** The condition first: only what it holds for takes a turn. */
    private static <T> Predicate<T> once(Predicate<T> when) {
        return when.and(Turns.theFirst(1));
    }

    private static Predicate<Situation> firstRead() {
        Predicate<Situation> get = situation -> situation.request().method().equals("GET");
        return get.and(Turns.theFirstOfEach(situation -> situation.knownRoute().resource().name(), 1));
    }

    private static Predicate<Situation> everyFifth() {
        AtomicInteger asked = new AtomicInteger();
        return situation -> When.creating(situation) && asked.incrementAndGet() % 5 == 0;
    }

    private static Conduct late(int times, Resource resource) {
        Predicate<Situation> read = situation -> situation.is("GET", resource);
        return refusing(CHAT_KNOWN, read.and(Turns.theFirstOfEach(situation -> situation.key(0), times)),
                Refusal.notFound("The chat was not found."));
    }

    private static Conduct topicLate(int times) {
        Predicate<String> early = Turns.theFirstOfEach(id -> id, times);
        return editing(reading(Resource.CHAT), json -> {
            if (early.test(json.path("id").stringValue(""))) {
                json.putNull("topic");
            }
        });
    }

    private static Conduct lasting(int polls, String status) {
        Predicate<String> early = Turns.theFirstOfEach(id -> id, polls);
        return editing(reading(Resource.OPERATION), json -> {
            if (early.test(json.path("id").stringValue(""))) {
                json.put("status", status).putNull("targetResourceId").putNull("targetResourceLocation");
            }
        });
    }

    private static String inASecond() {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                .format(Instant.now().plusSeconds(1).atOffset(ZoneOffset.UTC));
    }
}
