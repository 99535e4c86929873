package dev.graphconform.independent;

import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.Header;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.bootstrap.HttpServer;
import org.apache.http.impl.bootstrap.ServerBootstrap;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.ImmutableHttpProcessor;
import org.apache.http.protocol.ResponseConnControl;
import org.apache.http.protocol.ResponseContent;
import org.apache.http.util.EntityUtils;

/**
 * A Graph of its own, written from the documents and from nothing of the kit: other people, ids, keys, messages, tokens
 * and times than the embedded simulator's, and a switch for each liberty.
 */
final class IndependentGraph implements AutoCloseable {
    private final HttpServer server;
    private final IndependentDirectory independentDirectory = new IndependentDirectory();
    private final IndependentChatStore independentChatStore = new IndependentChatStore(independentDirectory);
    private final AtomicInteger calls = new AtomicInteger();
    private final ServerBehavior serverBehavior;
    private final LibertyFormatter libertyFormatter;
    private final ThrottledServer throttledServer;
    private final IndependentCreateChat independentCreateChat;
    private final IndependentReads independentReads;
    private final Set<Liberty> liberties;

    private IndependentGraph(ServerBehavior serverBehavior, Set<Liberty> liberties) throws IOException {
        this.serverBehavior = serverBehavior;
        this.liberties = liberties;
        this.libertyFormatter = new LibertyFormatter(liberties);
        this.throttledServer = new ThrottledServer(liberties);
        this.independentCreateChat =
                new IndependentCreateChat(independentDirectory, independentChatStore, serverBehavior, liberties);
        this.independentReads =
                new IndependentReads(independentDirectory, independentChatStore, serverBehavior, liberties);
        this.server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setListenerPort(0)
                .setHttpProcessor(new ImmutableHttpProcessor(new ResponseContent(true), new ResponseConnControl()))
                .registerHandler("*", this::handle)
                .create();
        server.start();
    }

    /** Starts a server with this deviation and these liberties. */
    static IndependentGraph start(ServerBehavior serverBehavior, Set<Liberty> liberties) throws IOException {
        return new IndependentGraph(serverBehavior, liberties);
    }

    IndependentDirectory independentDirectory() {
        return independentDirectory;
    }

    IndependentChatStore independentChatStore() {
        return independentChatStore;
    }

    String root() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() {
        server.shutdown(0, TimeUnit.SECONDS);
    }

    private void handle(HttpRequest request, HttpResponse response, HttpContext context) throws IOException {
        IndependentCall independentCall = independentCall(request);
        IndependentReply independentReply =
                throttledServer.hold(independentCall).orElseGet(() -> answer(independentCall));
        independentReply.headers.put("Date", ThrottledServer.date(java.time.Duration.ZERO));
        independentReply.headers.put("x-ms-ags-diagnostic", "{\"ServerInfo\":{\"DataCenter\":\"Atlantis\"}}");
        if (!independentReply.headers.containsKey("request-id")) {
            trace(independentReply, UUID.randomUUID().toString(), independentCall.header("client-request-id"));
        }
        libertyFormatter.dress(independentCall, independentReply);
        serverBehavior.says(independentCall, independentReply);
        response.setStatusCode(independentReply.status);
        libertyFormatter.named(independentReply.headers).forEach(response::setHeader);
        byte[] body = independentReply.bytes();
        if (body.length > 0) {
            response.setEntity(new ByteArrayEntity(body));
        }
    }

    private IndependentReply answer(IndependentCall independentCall) {
        String requestId = UUID.randomUUID().toString();
        ResponseWriter responseWriter = new ResponseWriter(root(), liberties);
        IndependentReply independentReply;
        try {
            independentReply = route(independentCall, responseWriter);
        } catch (Refused refused) {
            int status = status(refused.independentRefusal());
            independentReply = responseWriter.refused(
                    refused.independentRefusal(),
                    status,
                    requestId,
                    independentCall.header("client-request-id").orElse(requestId));
            if (status == 401) {
                independentReply.headers.put(
                        "WWW-Authenticate", "Bearer realm=\"\", authorization_uri=\"https://login.example/common\"");
            }
        }
        trace(independentReply, requestId, independentCall.header("client-request-id"));
        return independentReply;
    }

    private IndependentReply route(IndependentCall independentCall, ResponseWriter responseWriter) {
        IndependentToken independentToken = independentToken(independentCall);
        if (!independentCall.path().startsWith("/v1.0/")) {
            throw new Refused(IndependentRefusal.NO_SUCH_PATH);
        }
        if (independentCall.method().equals("GET")) {
            return independentReads.read(independentCall, independentToken, responseWriter);
        }
        boolean elsewhere = !independentCall.parts().equals(java.util.List.of("chats"));
        if (!independentCall.method().equals("POST")
                || (elsewhere && !serverBehavior.overlooks(IndependentRefusal.METHOD, independentCall))) {
            throw new Refused(IndependentRefusal.METHOD);
        }
        return independentCreateChat.create(independentCall, independentToken, responseWriter);
    }

    private IndependentToken independentToken(IndependentCall independentCall) {
        String given = independentCall.header("authorization").orElse("");
        boolean bearer = given.toLowerCase(Locale.ROOT).startsWith("bearer ") && given.length() > 7;
        if (!bearer && !serverBehavior.overlooks(IndependentRefusal.NO_TOKEN, independentCall)) {
            throw new Refused(IndependentRefusal.NO_TOKEN);
        }
        Optional<IndependentToken> independentToken =
                bearer ? independentDirectory.independentToken(given.substring(7)) : Optional.empty();
        if (independentToken.isEmpty()
                && bearer
                && !serverBehavior.overlooks(IndependentRefusal.BAD_TOKEN, independentCall)) {
            throw new Refused(IndependentRefusal.BAD_TOKEN);
        }
        if (independentToken.map(IndependentToken::expired).orElse(false)
                && !serverBehavior.overlooks(IndependentRefusal.EXPIRED_TOKEN, independentCall)) {
            throw new Refused(IndependentRefusal.EXPIRED_TOKEN);
        }
        return independentToken.orElseGet(() -> independentDirectory
                .independentToken(independentDirectory.tokens().get("default"))
                .orElseThrow());
    }

    private int status(IndependentRefusal independentRefusal) {
        if (!liberties.contains(Liberty.OTHER_REFUSALS)) {
            return independentRefusal.status;
        }
        return switch (independentRefusal) {
            case MEDIA_TYPE_OTHER, MEDIA_TYPE_MISSING -> 415;
            case PERSONAL_ACCOUNT -> 401;
            case UNKNOWN_USER -> 403;
            default -> independentRefusal.status;
        };
    }

    private static void trace(IndependentReply independentReply, String requestId, Optional<String> clientRequestId) {
        independentReply.headers.put("request-id", requestId);
        independentReply.headers.put("client-request-id", clientRequestId.orElse(requestId));
    }

    private IndependentCall independentCall(HttpRequest request) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : request.getAllHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        String[] target = request.getRequestLine().getUri().split("\\?", 2);
        byte[] body = request instanceof HttpEntityEnclosingRequest with && with.getEntity() != null
                ? EntityUtils.toByteArray(with.getEntity())
                : new byte[0];
        return new IndependentCall(
                calls.incrementAndGet(),
                request.getRequestLine().getMethod(),
                target[0],
                target.length > 1 ? target[1] : "",
                headers,
                body);
    }
}
