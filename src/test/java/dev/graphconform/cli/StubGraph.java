package dev.graphconform.cli;

import dev.graphconform.http.RawServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A target that responds by path with what a test tells it to. */
final class StubGraph implements AutoCloseable {
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> methods = new CopyOnWriteArrayList<>();
    private final RawServer server = RawServer.handling(this::answer);
    private ZonedDateTime clock;

    /** Answers paths that begin so with this status line and body; the first that was named counts. */
    StubGraph answering(String path, String status, String body) {
        answers.put(path, status + "\n" + body);
        return this;
    }

    /** Hangs up when asked for paths that begin so. */
    StubGraph hangingUp(String path) {
        answers.put(path, "");
        return this;
    }

    /** Its clock stands at this time. */
    StubGraph at(ZonedDateTime time) {
        clock = time;
        return this;
    }

    URI root() {
        return server.root();
    }

    List<String> methods() {
        return List.copyOf(methods);
    }

    List<String> requests() {
        return server.requests();
    }

    @Override
    public void close() {
        server.close();
    }

    private boolean answer(String request, Socket client) throws IOException {
        String[] words = request.split(" ", 3);
        methods.add(words[0]);
        String answer = answers.entrySet().stream()
                .filter(entry -> words[1].startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("404 Not Found\n{}");
        if (answer.isEmpty()) {
            return false;
        }
        String[] parts = answer.split("\n", 2);
        byte[] body = parts[1].getBytes(StandardCharsets.UTF_8);
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock == null ? ZonedDateTime.now(ZoneOffset.UTC) : clock);
        String head = "HTTP/1.1 " + parts[0] + "\r\nContent-Type: application/json\r\nDate: " + date
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().write(body);
        client.getOutputStream().flush();
        return true;
    }
}
