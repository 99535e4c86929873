package dev.graphconform.evidence;

import dev.graphconform.check.Response;
import dev.graphconform.evidence.CreateRequests.TimedAnswer;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphPath;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.Header;
import dev.graphconform.http.ThrottledException;
import dev.graphconform.request.ChatRequestBuilder;
import dev.graphconform.target.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The target as one scenario sees it: every exchange is noted for the scenario. */
public final class ScenarioClient {
    private final Target target;
    private final GraphClient client;
    private final CreateRequests createRequests;
    private final Consumer<Exchange> log;
    private long lastAnswer;

    /** The target, with a place to note exchanges. */
    public ScenarioClient(Target target, GraphClient client, CreateRequests createRequests, Consumer<Exchange> log) {
        this.target = target;
        this.client = client;
        this.createRequests = createRequests;
        this.log = log;
    }

    /** The target itself. */
    public Target target() {
        return target;
    }

    /** Asks for a chat, with a client-request-id. */
    public Response create(ChatRequestBuilder draft, GraphRequest.Authorization authorization) {
        return create(draft, authorization, "/chats");
    }

    /**
     * Asks for a chat, with a client-request-id.
     *
     * @param path below the version, {@code /chats} unless a rule asks for another
     */
    public Response create(ChatRequestBuilder draft, GraphRequest.Authorization authorization, String path) {
        List<Header> headers = new ArrayList<>();
        draft.mediaType().ifPresent(type -> headers.add(new Header("Content-Type", type)));
        headers.add(new Header("client-request-id", UUID.randomUUID().toString()));
        return create(new GraphRequest("POST", versioned(path), headers, authorization, Optional.of(draft.bytes())));
    }

    /**
     * Asks for a chat: the answer to this request, or to an equal one of another scenario that was sent after what this
     * scenario asked for before.
     */
    public Response create(GraphRequest request) {
        TimedAnswer answer = createRequests.answer(RequestFingerprint.of(request), lastAnswer, () -> sent(request));
        lastAnswer = answer.moment();
        return noted(new Response(answer.exchange()));
    }

    /** Reads with the reader's credential; the path holds the version. */
    public Response read(String path) {
        return noted(new Response(sent(GraphRequest.get(path, target.reader()))));
    }

    /** The path of a chat, or of something below it. */
    public String chatPath(String chatId, String below) {
        return GraphPath.chat(target.apiVersion(), chatId) + below;
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

    /** An exchange that was throttled throughout is noted too. */
    private Exchange sent(GraphRequest request) {
        try {
            return client.send(request);
        } catch (ThrottledException spent) {
            log.accept(spent.exchange());
            throw spent;
        }
    }

    private String versioned(String path) {
        return "/" + target.apiVersion() + path;
    }
}
