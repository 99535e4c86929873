package dev.graphconform.judgement;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.Header;
import dev.graphconform.http.Headers;
import dev.graphconform.recording.RecordedExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exchanges as a recording has them: requests of two or three people, and the answers that Graph gives, for tests. */
final class RecordedAnswer {
    static final String ROOT = "https://graph.microsoft.com/v1.0";
    static final String ADELE = "8b081ef6-4792-4def-b2c9-c363a1bf41d5";
    static final String ALEX = "82af01c5-f7cc-4a2e-a728-3a5df21afd9d";
    static final String LYNNE = "3626a173-f2bc-4883-bcf7-01514c3bfb82";
    static final String PAIR = "19:" + ALEX + "_" + ADELE + "@unq.gbl.spaces";
    static final String THREAD = "19:1c5b01696d2e4a179c292bc9cf04e63b@thread.v2";

    private String method = "POST";
    private String url = ROOT + "/chats";
    private Optional<String> principal = Optional.of("token-1");
    private Optional<String> request;
    private int status = 201;
    private String body;
    private final List<Header> requestHeaders =
            new ArrayList<>(List.of(new Header("Content-Type", "application/json")));
    private final List<Header> responseHeaders = new ArrayList<>();
    private Optional<String> requestId = Optional.empty();
    private String recording = "chrome.har";
    private Instant sentAt;
    private Optional<String> bodyMissing = Optional.empty();
    private boolean mediaType = true;
    private final int number;

    private RecordedAnswer(int number, Optional<String> request, String body) {
        this.number = number;
        this.request = request;
        this.body = body;
        this.sentAt = Instant.parse("2026-11-30T10:00:00Z").plusSeconds(60L * number);
    }

    static RecordedAnswer pair(int number) {
        return new RecordedAnswer(
                number, Optional.of(request("oneOnOne", "", ADELE, ALEX)), chat("oneOnOne", PAIR, "null"));
    }

    static RecordedAnswer group(int number, String topic) {
        return new RecordedAnswer(
                number,
                Optional.of(request("group", topic, ADELE, ALEX, LYNNE)),
                chat("group", THREAD, topic.isEmpty() ? "null" : "\"" + topic + "\""));
    }

    static RecordedAnswer read(int number, String path, String body) {
        RecordedAnswer read = new RecordedAnswer(number, Optional.empty(), body);
        read.method = "GET";
        read.url = ROOT + path;
        read.status = 200;
        return read;
    }

    static String request(String chatType, String topic, String... keys) {
        List<String> members = new ArrayList<>();
        for (String key : keys) {
            members.add("""
                    {"@odata.type": "#microsoft.graph.aadUserConversationMember", "roles": ["owner"],
                     "user@odata.bind": "https://graph.microsoft.com/v1.0/users('%s')"}""".formatted(key));
        }
        return "{\"chatType\": \"%s\", %s\"members\": [%s]}"
                .formatted(
                        chatType, topic.isEmpty() ? "" : "\"topic\": \"" + topic + "\", ", String.join(", ", members));
    }

    static String chat(String chatType, String id, String topic) {
        return """
                {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#chats/$entity", "id": "%s",
                 "topic": %s, "createdDateTime": "2026-11-30T10:01:00.12Z",
                 "lastUpdatedDateTime": "2026-11-30T10:01:00.12Z", "chatType": "%s"}""".formatted(id, topic, chatType);
    }

    static String error(String code, String message) {
        return """
                {"error": {"code": "%s", "message": "%s"}}""".formatted(code, message);
    }

    RecordedAnswer asking(String text) {
        request = Optional.of(text);
        return this;
    }

    RecordedAnswer to(String other) {
        url = other;
        return this;
    }

    RecordedAnswer by(String method) {
        this.method = method;
        return this;
    }

    RecordedAnswer sentWith(String token) {
        principal = Optional.of(token).filter(text -> !text.isEmpty());
        return this;
    }

    RecordedAnswer declaredAs(String mediaType) {
        requestHeaders.clear();
        if (!mediaType.isEmpty()) {
            requestHeaders.add(new Header("Content-Type", mediaType));
        }
        return this;
    }

    RecordedAnswer requestHeader(String name, String value) {
        requestHeaders.add(new Header(name, value));
        return this;
    }

    RecordedAnswer header(String name, String value) {
        responseHeaders.add(new Header(name, value));
        return this;
    }

    RecordedAnswer withoutMediaType() {
        mediaType = false;
        return this;
    }

    RecordedAnswer answered(int other, String text) {
        status = other;
        body = text;
        return this;
    }

    RecordedAnswer refused(int other) {
        return answered(other, error("BadRequest", "This is refused."));
    }

    RecordedAnswer requestId(String id) {
        requestId = Optional.of(id);
        return this;
    }

    RecordedAnswer in(String file) {
        recording = file;
        return this;
    }

    RecordedAnswer at(String time) {
        sentAt = Instant.parse(time);
        return this;
    }

    RecordedAnswer withoutBody(String why) {
        bodyMissing = Optional.of(why);
        body = "";
        return this;
    }

    RecordedExchange done() {
        List<Header> headers = new ArrayList<>(responseHeaders);
        boolean own = responseHeaders.stream().noneMatch(header -> header.name().equals("Content-Type"));
        if (own && mediaType && status != 202) {
            headers.add(new Header("Content-Type", "application/json;odata.metadata=minimal"));
        }
        requestId
                .or(() -> Optional.of("00000000-0000-4000-8000-%012d".formatted(number)))
                .filter(id -> !id.isEmpty())
                .ifPresent(id -> headers.add(new Header("request-id", id)));
        return new RecordedExchange(
                recording,
                number,
                Optional.empty(),
                new Exchange(
                        number,
                        principal,
                        method,
                        URI.create(url),
                        new Headers(requestHeaders),
                        request.filter(text -> !text.isEmpty()),
                        status,
                        new Headers(headers),
                        body.getBytes(StandardCharsets.UTF_8),
                        sentAt,
                        Duration.ofMillis(80),
                        List.of()),
                Optional.empty(),
                bodyMissing);
    }
}
