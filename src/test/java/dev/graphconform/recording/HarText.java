package dev.graphconform.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes HAR files for tests, entry by entry, each of which may be bent. */
final class HarText {
    static final String CREATE = "https://graph.microsoft.com/v1.0/chats";
    static final String CHAT = "19:1c5b01696d2e4a179c292bc9cf04e63b@thread.v2";

    private HarText() {}

    /** A create request as sent with this token, with the usual answer. */
    static ObjectNode creation(String topic) {
        ObjectNode entry = entry("POST", CREATE, 201, """
                {"id": "%s", "chatType": "group", "topic": "%s"}""".formatted(CHAT, topic));
        postData(entry, """
                {"chatType": "group", "topic": "%s", "members": []}""".formatted(topic));
        return entry;
    }

    static ObjectNode entry(String method, String url, int status, String answer) {
        ObjectNode entry = JsonMapper.shared().createObjectNode();
        entry.put("startedDateTime", "2026-11-30T10:00:00.000Z").put("time", 12.5);
        ObjectNode request = entry.putObject("request");
        request.put("method", method).put("url", url).put("httpVersion", "HTTP/1.1");
        request.putArray("headers");
        request.putArray("cookies");
        request.putArray("queryString");
        request.put("headersSize", -1).put("bodySize", 0);
        ObjectNode response = entry.putObject("response");
        response.put("status", status).put("statusText", "").put("redirectURL", "");
        response.putArray("headers");
        response.putArray("cookies");
        response.putObject("content")
                .put("size", answer.getBytes(StandardCharsets.UTF_8).length)
                .put("mimeType", "application/json")
                .put("text", answer);
        response.put("headersSize", -1).put("bodySize", -1);
        entry.putObject("timings").put("send", -1).put("wait", -1).put("receive", -1);
        header(entry, "request", "Authorization", "Bearer token-of-a-recording-0001");
        header(entry, "request", "Content-Type", "application/json");
        header(entry, "response", "Content-Type", "application/json");
        return entry;
    }

    static ObjectNode postData(ObjectNode entry, String text) {
        ObjectNode request = (ObjectNode) entry.get("request");
        request.put("bodySize", text.getBytes(StandardCharsets.UTF_8).length);
        request.putObject("postData").put("mimeType", "application/json").put("text", text);
        return entry;
    }

    static ObjectNode header(ObjectNode entry, String message, String name, String value) {
        entry.withObject("/" + message)
                .withArray("headers")
                .addObject()
                .put("name", name)
                .put("value", value);
        return entry;
    }

    static ObjectNode at(ObjectNode entry, String time) {
        return entry.put("startedDateTime", time);
    }

    static String of(ObjectNode... entries) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        ObjectNode log = root.putObject("log").put("version", "1.2");
        log.putObject("creator").put("name", "a recorder").put("version", "7");
        log.putArray("entries").addAll(Arrays.asList(entries));
        return root.toString();
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException full) {
            throw new AssertionError(full);
        }
    }
}
