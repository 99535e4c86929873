package dev.graphconform.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * A mock as people make it by hand from the page: one answer for each kind of request, no reads, no clock, and a text
 * of its own for whatever matches no stub.
 */
final class PostOnlyMock implements AutoCloseable {
    private static final String UNMATCHED =
            "404\n\n\n      Request was not matched\n      =======================\n\n| Closest stub |\n";
    private static final String CHAT = """
            {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#chats/$entity",
             "id": "19:%s", "topic": %s, "createdDateTime": "2020-12-04T23:10:28.51Z",
             "lastUpdatedDateTime": "2020-12-04T23:10:28.51Z", "chatType": "%s"}""";
    private static final String OPERATION = "/chats('19:82fe7758-5bb3-4f0d-a43f-e555fd399c6f_bfb5bb25-3a8d-487d-9828-"
            + "7875ced51a30@unq.gbl.spaces')/operations('2432b57b-0abd-43db-aa7b-16eadd115d34')";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    private PostOnlyMock(UnaryOperator<String> stub) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", exchange -> answer(exchange, stub));
        server.setExecutor(threads);
        server.start();
    }

    /** Answers every POST to the chats by the kind of chat that it asks for. */
    static PostOnlyMock byKind() {
        return new PostOnlyMock(body -> body.contains("installedApps")
                ? "202 Location: " + OPERATION + "\n\n"
                : body.contains("\"group\"")
                        ? "201\n\n" + CHAT.formatted("1c5b@thread.v2", "\"Group chat title\"", "group")
                        : "201\n\n" + CHAT.formatted("a_b@unq.gbl.spaces", "null", "oneOnOne"));
    }

    /** Answers only what holds these words, as {@link #byKind} does. */
    static PostOnlyMock matching(String words) {
        return new PostOnlyMock(body -> body.contains(words)
                ? "201\n\n" + CHAT.formatted("a_b@unq.gbl.spaces", "null", "oneOnOne")
                : UNMATCHED);
    }

    /** Answers every POST to the chats so. */
    static PostOnlyMock always(String status, String body) {
        return new PostOnlyMock(request -> status + "\n\n" + body);
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Method and path of each request. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The body of each request. */
    List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange, UnaryOperator<String> stub) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            lines.add(line);
            bodies.add(request);
            String[] answer = (line.equals("POST /v1.0/chats") ? stub.apply(request) : UNMATCHED).split("\n\n", 2);
            if (answer[0].contains("Location: ")) {
                exchange.getResponseHeaders().set("Location", answer[0].replaceFirst("(?s).*Location: ", ""));
            }
            exchange.getResponseHeaders()
                    .set("Content-Type", answer[1].startsWith("{") ? "application/json" : "text/plain");
            byte[] body = answer[1].getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(
                    Integer.parseInt(answer[0].substring(0, 3)), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
