package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.CHAT_KNOWN;
import static dev.graphconform.simulator.behavior.RefusalReason.PACE;
import static dev.graphconform.simulator.deviation.Conditions.reading;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ResponseMutations.changingResponse;
import static dev.graphconform.simulator.deviation.ResponseMutations.editing;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Refusal;
import dev.graphconform.simulator.protocol.Resource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Liberties in timing: throttling, slow responses and late visibility, within what clients have to tolerate. */
final class PaceLiberties {

    private static final Refusal THROTTLED = Refusal.of(429, "TooManyRequests", "Please retry again later.")
            .withInner("code", "429")
            .withInner("message", "Please retry after")
            .withInner("status", "429");
    private static final Refusal UNAVAILABLE = Refusal.of(503, "ServiceUnavailable", "The service is unavailable.");

    private static final Refusal BAD_GATEWAY = Refusal.of(502, "BadGateway", "Failed to execute backend request.");

    private PaceLiberties() {}

    static List<Deviation> all() {
        return List.of(
                throttled(
                        "liberty~throttled-whole",
                        "the first creation gets 429, to be retried after a second",
                        () -> THROTTLED.withHeader("Retry-After", "1")),
                throttled(
                        "liberty~throttled-fraction",
                        "the first creation gets 429, to be retried after a fraction of a second",
                        () -> THROTTLED.withHeader("Retry-After", "0.128")),
                throttled(
                        "liberty~throttled-date",
                        "the first creation gets 429, to be retried at a time of day",
                        () -> THROTTLED.withHeader("Retry-After", inASecond())),
                throttled(
                        "liberty~throttled-no-advice",
                        "the first creation gets 429 without a Retry-After",
                        () -> THROTTLED),
                throttled(
                        "liberty~throttled-nonsense",
                        "the first creation gets 429 with a negative Retry-After",
                        () -> THROTTLED.withHeader("Retry-After", "-5")),
                deviation(
                        "liberty~throttled-again-and-again",
                        "every fifth creation gets 429",
                        () -> slowingDown(everyFifth(), () -> THROTTLED.withHeader("Retry-After", "0"))),
                deviation(
                        "liberty~throttled-reads",
                        "the first read of each kind gets 429",
                        () -> slowingDown(firstRead(), () -> THROTTLED.withHeader("Retry-After", "0.05"))),
                deviation(
                        "liberty~unavailable-reads",
                        "the first read of each kind gets 503",
                        () -> slowingDown(firstRead(), () -> UNAVAILABLE.withHeader("Retry-After", "0"))),
                deviation(
                        "liberty~gateway-reads",
                        "the first read of each kind gets 502",
                        () -> slowingDown(firstRead(), () -> BAD_GATEWAY.withHeader("Retry-After", "0"))),
                deviation(
                        "liberty~unavailable-now-and-then",
                        "every fifth creation gets 503",
                        () -> slowingDown(everyFifth(), () -> UNAVAILABLE.withHeader("Retry-After", "0"))),
                deviation(
                        "liberty~gateway-gives-up",
                        "every fifth creation is done, and answered 504 by a gateway",
                        PaceLiberties::givingUp),
                deviation(
                        "liberty~chat-visible-late",
                        "the first two reads of a new chat get 404",
                        () -> late(2, Resource.CHAT)),
                deviation(
                        "liberty~topic-visible-late",
                        "the first two reads of a new chat show no topic",
                        () -> topicLate(2)),
                deviation(
                        "liberty~members-visible-late",
                        "the first read of a new chat's members gets 404",
                        () -> late(1, Resource.MEMBERS)),
                deviation(
                        "liberty~operation-slow",
                        "an operation is seen in progress three times at least",
                        () -> lasting(3, "inProgress")),
                deviation(
                        "liberty~operation-waiting",
                        "an operation is seen not started twice at least",
                        () -> lasting(2, "notStarted")));
    }

    private static Deviation throttled(String id, String line, Supplier<Refusal> refusal) {
        return deviation(id, line, () -> slowingDown(once(Conditions::creating), refusal));
    }

    private static Behavior slowingDown(Predicate<RequestContext> when, Supplier<Refusal> refusal) {
        return new Behavior() {
            @Override
            public Optional<Refusal> validate(
                    RefusalReason reason, RequestContext context, Optional<Refusal> faithful) {
                return reason == PACE && when.test(context) ? Optional.of(refusal.get()) : faithful;
            }
        };
    }

    /** The chat is made, and nobody is told; the message is empty, as recorded. */
    private static Behavior givingUp() {
        Predicate<RequestContext> fifth = everyFifth();
        return changingResponse(
                handled -> fifth.test(handled.context()),
                response -> OutgoingResponse.json(504, emptyError()).withHeader("Retry-After", "0"));
    }

    private static ObjectNode emptyError() {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.putObject("error").put("code", "UnknownError").put("message", "");
        return envelope;
    }

    /** The condition first: only what it holds for takes a turn. */
    private static <T> Predicate<T> once(Predicate<T> when) {
        return when.and(Conditions.theFirst(1));
    }

    private static Predicate<RequestContext> firstRead() {
        Predicate<RequestContext> get = context -> context.request().method().equals("GET");
        return get.and(Conditions.theFirstOfEach(
                context -> context.knownRoute().resource().name(), 1));
    }

    private static Predicate<RequestContext> everyFifth() {
        AtomicInteger asked = new AtomicInteger();
        return context -> Conditions.creating(context) && asked.incrementAndGet() % 5 == 0;
    }

    private static Behavior late(int times, Resource resource) {
        Predicate<RequestContext> read = context -> context.is("GET", resource);
        return refusing(
                CHAT_KNOWN,
                read.and(Conditions.theFirstOfEach(context -> context.key(0), times)),
                Refusal.notFound("The chat was not found."));
    }

    private static Behavior topicLate(int times) {
        Predicate<String> early = Conditions.theFirstOfEach(id -> id, times);
        return editing(reading(Resource.CHAT), json -> {
            if (early.test(json.path("id").stringValue(""))) {
                json.putNull("topic");
            }
        });
    }

    private static Behavior lasting(int polls, String status) {
        Predicate<String> early = Conditions.theFirstOfEach(id -> id, polls);
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
