package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.group;
import static dev.graphconform.simulator.Bodies.oneOnOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.WireClient.Answer;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest extends SimulatorTest {

    private static final String UNREADABLE = "Unable to read JSON request payload.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "[]",
                "null",
                "\"text\"",
                "5",
                "{\"chatType\":\"group\",}",
                "{'a':1}",
                "{} {}",
                "{}x",
                "{\"chatType\":\"group\",\"chatType\":\"group\"}",
                "not json",
                "<chat/>",
                "{\"topic\":\"\\ud83d\"}",
                "{\"\\udc00\":1}",
                "{\"a\":01}",
                "{\"a\":\"\t\"}",
                "[1",
                "{\"a\":1e99999999999}"
            })
    void refuses_what_is_no_json_object(String body) {
        Answer answer = client.create(body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
        assertThat(answer.message()).containsAnyOf(UNREADABLE, "does not exist on type");
    }

    @Test
    void refuses_what_is_not_utf_8() {
        byte[] latin = group(Optional.of("caf\u00e9"), ADELE, ALEX).toString().getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(BodyPublishers.ofByteArray(latin), 400, UNREADABLE);
    }

    @Test
    void refuses_absurd_depth_and_size() {
        String deep = "{\"chatType\":"
                .concat("[".repeat(100_000))
                .concat("]".repeat(100_000))
                .concat("}");
        assertRefused(BodyPublishers.ofString(deep), 400, UNREADABLE);
        assertRefused(
                BodyPublishers.ofString(
                        "{\"topic\":\"".concat("x".repeat(5_000_000)).concat("\"}")),
                413,
                "larger than the service reads");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/jsonp",
                "application/json-patch+json",
                "text/json",
                "json",
                "application/x-www-form-urlencoded"
            })
    void refuses_other_media_types(String mediaType) {
        Answer answer = WireClient.send(client.to("/v1.0/chats")
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(oneOnOne(ADELE, ALEX).toString())));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.message()).contains("'" + mediaType + "'");
    }

    @Test
    void refuses_a_missing_media_type() {
        Answer answer = WireClient.send(client.to("/v1.0/chats")
                .POST(BodyPublishers.ofString(oneOnOne(ADELE, ALEX).toString())));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).startsWith(UNREADABLE).contains("Please ensure Content-Type header is set");
    }

    private void assertRefused(BodyPublisher body, int status, String message) {
        Answer answer = WireClient.send(client.to("/v1.0/chats")
                .header("Content-Type", "application/json")
                .POST(body));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.message()).contains(message);
    }
}
