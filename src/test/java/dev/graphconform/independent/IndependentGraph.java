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
 * A Graph of its own, written from the documents and from nothing of the kit: other people, ids, keys, messages, tokens and times than the
 * embedded simulator's, and a switch for each liberty.
 */
final class IndependentGraph implements AutoCloseable {
    private final HttpServer server;
    private final People people = new People();
    private final Rooms rooms = new Rooms(people);
    private final AtomicInteger calls = new AtomicInteger();
    private final Twist twist;
    private final Accent accent;
    private final Throttle throttle;
    private final Desk desk;
    private final Window window;
    private final Set<Liberty> liberties;

    private IndependentGraph(Twist twist, Set<Liberty> liberties) throws IOException {
        this.twist = twist;
        this.liberties = liberties;
        this.accent = new Accent(liberties);
        this.throttle = new Throttle(liberties);
        this.desk = new Desk(people, rooms, twist, liberties);
        this.window = new Window(people, rooms, twist, liberties);
        this.server = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.getLoopbackAddress())
                .setListenerPort(0)
                .setHttpProcessor(new ImmutableHttpProcessor(new ResponseContent(true), new ResponseConnControl()))
                .registerHandler("*", this::handle)
                .create();
        server.start();
    }

    /** Starts a server with this deviation and these liberties. */
    static IndependentGraph start(Twist twist, Set<Liberty> liberties) throws IOException {
        return new IndependentGraph(twist, liberties);
    }

    People people() {
        return people;
    }

    Rooms rooms() {
        return rooms;
    }

    String root() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() {
        server.shutdown(0, TimeUnit.SECONDS);
    }

    private void handle(HttpRequest request, HttpResponse response, HttpContext context) throws IOException {
        Call call = call(request);
        Reply reply = throttle.hold(call).orElseGet(() -> answer(call));
        reply.headers.put("Date", Throttle.date(java.time.Duration.ZERO));
        reply.headers.put("x-ms-ags-diagnostic", "{\"ServerInfo\":{\"DataCenter\":\"Atlantis\"}}");
        if (!reply.headers.containsKey("request-id")) {
            trace(reply, UUID.randomUUID().toString(), call.header("client-request-id"));
        }
        accent.dress(call, reply);
        twist.says(call, reply);
        response.setStatusCode(reply.status);
        accent.named(reply.headers).forEach(response::setHeader);
        byte[] body = reply.bytes();
        if (body.length > 0) {
            response.setEntity(new ByteArrayEntity(body));
        }
    }

    private Reply answer(Call call) {
        String requestId = UUID.randomUUID().toString();
        Printer printer = new Printer(root(), liberties);
        Reply reply;
        try {
            reply = route(call, printer);
        } catch (Refused refused) {
            int status = status(refused.reason());
            reply = printer.refused(refused.reason(), status, requestId, call.header("client-request-id").orElse(requestId));
            if (status == 401) {
                reply.headers.put("WWW-Authenticate", "Bearer realm=\"\", authorization_uri=\"https://login.example/common\"");
            }
        }
        trace(reply, requestId, call.header("client-request-id"));
        return reply;
    }

    private Reply route(Call call, Printer printer) {
        Pass pass = pass(call);
        if (!call.path().startsWith("/v1.0/")) {
            throw new Refused(Reason.NO_SUCH_PATH);
        }
        if (call.method().equals("GET")) {
            return window.read(call, pass, printer);
        }
        boolean elsewhere = !call.parts().equals(java.util.List.of("chats"));
        if (!call.method().equals("POST") || (elsewhere && !twist.overlooks(Reason.METHOD, call))) {
            throw new Refused(Reason.METHOD);
        }
        return desk.create(call, pass, printer);
    }

    private Pass pass(Call call) {
        String given = call.header("authorization").orElse("");
        boolean bearer = given.toLowerCase(Locale.ROOT).startsWith("bearer ") && given.length() > 7;
        if (!bearer && !twist.overlooks(Reason.NO_TOKEN, call)) {
            throw new Refused(Reason.NO_TOKEN);
        }
        Optional<Pass> pass = bearer ? people.pass(given.substring(7)) : Optional.empty();
        if (pass.isEmpty() && bearer && !twist.overlooks(Reason.BAD_TOKEN, call)) {
            throw new Refused(Reason.BAD_TOKEN);
        }
        if (pass.map(Pass::expired).orElse(false) && !twist.overlooks(Reason.EXPIRED_TOKEN, call)) {
            throw new Refused(Reason.EXPIRED_TOKEN);
        }
        return pass.orElseGet(() -> people.pass(people.tokens().get("default")).orElseThrow());
    }

    private int status(Reason reason) {
        if (!liberties.contains(Liberty.OTHER_REFUSALS)) {
            return reason.status;
        }
        return switch (reason) {
            case MEDIA_TYPE_OTHER, MEDIA_TYPE_MISSING -> 415;
            case PERSONAL_ACCOUNT -> 401;
            case UNKNOWN_USER -> 403;
            default -> reason.status;
        };
    }

    private static void trace(Reply reply, String requestId, Optional<String> clientRequestId) {
        reply.headers.put("request-id", requestId);
        reply.headers.put("client-request-id", clientRequestId.orElse(requestId));
    }

    private Call call(HttpRequest request) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : request.getAllHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        String[] target = request.getRequestLine().getUri().split("\\?", 2);
        byte[] body = request instanceof HttpEntityEnclosingRequest with && with.getEntity() != null
                ? EntityUtils.toByteArray(with.getEntity())
                : new byte[0];
        return new Call(
                calls.incrementAndGet(), request.getRequestLine().getMethod(), target[0], target.length > 1 ? target[1] : "", headers, body);
    }
}
