package dev.graphconform.wire;

import dev.graphconform.target.Pacing;
import dev.graphconform.target.Secret;
import dev.graphconform.target.Target;
import dev.graphconform.wire.redaction.Layer;
import dev.graphconform.wire.redaction.Redaction;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends requests to one target, and to its service root only, at the pace it can take. Repeats throttled requests within a budget, and gives up on
 * a target that stopped answering. Safe for use by many threads.
 */
public final class GraphClient implements AutoCloseable {
    private final URI serviceRoot;
    private final Pacing pacing;
    private final WriteGate gate;
    private final Pacer pacer;
    private final Sender sender;
    private final Masking masking;
    private final Reachability reachability;
    private final SpentBudgets spentBudgets = new SpentBudgets();
    private final Tally tally = new Tally();
    private final AtomicInteger exchanges = new AtomicInteger();

    /** A client of the target that asks the gate before each write. */
    public GraphClient(Target target, WriteGate gate, Transport transport) {
        this(target, gate, transport, Redaction.FULL);
    }

    /** The same with less redaction. */
    public GraphClient(Target target, WriteGate gate, Transport transport, Redaction redaction) {
        this.masking = new Masking(target.secrets(), redaction.has(Layer.KNOWN_SECRETS));
        this.serviceRoot = target.serviceRoot();
        this.pacing = target.pacing();
        this.gate = gate;
        this.pacer = new Pacer(Pace.of(target));
        this.reachability = new Reachability(pacing.requestTimeout());
        this.sender = transport.sender(pacing.requestTimeout(), target.connection());
    }

    /**
     * Sends a request and waits for its whole answer.
     *
     * @throws ConnectionFault if no whole answer came
     * @throws Throttled if the retry budget was spent
     */
    public Exchange send(GraphRequest request) {
        RequestKind kind = RequestKind.of(request);
        reachability.check();
        PendingWrite write = request.writes() ? gate.aboutToWrite(request) : PendingWrite.UNMINDED;
        Retries retries = new Retries(spentBudgets.left(kind, pacing.retryBudget()));
        while (true) {
            Exchange exchange = attempt(request, kind, write, retries.attempts());
            if (!Retries.due(request.method(), exchange.status())) {
                spentBudgets.answered(kind);
                return exchange;
            }
            pacer.pause(next(retries, exchange, kind));
        }
    }

    /** What was sent and waited for so far. */
    public Tally tally() {
        return tally;
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

    private Duration next(Retries retries, Exchange exchange, RequestKind kind) {
        tally.throttled();
        try {
            Duration wait = retries.next(exchange);
            tally.waited(wait);
            return wait;
        } catch (Throttled spent) {
            tally.gaveUp();
            spentBudgets.spent(kind);
            throw spent;
        }
    }

    private Exchange attempt(GraphRequest request, RequestKind kind, PendingWrite write, List<String> attempts) {
        List<Header> headers = new ArrayList<>(request.headers());
        headers.add(new Header("User-Agent", "graph-create-chat-conformance"));
        Optional<String> principal = authorize(request.authorization(), headers);
        URI uri = URI.create(serviceRoot + request.path());
        pacer.awaitTurn(request);
        tally.sent(request);
        write.sending();
        Instant sentAt = Instant.now();
        long start = System.nanoTime();
        RawAnswer answer = answer(request, write, headers, uri);
        Exchange exchange = new Exchange(
                exchanges.incrementAndGet(),
                principal,
                request.method(),
                uri,
                masking.mask(headers),
                request.body().map(body -> new String(masking.mask(body), StandardCharsets.UTF_8)),
                answer.status(),
                masking.mask(answer.headers()),
                masking.mask(answer.body()),
                sentAt,
                Duration.ofNanos(System.nanoTime() - start),
                attempts,
                request.authorization() instanceof GraphRequest.Authorization.MadeUp made ? Optional.of(made.header()) : Optional.empty());
        write.answered(exchange);
        return exchange;
    }

    // REST Assured throws checked exceptions without declaring them, so the whole family has to be caught here
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private RawAnswer answer(GraphRequest request, PendingWrite write, List<Header> headers, URI uri) {
        long start = System.nanoTime();
        try {
            RawAnswer answer = sender.send(request.method(), uri, headers, request.body().orElse(null));
            reachability.answered();
            return answer;
        } catch (InterruptedException stopped) {
            ConnectionFault fault = Pacer.stopped(stopped);
            write.lost(fault);
            throw fault;
        } catch (Exception broken) {
            String reason = masking.mask(Reachability.reason(broken));
            boolean begun = broken instanceof UnusableAnswer answer && answer.begun();
            ConnectionFault fault = reachability.fault(
                    request.method() + " " + uri + ": " + reason, begun, Duration.ofNanos(System.nanoTime() - start));
            write.lost(fault);
            throw fault;
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
}
