package dev.graphconform.evidence;

import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.RefusedCredential;
import dev.graphconform.check.Response;
import dev.graphconform.evidence.CreateRequests.TimedAnswer;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphPath;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.Header;
import dev.graphconform.http.RefusedCredentialException;
import dev.graphconform.http.TargetConnectionException;
import dev.graphconform.http.ThrottledException;
import dev.graphconform.request.ChatRequestBuilder;
import dev.graphconform.target.Credential;
import dev.graphconform.target.ServiceRoot;
import dev.graphconform.target.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The target as one scenario sees it: every exchange is noted for the scenario. */
public final class ScenarioClient {
    /** Why nothing is read back. */
    public static final String READS_NONE = "reads is none in the target file, and this rests on what is read back";

    private final Target target;
    private final GraphClient client;
    private final ReadPatience patience;
    private final NewChatDetector newChatDetector;
    private final BrokenRequests brokenRequests;
    private final CreateRequests createRequests;
    private final Consumer<Exchange> log;
    private final Consumer<String> notes;
    private final RequestFailureListener failures;
    private final boolean refusalExpected;
    private final Set<RequestFingerprint> fingerprints = new HashSet<>();
    private long lastAnswer;

    /**
     * The target, with what the run has learned about its time, about waiting for it and about requests that broke, and
     * places to note exchanges and remarks.
     *
     * @param createRequests what becomes of the requests for chats
     * @param failures is told of requests that the service fails on
     * @param refusalExpected whether the scenario's requests have to be refused, so that a second one makes no chat
     */
    public ScenarioClient(
            Target target,
            GraphClient client,
            ReadPatience patience,
            NewChatDetector newChatDetector,
            BrokenRequests brokenRequests,
            CreateRequests createRequests,
            Consumer<Exchange> log,
            Consumer<String> notes,
            RequestFailureListener failures,
            boolean refusalExpected) {
        this.target = target;
        this.patience = patience;
        this.client = client;
        this.newChatDetector = newChatDetector;
        this.brokenRequests = brokenRequests;
        this.createRequests = createRequests;
        this.log = log;
        this.notes = notes;
        this.failures = failures;
        this.refusalExpected = refusalExpected;
    }

    /** The target itself. */
    public Target target() {
        return target;
    }

    /** Asks for a chat, with a client-request-id. */
    public Response create(ChatRequestBuilder draft, GraphRequest.Authorization authorization) {
        return create(draft, authorization, "/chats");
    }

    /** The same at another path below the version than {@code /chats}. */
    public Response create(ChatRequestBuilder draft, GraphRequest.Authorization authorization, String path) {
        return create(request(draft, authorization, path), pair(draft));
    }

    /** Asks for a chat beside what the scenario asks for, whenever an equal request was sent. */
    public Response createBeside(ChatRequestBuilder draft, GraphRequest.Authorization authorization) {
        GraphRequest request = request(draft, authorization, "/chats");
        return asked(
                pair(draft),
                () -> createRequests
                        .answer(RequestFingerprint.of(request), 0, () -> sent(request))
                        .exchange());
    }

    /**
     * Asks for a chat: the answer to this request, or to an equal one of another scenario; to a repeat, and to what may
     * meet the chat of a pair, only to one that was sent after what this scenario asked for before.
     *
     * @param people the ids of the people whose one-on-one chat it asks for; others than two have none
     */
    public Response create(GraphRequest request, Collection<String> people) {
        return asked(people, () -> shared(request.repeatable(mayRepeat(request)), people.size() == 2));
    }

    /** Sends a request of another page than Create chat; the answer may be that to an equal one of another scenario. */
    public Response send(GraphRequest request) {
        return noted(shared(request, false));
    }

    private Exchange shared(GraphRequest request, boolean ofPair) {
        RequestFingerprint fingerprint = RequestFingerprint.of(request);
        boolean inTurn = !fingerprints.add(fingerprint) || ofPair;
        TimedAnswer answer = createRequests.answer(fingerprint, inTurn ? lastAnswer : 0, () -> sent(request));
        lastAnswer = answer.moment();
        return answer.exchange();
    }

    /** Remembers the people whose one chat a request may have made: those of each that was not refused for sure. */
    private Response asked(Collection<String> people, Supplier<Exchange> answer) {
        boolean refused = false;
        try {
            Response response = noted(answer.get());
            refused = response.status() >= 400 && response.status() < 500;
            return response;
        } finally {
            if (people.size() == 2 && !refused) {
                newChatDetector.askedFor(people);
            }
        }
    }

    private GraphRequest request(ChatRequestBuilder draft, GraphRequest.Authorization authorization, String path) {
        List<Header> headers = new ArrayList<>();
        draft.mediaType().ifPresent(type -> headers.add(new Header("Content-Type", type)));
        headers.add(new Header("client-request-id", UUID.randomUUID().toString()));
        GraphRequest request =
                new GraphRequest("POST", versioned(path), headers, authorization, Optional.of(draft.bytes()));
        return request.repeatable(mayRepeat(request));
    }

    private static List<String> pair(ChatRequestBuilder draft) {
        return draft.chatType().equals(Optional.of("group")) ? List.of() : draft.personIds();
    }

    /** Sends any request; an exchange that was throttled throughout or was not answered is noted too. */
    private Exchange sent(GraphRequest request) {
        brokenRequests.failing(request).ifPresent(this::fails);
        try {
            return answered(request);
        } catch (TargetConnectionException broken) {
            return again(request, broken);
        }
    }

    private Exchange answered(GraphRequest request) {
        try {
            Exchange exchange = client.send(request);
            brokenRequests.answered(request);
            return exchange;
        } catch (ThrottledException spent) {
            throw spent(spent);
        } catch (RefusedCredentialException refused) {
            refused.exchange().ifPresent(log);
            throw RefusedCredential.ending(refused.refusal());
        }
    }

    /** Sends a request whose connection broke once more: what breaks again while others are answered is no chance. */
    private Exchange again(GraphRequest request, TargetConnectionException broken) {
        Exchange first = broken.exchange().orElseThrow(() -> broken);
        log.accept(first);
        boolean brokeBefore = brokenRequests.brokeBefore(request);
        if (!othersAreAnswered()) {
            throw broken;
        }
        if (brokeBefore) {
            throw failing(request, first);
        }
        if (!request.repeatable()) {
            throw new TargetConnectionException(
                    broken.getMessage() + "; not sent again, since that could " + BrokenRequests.again(first), broken);
        }
        try {
            String lost = "no answer: " + first.lost().orElse("");
            Exchange exchange = answered(request);
            notes.accept("sent again, since the first time there was " + lost);
            return exchange.after(lost);
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

    /** On a mock on this machine a second group is of no account; a pair has one chat; a refusal makes none. */
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
        return noted(sent(GraphRequest.get(path, target.reader())));
    }

    /** Reads with a credential of its own; the path is below the version. */
    public Response readAs(Credential credential, String path) {
        return noted(sent(GraphRequest.get(versioned(path), credential)));
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
            throw InconclusiveException.onTheWay(exchange.line() + " was answered " + response.summary()
                    + ", which speaks of the way to the service, not of the request; not sent again, since that could "
                    + BrokenRequests.again(exchange));
        }
        return response;
    }

    private String versioned(String path) {
        return "/" + target.apiVersion() + path;
    }
}
