package dev.graphconform.evidence;

import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.Response;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphPath;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.Header;
import dev.graphconform.http.TargetConnectionException;
import dev.graphconform.http.ThrottledException;
import dev.graphconform.request.ChatRequestBuilder;
import dev.graphconform.target.ServiceRoot;
import dev.graphconform.target.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The target as one scenario sees it: every exchange is noted for the scenario. */
public final class ScenarioClient {
    /** Why nothing is read back. */
    public static final String READS_NONE = "reads is none in the target file, and this rests on what is read back";

    private final Target target;
    private final GraphClient client;
    private final ReadPatience patience;
    private final NewChatDetector newChatDetector;
    private final BrokenRequests brokenRequests;
    private final Consumer<Exchange> log;
    private final Consumer<String> notes;
    private final RequestFailureListener failures;
    private final boolean refusalExpected;

    /**
     * The target, with what the run has learned about its time, about waiting for it and about requests that broke, and
     * places to note exchanges and remarks.
     *
     * @param failures is told of requests that the service fails on
     * @param refusalExpected whether the scenario's requests have to be refused, so that a second one makes no chat
     */
    public ScenarioClient(
            Target target,
            GraphClient client,
            ReadPatience patience,
            NewChatDetector newChatDetector,
            BrokenRequests brokenRequests,
            Consumer<Exchange> log,
            Consumer<String> notes,
            RequestFailureListener failures,
            boolean refusalExpected) {
        this.target = target;
        this.patience = patience;
        this.client = client;
        this.newChatDetector = newChatDetector;
        this.brokenRequests = brokenRequests;
        this.log = log;
        this.notes = notes;
        this.failures = failures;
        this.refusalExpected = refusalExpected;
    }

    /** The target itself. */
    public Target target() {
        return target;
    }

    /** Sends a create request, with a fresh client-request-id. */
    public Response create(ChatRequestBuilder draft, GraphRequest.Authorization authorization) {
        return create(draft, authorization, "/chats", UUID.randomUUID().toString());
    }

    /**
     * Sends a create request.
     *
     * @param path below the version, {@code /chats} unless a rule asks for another
     * @param clientRequestId the client-request-id to send
     */
    public Response create(
            ChatRequestBuilder draft, GraphRequest.Authorization authorization, String path, String clientRequestId) {
        List<Header> headers = new ArrayList<>();
        draft.mediaType().ifPresent(type -> headers.add(new Header("Content-Type", type)));
        headers.add(new Header("client-request-id", clientRequestId));
        return create(
                new GraphRequest("POST", versioned(path), headers, authorization, Optional.of(draft.bytes())),
                draft.chatType().equals(Optional.of("group")) ? List.of() : draft.personIds());
    }

    /**
     * Sends a create request, and remembers the people whose one chat it may have made: those of every request that was
     * not refused for sure.
     *
     * @param people the ids of the people whose one-on-one chat it asks for; others than two have none
     */
    public Response create(GraphRequest request, Collection<String> people) {
        boolean refused = false;
        try {
            Response response = send(request.repeatable(mayRepeat(request)));
            refused = response.status() >= 400 && response.status() < 500;
            return response;
        } finally {
            if (people.size() == 2 && !refused) {
                newChatDetector.askedFor(people);
            }
        }
    }

    /** Sends any request and notes the exchange, also one that was repeated in vain or was not answered. */
    private Response send(GraphRequest request) {
        brokenRequests.failing(request).ifPresent(this::fails);
        try {
            return noted(client.send(request));
        } catch (ThrottledException spent) {
            throw spent(spent);
        } catch (TargetConnectionException broken) {
            return again(request, broken);
        }
    }

    /** Sends a request whose connection broke once more: what breaks again while others are answered is no chance. */
    private Response again(GraphRequest request, TargetConnectionException broken) {
        Exchange first = broken.exchange().orElseThrow(() -> broken);
        log.accept(first);
        boolean brokeBefore = brokenRequests.brokeBefore(request);
        if (!client.reached() || !othersAreAnswered()) {
            throw broken;
        }
        if (brokeBefore) {
            throw failing(request, first);
        }
        if (!client.patient()) {
            throw broken;
        }
        if (!request.repeatable()) {
            throw new TargetConnectionException(
                    broken.getMessage() + "; not sent again, since that could make a second chat", broken);
        }
        try {
            Response response = noted(client.send(request));
            String lost = "no answer: " + first.lost().orElse("");
            notes.accept("sent again, since the first time there was " + lost);
            return new Response(response.exchange().after(lost));
        } catch (ThrottledException spent) {
            throw spent(spent);
        } catch (TargetConnectionException brokenAgain) {
            Exchange second = brokenAgain.exchange().orElseThrow(() -> brokenAgain);
            log.accept(second);
            if (!othersAreAnswered()) {
                throw brokenAgain;
            }
            throw failing(request, second);
        }
    }

    private ThrottledException spent(ThrottledException spent) {
        log.accept(spent.exchange());
        if (spent.exchange().answeredByGateway() && !spent.exchange().attempts().isEmpty()) {
            failures.gatewayThroughout(spent.exchange(), this::othersAreAnswered);
        }
        return spent;
    }

    private RuntimeException failing(GraphRequest request, Exchange shown) {
        brokenRequests.fails(request, shown);
        failures.serviceFails(shown, true);
        return new IllegalStateException("a service that fails on a request ends its scenario");
    }

    private void fails(Exchange known) {
        log.accept(known);
        failures.serviceFails(known, false);
    }

    /**
     * Where it is a mock on this machine, a second group is of no account; elsewhere a pair's chat is the same one, and
     * what is refused makes none.
     */
    private boolean mayRepeat(GraphRequest request) {
        return refusalExpected
                || ServiceRoot.isLoopback(target.serviceRoot())
                || request.body()
                        .map(body -> new String(body, StandardCharsets.UTF_8))
                        .filter(body -> body.contains("\"oneOnOne\"") && !body.contains("\"group\""))
                        .isPresent();
    }

    private boolean othersAreAnswered() {
        return client.answers(GraphRequest.get(versioned("/me?$select=id"), target.reader()));
    }

    /**
     * Reads with the reader's credential; the path holds the version.
     *
     * @throws InconclusiveException where the target serves no reads
     */
    public Response read(String path) {
        if (!target.readsBack()) {
            throw InconclusiveException.notRun(READS_NONE);
        }
        return send(GraphRequest.get(path, target.reader()));
    }

    /** The path of a chat, or of something below it. */
    public String chatPath(String chatId, String below) {
        return GraphPath.chat(target.apiVersion(), chatId) + below;
    }

    ReadPatience patience() {
        return patience;
    }

    /** Waits between two looks. */
    public void pause(Duration duration) {
        client.pause(duration);
    }

    /** Something was seen only after this time. */
    void late(Duration after) {
        client.trafficCounts().late(after);
    }

    /** Notes an exchange that an earlier scenario sent and this one relies on. */
    public Response noted(Response response) {
        log.accept(response.exchange());
        return response;
    }

    private Response noted(Exchange exchange) {
        Response response = new Response(exchange);
        newChatDetector.answered(response);
        noted(response);
        if (exchange.answeredByGateway()) {
            throw InconclusiveException.inconclusive(exchange.line() + " was answered " + response.summary()
                    + ", which speaks of the way to the service, not of the request; not sent again, since that could "
                    + "make a second chat");
        }
        return response;
    }

    private String versioned(String path) {
        return "/" + target.apiVersion() + path;
    }
}
