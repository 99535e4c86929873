package dev.graphconform.http;

import dev.graphconform.redaction.Redaction;
import dev.graphconform.redaction.Redaction.RedactionLayer;
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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends requests to one target, and to its service root only, at the pace it can take. Repeats throttled requests
 * within a budget, and gives up on a target that stopped answering. Safe for use by many threads.
 */
public final class GraphClient implements AutoCloseable {
    private final URI serviceRoot;
    private final Pacing pacing;
    private final WriteInterceptor gate;
    private final RateLimiter rateLimiter;
    private final HttpSender httpSender;
    private final ExchangeMasking exchangeMasking;
    private final TargetReachability targetReachability;
    private final ThrottlingBreaker throttlingBreaker = new ThrottlingBreaker();
    private final TrafficCounts trafficCounts = new TrafficCounts();
    private final AtomicInteger exchanges = new AtomicInteger();

    /** A client of the target that asks the gate before each write. */
    public GraphClient(Target target, WriteInterceptor gate, HttpTransport httpTransport) {
        this(target, gate, httpTransport, Redaction.FULL);
    }

    /** The same with less redaction. */
    public GraphClient(Target target, WriteInterceptor gate, HttpTransport httpTransport, Redaction redaction) {
        this.exchangeMasking = new ExchangeMasking(target.secrets(), redaction.has(RedactionLayer.KNOWN_SECRETS));
        this.serviceRoot = target.serviceRoot();
        this.pacing = target.pacing();
        this.gate = gate;
        this.rateLimiter = new RateLimiter(RateLimit.of(target));
        this.targetReachability = new TargetReachability(pacing.requestTimeout());
        this.httpSender = httpTransport.httpSender(pacing.requestTimeout(), target.connectionSettings());
    }

    /**
     * Sends a request and waits for its whole answer.
     *
     * @throws TargetConnectionException if no whole answer came
     * @throws ThrottledException if the retry budget was spent
     */
    public Exchange send(GraphRequest request) {
        RequestKind kind = RequestKind.of(request);
        targetReachability.check();
        PendingWrite write = request.writes() ? gate.aboutToWrite(request) : PendingWrite.UNMINDED;
        RetrySchedule retrySchedule = new RetrySchedule(throttlingBreaker.left(kind, pacing.retryBudget()));
        while (true) {
            Exchange exchange = attempt(request, kind, write, retrySchedule.attempts());
            if (!RetrySchedule.due(request.method(), exchange.status())) {
                throttlingBreaker.answered(kind);
                return exchange;
            }
            rateLimiter.pause(next(retrySchedule, exchange, kind));
        }
    }

    /** What was sent and waited for so far. */
    public TrafficCounts trafficCounts() {
        return trafficCounts;
    }

    /** Waits between polls. */
    public void pause(Duration duration) {
        rateLimiter.pause(duration);
    }

    /** Whether any answer ever came from the target. */
    public boolean reached() {
        return targetReachability.reached();
    }

    @Override
    public void close() {
        httpSender.close();
    }

    private Duration next(RetrySchedule retrySchedule, Exchange exchange, RequestKind kind) {
        trafficCounts.throttled();
        try {
            Duration wait = retrySchedule.next(exchange);
            trafficCounts.waited(wait);
            return wait;
        } catch (ThrottledException spent) {
            trafficCounts.gaveUp();
            throttlingBreaker.spent(kind);
            throw spent;
        }
    }

    private Exchange attempt(GraphRequest request, RequestKind kind, PendingWrite write, List<String> attempts) {
        List<Header> headers = new ArrayList<>(request.headers());
        headers.add(new Header("User-Agent", "graph-create-chat-conformance"));
        Optional<String> principal = authorize(request.authorization(), headers);
        URI uri = URI.create(serviceRoot + request.path());
        rateLimiter.awaitTurn(request);
        trafficCounts.sent(request);
        write.sending();
        Instant sentAt = Instant.now();
        long start = System.nanoTime();
        RawResponse answer = answer(request, write, headers, uri);
        Exchange exchange = new Exchange(
                exchanges.incrementAndGet(),
                principal,
                request.method(),
                uri,
                exchangeMasking.mask(headers),
                request.body().map(body -> new String(exchangeMasking.mask(body), StandardCharsets.UTF_8)),
                answer.status(),
                exchangeMasking.mask(answer.headers()),
                exchangeMasking.mask(answer.body()),
                sentAt,
                Duration.ofNanos(System.nanoTime() - start),
                attempts,
                request.authorization() instanceof GraphRequest.Authorization.InventedAuthorization made
                        ? Optional.of(made.header())
                        : Optional.empty());
        write.answered(exchange);
        return exchange;
    }

    // REST Assured throws checked exceptions without declaring them, so the whole family has to be caught here
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private RawResponse answer(GraphRequest request, PendingWrite write, List<Header> headers, URI uri) {
        long start = System.nanoTime();
        try {
            RawResponse answer = httpSender.send(
                    request.method(), uri, headers, request.body().orElse(null));
            targetReachability.answered();
            return answer;
        } catch (InterruptedException stopped) {
            TargetConnectionException fault = RateLimiter.stopped(stopped);
            write.lost(fault);
            throw fault;
        } catch (Exception broken) {
            String reason = exchangeMasking.mask(TargetReachability.reason(broken));
            boolean begun = broken instanceof UnusableResponseException answer && answer.begun();
            TargetConnectionException fault = targetReachability.fault(
                    request.method() + " " + uri + ": " + reason, begun, Duration.ofNanos(System.nanoTime() - start));
            write.lost(fault);
            throw fault;
        }
    }

    private Optional<String> authorize(GraphRequest.Authorization authorization, List<Header> headers) {
        if (authorization instanceof GraphRequest.Authorization.CredentialAuthorization credentialAuthorization) {
            Secret token = credentialAuthorization.credential().token().get();
            exchangeMasking.learn(token);
            headers.add(new Header("Authorization", "Bearer " + token.reveal()));
            return Optional.of(credentialAuthorization.credential().toString());
        }
        if (authorization instanceof GraphRequest.Authorization.InventedAuthorization inventedAuthorization) {
            headers.add(new Header("Authorization", inventedAuthorization.header()));
        }
        return Optional.empty();
    }
}
