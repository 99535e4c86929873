package dev.graphconform.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client and Graph said to each other, written as browsers write it. */
final class RecordedSession {
    static final String ADELE = "5d1f0c2e-91a4-4b7e-8c3d-2f6a7b8c9d01";
    static final String ALEX = "0b7e6d5c-4a3f-4e2d-9c1b-8a7f6e5d4c32";
    static final String TOKEN =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJvaWQiOiI1ZDFmMGMyZSIsInNjcCI6IkNoYXQuQ3JlYXRlIn0."
                    + "Zm9yLXRlc3RzLW9ubHktYW5kLWxvbmctZW5vdWdoLXRvLWJlLWEtc2lnbmF0dXJl";

    private final ObjectNode har = JsonMapper.shared().createObjectNode();
    private final ArrayNode entries;
    private final String root;

    private RecordedSession(String root) {
        this.root = root;
        ObjectNode log = har.putObject("log");
        log.put("version", "1.2");
        log.putObject("creator").put("name", "a browser").put("version", "1");
        entries = log.putArray("entries");
    }

    static RecordedSession withGraph() {
        return new RecordedSession("https://graph.microsoft.com");
    }

    static RecordedSession with(String serviceRoot) {
        return new RecordedSession(serviceRoot);
    }

    /** A group of two people with a topic, which comes back as {@code returned}. */
    RecordedSession group(String topic, String returned) {
        return creation(
                "group",
                quoted(topic),
                List.of(ADELE, ALEX),
                chat(
                        "group",
                        quoted(returned),
                        "19:" + "1c5b01696d2e4a179c292bc9cf04e63" + entries.size() % 10 + "@thread.v2"));
    }

    /** A chat of these two. */
    RecordedSession oneOnOne(String one, String other) {
        return creation(
                "oneOnOne",
                null,
                List.of(one, other),
                chat("oneOnOne", "null", "19:" + other + "_" + one + "@unq.gbl.spaces"));
    }

    RecordedSession creation(String type, String topic, List<String> people, String answer) {
        String members = people.stream().map(RecordedSession::member).collect(Collectors.joining(", "));
        String body = "{\"chatType\": \"" + type + "\", " + (topic == null ? "" : "\"topic\": " + topic + ", ")
                + "\"members\": [" + members + "]}";
        return entry("POST", root + "/v1.0/chats", body, 201, answer);
    }

    private static String member(String id) {
        return """
                {"@odata.type": "#microsoft.graph.aadUserConversationMember", "roles": ["owner"], \
                "user@odata.bind": "https://graph.microsoft.com/v1.0/users('%s')"}""".formatted(id);
    }

    /** What members are listed for a chat, with their names. */
    RecordedSession members(String chat) {
        return entry("GET", root + "/v1.0/chats/" + chat + "/members", null, 200, """
                {"value": [
                {"id": "m1", "roles": ["owner"], "displayName": "Adele Vance", "userId": "%s", \
                "email": "AdeleV@fabrikam.example"},
                {"id": "m2", "roles": ["owner"], "displayName": "Alex Wilber", "userId": "%s", \
                "email": "AlexW@fabrikam.example"}]}
                """.formatted(ADELE, ALEX));
    }

    RecordedSession entry(String method, String url, String body, int status, String answer) {
        ObjectNode entry = entries.addObject();
        entry.put("startedDateTime", String.format(Locale.ROOT, "2026-11-30T10:00:%02dZ", entries.size()));
        entry.put("time", 12);
        ObjectNode request = entry.putObject("request");
        request.put("method", method).put("url", url).put("httpVersion", "HTTP/2");
        header(request, "Authorization", "Bearer " + TOKEN);
        if (body != null) {
            header(request, "Content-Type", "application/json");
            request.putObject("postData").put("mimeType", "application/json").put("text", body);
        }
        ObjectNode response = entry.putObject("response");
        response.put("status", status);
        header(response, "Content-Type", "application/json");
        header(response, "request-id", String.format(Locale.ROOT, "a1b2c3d4-0000-4000-8000-%012d", entries.size()));
        ObjectNode content = response.putObject("content");
        content.put("size", answer == null ? 0 : answer.length()).put("mimeType", "application/json");
        if (answer != null) {
            content.put("text", answer);
        }
        return this;
    }

    /** The last entry, to be bent. */
    ObjectNode last() {
        return (ObjectNode) entries.get(entries.size() - 1);
    }

    static void header(ObjectNode message, String name, String value) {
        message.withArray("headers").addObject().put("name", name).put("value", value);
    }

    static String chat(String type, String topic, String id) {
        return """
                {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#chats/$entity", "id": "%s", \
                "topic": %s, "createdDateTime": "2026-11-30T10:00:01.020Z", \
                "lastUpdatedDateTime": "2026-11-30T10:00:01.020Z", "chatType": "%s"}""".formatted(id, topic, type);
    }

    Path write(Path file) {
        try {
            return Files.writeString(file, har.toString());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
