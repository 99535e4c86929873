package dev.graphconform.cli;

import dev.graphconform.http.RawServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * A mock as people make it by hand from the page: one answer for each kind of request, no reads, no clock, and a text
 * of its own for whatever matches no stub.
 */
final class PostOnlyMock implements AutoCloseable {
    private static final String UNMATCHED =
            "\n      Request was not matched\n      =======================\n\n| Closest stub |\n";
    private static final String CHAT = """
            {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#chats/$entity",
             "id": "19:%s", "topic": %s, "createdDateTime": "2020-12-04T23:10:28.51Z",
             "lastUpdatedDateTime": "2020-12-04T23:10:28.51Z", "chatType": "%s"}""";
    private static final String OPERATION = "/chats('19:82fe7758-5bb3-4f0d-a43f-e555fd399c6f_bfb5bb25-3a8d-487d-9828-"
            + "7875ced51a30@unq.gbl.spaces')/operations('2432b57b-0abd-43db-aa7b-16eadd115d34')";

    private final RawServer server;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private PostOnlyMock(UnaryOperator<String> stub) {
        this.server = RawServer.handling((request, socket) -> answer(request, socket, stub));
    }

    /** Answers every POST to the chats by the kind of chat that it asks for. */
    static PostOnlyMock byKind() {
        return new PostOnlyMock(body -> body.contains("installedApps")
                ? "202 Accepted\r\nLocation: " + OPERATION + "\n\n"
                : body.contains("\"group\"")
                        ? "201 Created\n\n" + CHAT.formatted("1c5b@thread.v2", "\"Group chat title\"", "group")
                        : "201 Created\n\n" + CHAT.formatted("a_b@unq.gbl.spaces", "null", "oneOnOne"));
    }

    /** Answers only what holds these words, as {@link #byKind} does. */
    static PostOnlyMock matching(String words) {
        return new PostOnlyMock(body -> body.contains(words)
                ? "201 Created\n\n" + CHAT.formatted("a_b@unq.gbl.spaces", "null", "oneOnOne")
                : "404 Not Found\n\n" + UNMATCHED);
    }

    /** Answers every POST to the chats so. */
    static PostOnlyMock always(String status, String body) {
        return new PostOnlyMock(request -> status + "\n\n" + body);
    }

    URI root() {
        return server.root();
    }

    /** Method and path of each request. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Each request as it came. */
    List<String> requests() {
        return server.requests();
    }

    @Override
    public void close() {
        server.close();
    }

    private boolean answer(String request, Socket client, UnaryOperator<String> stub) throws IOException {
        String line = request.substring(0, request.indexOf(" HTTP"));
        lines.add(line);
        String[] answer =
                (line.equals("POST /v1.0/chats") ? stub.apply(request) : "404 Not Found\n\n" + UNMATCHED).split("\n\n", 2);
        byte[] body = answer[1].getBytes(StandardCharsets.UTF_8);
        String type = answer[1].startsWith("{") ? "application/json" : "text/plain";
        String head = "HTTP/1.1 " + answer[0] + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().write(body);
        client.getOutputStream().flush();
        return true;
    }
}
