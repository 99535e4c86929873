package dev.graphconform.wire;

import dev.graphconform.target.Pacing;
import dev.graphconform.target.Secret;
import dev.graphconform.target.Target;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends requests to one target, and to its service root only. Retries throttled requests within a budget: POST on 429 only, since a
 * lost answer to a create must not make a second chat; GET and DELETE on 429 and 503. When budget after budget was spent, a request is sent once, until
 * one is answered again. Safe for use by many threads.
 */
public final class GraphClient implements AutoCloseable {
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(500);
    /** A target that throttles everything would else cost a whole budget a request, hours in all. */
    private static final int PATIENCE = 3;

    private final URI serviceRoot;
    private final Pacing pacing;
    private final WriteGate gate;
    private final Pacer pacer;
    private final Sender sender;
    private final Masking masking = new Masking();
    private final Reachability reachability = new Reachability();
    private final AtomicInteger exchanges = new AtomicInteger();
    private final AtomicInteger budgetsSpent = new AtomicInteger();

    /** A client of the target that asks the gate before each write. */
    public GraphClient(Target target, WriteGate gate, Transport transport) {
        this.serviceRoot = target.serviceRoot();
        this.pacing = target.pacing();
        this.gate = gate;
        this.pacer = new Pacer(pacing.requestsPerSecond());
        this.sender = transport.sender(pacing.requestTimeout());
    }

    /**
     * Sends a request and waits for its whole answer.
     *
     * @throws ConnectionFault if no whole answer came
     * @throws Throttled if the retry budget was spent
     */
    public Exchange send(GraphRequest request) {
        reachability.check();
        if (request.writes()) {
            gate.aboutToWrite(request);
        }
        List<String> attempts = new ArrayList<>();
        Instant giveUp = Instant.now().plus(budgetsSpent.get() < PATIENCE ? pacing.retryBudget() : Duration.ZERO);
        Duration backOff = FIRST_BACK_OFF;
        while (true) {
            Exchange exchange = attempt(request, List.copyOf(attempts));
            if (!retries(request.method(), exchange.status())) {
                budgetsSpent.set(0);
                return exchange;
            }
            Duration wait = RetryAfter.read(exchange.responseHeaders(), Instant.now()).orElse(jittered(backOff));
            if (Instant.now().plus(wait).isAfter(giveUp)) {
                budgetsSpent.incrementAndGet();
                throw new Throttled(exchange);
            }
            attempts.add(exchange.status() + ", waited " + wait.toMillis() / 1000.0 + " s");
            backOff = backOff.multipliedBy(2);
            pacer.pause(wait);
        }
    }

    /** Waits between polls. */
    public void pause(Duration duration) {
        pacer.pause(duration);
    }

    /** Whether any answer ever came from the target. */
    public boolean reached() {
        return reachability.reached();
    }

    @Override
    public void close() {
        sender.close();
    }

    private Exchange attempt(GraphRequest request, List<String> attempts) {
        List<Header> headers = new ArrayList<>(request.headers());
        headers.add(new Header("User-Agent", "graph-create-chat-conformance"));
        Optional<String> principal = authorize(request.authorization(), headers);
        URI uri = URI.create(serviceRoot + request.path());
        pacer.awaitTurn();
        Instant sentAt = Instant.now();
        long start = System.nanoTime();
        RawAnswer answer = answer(request, headers, uri);
        return new Exchange(
                exchanges.incrementAndGet(),
                principal,
                request.method(),
                uri,
                masking.mask(headers),
                request.body().map(body -> masking.mask(new String(body, StandardCharsets.UTF_8))),
                answer.status(),
                masking.mask(answer.headers()),
                masking.mask(answer.body()),
                sentAt,
                Duration.ofNanos(System.nanoTime() - start),
                attempts);
    }

    // REST Assured throws checked exceptions without declaring them, so the whole family has to be caught here
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private RawAnswer answer(GraphRequest request, List<Header> headers, URI uri) {
        try {
            RawAnswer answer = sender.send(request.method(), uri, headers, request.body().orElse(null));
            reachability.answered();
            return answer;
        } catch (Exception broken) {
            throw reachability.fault(request.method() + " " + uri, masking.mask(String.valueOf(broken.getMessage())), broken);
        }
    }

    private Optional<String> authorize(GraphRequest.Authorization authorization, List<Header> headers) {
        if (authorization instanceof GraphRequest.Authorization.With with) {
            Secret token = with.credential().token().get();
            masking.learn(token);
            headers.add(new Header("Authorization", "Bearer " + token.reveal()));
            return Optional.of(with.credential().toString());
        }
        if (authorization instanceof GraphRequest.Authorization.MadeUp madeUp) {
            headers.add(new Header("Authorization", madeUp.header()));
        }
        return Optional.empty();
    }

    private static boolean retries(String method, int status) {
        return status == 429 || (status == 503 && !method.equals("POST"));
    }

    private static Duration jittered(Duration backOff) {
        return backOff.plusMillis(ThreadLocalRandom.current().nextLong(backOff.toMillis() / 2));
    }
}
