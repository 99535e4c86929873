package dev.graphconform.http;

import dev.graphconform.http.HttpSender.RawResponse;
import dev.graphconform.http.RateLimit.RequestKind;
import dev.graphconform.http.RetrySchedule.GatewayPatience;
import dev.graphconform.http.RetrySchedule.ThrottlingBreaker;
import dev.graphconform.http.TargetReachability.ConnectionProgress;
import dev.graphconform.http.WriteInterceptor.PendingWrite;
import dev.graphconform.redaction.Redaction;
import dev.graphconform.redaction.Redaction.RedactionLayer;
import dev.graphconform.target.Credential;
import dev.graphconform.target.Pacing;
import dev.graphconform.target.Secret;
import dev.graphconform.target.ServiceRoot;
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
 * Sends requests to the service root of one target, and to no other address: rate limited, with retries within a budget
 * of requests that were throttled or met by a gateway, and without waiting again and again for a target that stopped
 * answering. Returns each request with its response as an {@link Exchange}, secrets masked. Safe for use by many
 * threads.
 */
public final class GraphClient implements AutoCloseable {
    static final String USER_AGENT = "graph-create-chat-conformance";

    private static final RawResponse NO_RESPONSE = new RawResponse(0, List.of(), new byte[0]);

    private final URI serviceRoot;
    private final boolean readsBack;
    private final Pacing pacing;
    private final WriteInterceptor writeInterceptor;
    private final RateLimiter rateLimiter;
    private final HttpSender httpSender;
    private final ExchangeMasking exchangeMasking;
    private final TargetReachability targetReachability;
    private final ThrottlingBreaker throttlingBreaker = new ThrottlingBreaker();
    private final GatewayPatience gatewayPatience;
    private final ReactiveAuthentication reactiveAuthentication;
    private final TrafficCounts trafficCounts = new TrafficCounts();
    private final AtomicInteger exchanges = new AtomicInteger();

    /** A client of the target that calls the interceptor before each write. */
    public GraphClient(Target target, WriteInterceptor writeInterceptor, HttpTransport httpTransport) {
        this(target, writeInterceptor, httpTransport, Redaction.FULL);
    }

    /** A client that masks what this redaction says; the value of {@code Authorization} is masked in any case. */
    public GraphClient(
            Target target, WriteInterceptor writeInterceptor, HttpTransport httpTransport, Redaction redaction) {
        this.exchangeMasking = new ExchangeMasking(target.secrets(), redaction.has(RedactionLayer.KNOWN_SECRETS));
        this.serviceRoot = target.serviceRoot();
        this.readsBack = target.readsBack();
        this.pacing = target.pacing();
        this.writeInterceptor = writeInterceptor;
        this.rateLimiter = new RateLimiter(RateLimit.of(target));
        this.gatewayPatience = new GatewayPatience(ServiceRoot.isLoopback(serviceRoot));
        this.targetReachability = new TargetReachability(pacing.requestTimeout());
        this.reactiveAuthentication = new ReactiveAuthentication(
                target.apiVersion(), target.credentials().values(), this::sent);
        this.httpSender = httpTransport.httpSender(targetReachability::allowed, target.connectionSettings());
    }

    /**
     * Sends a request and waits for its whole response. Where that is 401, the token is fetched anew.
     *
     * @throws RefusedCredentialException if the target refuses the credential, whatever is asked for
     * @throws TargetConnectionException if no whole response came
     * @throws ThrottledException if the retry budget was spent
     */
    public Exchange send(GraphRequest request) {
        checkReads(request);
        return reactiveAuthentication.answer(request);
    }

    /** The same for who asks about tokens: a 401 is an answer. */
    public Exchange sendAsIs(GraphRequest request) {
        checkReads(request);
        return sent(request);
    }

    private void checkReads(GraphRequest request) {
        if (!readsBack && request.method().equals("GET")) {
            throw new TargetConnectionException("not sent, since reads is none in the target file", null);
        }
    }

    /** What is known of a credential that the target refuses, with which nothing is sent any more. */
    public Optional<CredentialRefusal> refusal(Credential credential) {
        return reactiveAuthentication.refusal(credential);
    }

    /**
     * Whether the target answers this request, whatever it answers, and no gateway in its place; it is sent even where
     * nothing is read back, since only the fact of an answer is of interest.
     */
    public boolean answers(GraphRequest request) {
        try {
            reactiveAuthentication.answer(request);
            return true;
        } catch (ThrottledException spent) {
            return !spent.exchange().answeredByGateway();
        } catch (TargetConnectionException broken) {
            return false;
        }
    }

    private Exchange sent(GraphRequest request) {
        RequestKind kind = RequestKind.of(request);
        targetReachability.check();
        PendingWrite write = pendingWrite(request);
        RetrySchedule retrySchedule = new RetrySchedule(throttlingBreaker.budget(kind, pacing.retryBudget()));
        while (true) {
            Exchange exchange = attempt(request, kind, write, retrySchedule.attempts());
            if (!RetrySchedule.isRepeated(request, exchange)) {
                throttlingBreaker.answered(kind);
                if (retrySchedule.repeatedForGateway() > 0 && !exchange.answeredByGateway()) {
                    gatewayPatience.helped();
                }
                return exchange;
            }
            if (exchange.answeredByGateway() && !gatewayPatience.repeats(retrySchedule.repeatedForGateway())) {
                trafficCounts.gaveUp();
                throw new ThrottledException(exchange);
            }
            rateLimiter.pause(waitBeforeRetry(retrySchedule, exchange, kind));
            if (exchange.answeredByGateway()) {
                // what came of the attempt is not known, and stays so whatever the next one is answered
                write = pendingWrite(request);
            }
        }
    }

    private PendingWrite pendingWrite(GraphRequest request) {
        return request.writes() ? writeInterceptor.aboutToWrite(request) : PendingWrite.IGNORED;
    }

    /** Counts of the requests sent and the time waited so far. */
    public TrafficCounts trafficCounts() {
        return trafficCounts;
    }

    /** Waits, for instance between polls. */
    public void pause(Duration duration) {
        rateLimiter.pause(duration);
    }

    /** Whether any response ever came from the target. */
    public boolean reached() {
        return targetReachability.reached();
    }

    @Override
    public void close() {
        httpSender.close();
    }

    private Duration waitBeforeRetry(RetrySchedule retrySchedule, Exchange exchange, RequestKind kind) {
        try {
            Duration wait = retrySchedule.next(exchange);
            trafficCounts.waited(wait);
            return wait;
        } catch (ThrottledException spent) {
            trafficCounts.gaveUp();
            throttlingBreaker.budgetSpent(kind);
            throw spent;
        }
    }

    private Exchange attempt(GraphRequest request, RequestKind kind, PendingWrite write, List<String> attempts) {
        List<Header> headers = new ArrayList<>(request.headers());
        headers.add(new Header("User-Agent", USER_AGENT));
        Optional<String> principal = authorize(request.authorization(), headers);
        URI uri = URI.create(serviceRoot + request.path());
        rateLimiter.awaitPermit(request);
        trafficCounts.sent(request);
        write.sending();
        SentRequest sent =
                new SentRequest(request, principal, headers, uri, attempts, Instant.now(), System.nanoTime());
        RawResponse response = response(sent, write);
        Exchange exchange = exchange(sent, response, Optional.empty());
        trafficCounts.answered(exchange);
        write.answered(exchange);
        return exchange;
    }

    private Exchange exchange(SentRequest sent, RawResponse response, Optional<String> lost) {
        GraphRequest request = sent.request();
        return new Exchange(
                exchanges.incrementAndGet(),
                sent.principal(),
                request.method(),
                sent.uri(),
                exchangeMasking.mask(sent.headers()),
                request.body().map(body -> new String(exchangeMasking.mask(body), StandardCharsets.UTF_8)),
                response.status(),
                exchangeMasking.mask(response.headers()),
                exchangeMasking.mask(response.body()),
                sent.at(),
                sent.took(),
                sent.attempts(),
                madeUp(request.authorization()),
                lost);
    }

    // REST Assured throws checked exceptions without declaring them, so all exceptions have to be caught here
    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private RawResponse response(SentRequest sent, PendingWrite write) {
        GraphRequest request = sent.request();
        try {
            RawResponse response = httpSender.send(
                    request.method(), sent.uri(), sent.headers(), request.body().orElse(null));
            targetReachability.answered(sent.took());
            return response;
        } catch (InterruptedException stopped) {
            TargetConnectionException failure = RateLimiter.stopped(stopped);
            write.lost(failure);
            throw failure;
        } catch (Exception broken) {
            String reason = exchangeMasking.mask(TargetReachability.reason(broken));
            String message = request.method() + " " + sent.uri() + ": " + reason;
            TargetConnectionException failure =
                    targetReachability.failed(message, ConnectionProgress.of(broken), sent.took());
            if (TargetReachability.unconnected(broken)) {
                write.notSent(failure);
            } else {
                write.lost(failure);
            }
            throw new TargetConnectionException(message, null, exchange(sent, NO_RESPONSE, Optional.of(reason)));
        }
    }

    /** A request on its way. */
    private record SentRequest(
            GraphRequest request,
            Optional<String> principal,
            List<Header> headers,
            URI uri,
            List<String> attempts,
            Instant at,
            long start) {

        Duration took() {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static Optional<String> madeUp(GraphRequest.Authorization authorization) {
        if (authorization instanceof GraphRequest.Authorization.OtherSchemeAuthorization otherScheme) {
            return Optional.of(otherScheme.shown());
        }
        return authorization instanceof GraphRequest.Authorization.InventedAuthorization invented
                ? Optional.of(invented.header())
                : Optional.empty();
    }

    private Optional<String> authorize(GraphRequest.Authorization authorization, List<Header> headers) {
        if (authorization instanceof GraphRequest.Authorization.CredentialAuthorization credentialAuthorization) {
            Secret token = credentialAuthorization.credential().token().get();
            exchangeMasking.learn(token);
            headers.add(new Header("Authorization", "Bearer " + token.reveal()));
            return Optional.of(credentialAuthorization.credential().toString());
        }
        if (authorization instanceof GraphRequest.Authorization.OtherSchemeAuthorization otherScheme) {
            Secret token = otherScheme.credential().token().get();
            exchangeMasking.learn(token);
            headers.add(new Header("Authorization", otherScheme.scheme() + " " + token.reveal()));
        }
        if (authorization instanceof GraphRequest.Authorization.InventedAuthorization inventedAuthorization) {
            headers.add(new Header("Authorization", inventedAuthorization.header()));
        }
        return Optional.empty();
    }
}
