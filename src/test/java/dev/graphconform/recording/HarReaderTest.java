package dev.graphconform.recording;

import static dev.graphconform.recording.HarText.CHAT;
import static dev.graphconform.recording.HarText.CREATE;
import static dev.graphconform.recording.HarText.at;
import static dev.graphconform.recording.HarText.creation;
import static dev.graphconform.recording.HarText.entry;
import static dev.graphconform.recording.HarText.header;
import static dev.graphconform.recording.HarText.postData;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.recording.RecordedTraffic.RecordingContents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class HarReaderTest {
    @TempDir
    private Path folder;

    @Test
    void an_exchange_comes_out_as_it_was_recorded() {
        ObjectNode entry = header(creation("Plans"), "response", "request-id", "8f2f");
        RecordedExchange read = single(HarText.of(entry("GET", "https://example.com/a.png", 200, "x"), entry));

        assertThat(read.place()).isEqualTo("exchange 2 of a.har");
        assertThat(read.exchange().line()).isEqualTo("POST " + CREATE);
        assertThat(read.exchange().status()).isEqualTo(201);
        assertThat(read.exchange().requestBody().orElseThrow()).contains("\"topic\": \"Plans\"");
        assertThat(read.exchange().responseText()).contains(CHAT);
        assertThat(read.exchange().requestId()).contains("8f2f");
        assertThat(read.exchange().sentAt()).hasToString("2026-11-30T10:00:00Z");
        assertThat(read.exchange().principal()).contains("token-1");
        assertThat(read.requestBodyMissing()).isEmpty();
        assertThat(read.responseBodyMissing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, https://graph.microsoft.com/v1.0/chats",
        "post, https://graph.microsoft.com/BETA/Chats/",
        "POST, http://localhost:3000/mock/graph/v1.0/chats?x=1",
        "GET,  'https://g.example/v1.0/chats/19:a@thread.v2?$expand=members'",
        "GET,  'https://g.example/v1.0/chats(''19:a@thread.v2'')/members'",
        "GET,  'https://g.example/v1.0/chats(%2719:a@thread.v2%27)/operations(%27b%27)'",
        "GET,  https://g.example/v1.0/chats/19%3Aa%40thread.v2/installedApps",
        "GET,  https://g.example/beta/chats/19:a@thread.v2/operations/MTU",
        "GET,  https://g.example/beta/chats/19:a@thread.v2/members/MTU",
        "POST, https://g.example/beta/chats/19:a@thread.v2/members",
        "PATCH, https://g.example/beta/chats/19:a@thread.v2",
        "DELETE, https://g.example/beta/chats/19:a@thread.v2",
        "POST, https://g.example/v1.0/users/adele@contoso.com/chats/19:a@thread.v2/members",
        "DELETE, 'https://g.example/v1.0/me/chats(''19:a@thread.v2'')/members/MTU'",
        "POST, https://g.example/beta/users/1/chats/19:a@thread.v2/removeSomebody",
    })
    void calls_of_a_chat_and_what_changes_it_are_kept(String method, String url) {
        assertThat(read(HarText.of(entry(method, url, 200, "{}"))).exchanges()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, https://graph.microsoft.com/v1.0/chats",
        "OPTIONS, https://graph.microsoft.com/v1.0/chats",
        "GET, https://graph.microsoft.com/v1.0/chats/19:a@thread.v2/messages",
        "GET, https://graph.microsoft.com/v1.0/chats/19:a@thread.v2/members/a/b",
        "POST, https://graph.microsoft.com/v1.0/chats/19:a@thread.v2/messages",
        "POST, https://graph.microsoft.com/v1.0/users/1/chats/19:a@thread.v2/markChatReadForUser",
        "GET, https://graph.microsoft.com/v1.0/me/chats/19:a@thread.v2/members",
        "POST, https://graph.microsoft.com/v2.0/chats",
        "POST, https://graph.microsoft.com/v1.0/chatsets",
        "POST, https://graph.microsoft.com/v1.0/users",
        "POST, https://graph.microsoft.com/v1.0/$batch",
    })
    void all_others_are_counted_and_left(String method, String url) {
        ObjectNode other = entry(method, url, 200, "{}");
        if (url.endsWith("$batch")) {
            postData(other, "{\"requests\": []}");
        }
        RecordedTraffic read = read(HarText.of(other, creation("Plans")));

        assertThat(read.exchanges()).hasSize(1);
        assertThat(read.recordings())
                .containsExactly(new RecordingContents("a.har", "a recorder 7", 2, 1, 1, 0, 0, false));
    }

    @Test
    void of_one_host_only_its_calls_are_kept() {
        ObjectNode mock = creation("Mocked");
        ((ObjectNode) mock.get("request")).put("url", "http://127.0.0.1:8080/v1.0/chats");
        Path har = HarText.write(folder, "a.har", HarText.of(creation("Real"), mock));

        for (String host : List.of("127.0.0.1", "127.0.0.1:8080")) {
            RecordedTraffic read = new HarReader(Optional.of(host), ReadingProgress.SILENT).read(List.of(har));
            assertThat(read.exchanges())
                    .singleElement()
                    .satisfies(only -> assertThat(only.entry()).isEqualTo(2));
            assertThat(read.recordings().get(0).otherHosts()).isEqualTo(1);
        }
    }

    @Test
    void exchanges_come_in_the_order_in_which_they_began_over_all_files() {
        Path first = HarText.write(
                folder,
                "a.har",
                HarText.of(
                        at(creation("third"), "2026-11-30T10:00:03Z"),
                        at(creation("first"), "2026-11-30T11:00:01.5+01:00")));
        Path second = HarText.write(folder, "b.har", HarText.of(at(creation("second"), "2026-11-30T10:00:02Z")));

        RecordedTraffic read = new HarReader(Optional.empty(), ReadingProgress.SILENT).read(List.of(first, second));

        assertThat(read.exchanges())
                .extracting(RecordedExchange::place)
                .containsExactly("exchange 2 of a.har", "exchange 1 of b.har", "exchange 1 of a.har");
        assertThat(read.exchanges())
                .extracting(each -> each.exchange().number())
                .containsExactly(1, 2, 3);
    }

    @Test
    void where_one_does_not_say_when_the_order_is_the_files() {
        RecordedTraffic read = read(
                HarText.of(at(creation("a"), "2026-11-30T10:00:03Z"), at(creation("b"), "recently"), creation("c")));

        assertThat(read.exchanges()).extracting(RecordedExchange::entry).containsExactly(1, 2, 3);
    }

    @Test
    void equal_tokens_are_one_principal_and_none_is_none() {
        ObjectNode none = creation("c");
        ((ObjectNode) none.get("request")).putArray("headers");
        ObjectNode other = creation("b");
        ((ObjectNode) other.get("request")).putArray("headers");
        header(other, "request", "authorization", "Bearer token-of-a-recording-0002");

        RecordedTraffic read = read(HarText.of(creation("a"), other, none, creation("d")));

        assertThat(read.exchanges())
                .extracting(each -> each.exchange().principal().orElse("none"))
                .containsExactly("token-1", "token-2", "none", "token-1");
    }

    @Test
    void neither_tokens_nor_cookies_are_in_an_exchange() {
        ObjectNode entry = header(creation("a"), "request", "COOKIE", "session=7");
        header(entry, "response", "Set-Cookie", "session=8");
        header(entry, "request", ":authority", "graph.microsoft.com");

        assertThat(single(HarText.of(entry)).exchange().toString())
                .contains("name=Authorization, value=***")
                .contains("(not shown)")
                .doesNotContain("session=", "token-of-a-recording", ":authority");
    }

    @Test
    void the_parts_of_a_batch_are_exchanges_of_their_own() {
        ObjectNode batch = entry("POST", "https://graph.microsoft.com/v1.0/$batch", 200, """
                {"responses": [
                  {"id": "two", "status": 403, "body": {"error": {"code": "Forbidden"}}},
                  {"id": "1", "status": 201, "headers": {"Location": "/x"}, "body": {"id": "19:a@thread.v2"}}]}""");
        postData(batch, """
                {"requests": [
                  {"id": "1", "method": "POST", "url": "/chats", "body": {"chatType": "group", "topic": "é"},
                   "headers": {"Content-Type": "application/json; charset=utf-8"}},
                  {"id": "me", "method": "GET", "url": "/me"},
                  {"id": "two", "method": "GET", "url": "chats/19:a@thread.v2/members"},
                  {"id": "3", "method": "POST", "url": "/chats", "body": {"chatType": "group"}}]}""");

        RecordedTraffic read = read(HarText.of(batch));

        assertThat(read.exchanges())
                .extracting(RecordedExchange::place)
                .containsExactly(
                        "exchange 1, part 1 of a.har", "exchange 1, part two of a.har", "exchange 1, part 3 of a.har");
        RecordedExchange first = read.exchanges().get(0);
        assertThat(first.exchange().line()).isEqualTo("POST " + CREATE);
        assertThat(first.exchange().requestBody()).contains("{\"chatType\":\"group\",\"topic\":\"é\"}");
        assertThat(first.exchange().requestHeaders().first("content-type")).contains("application/json; charset=utf-8");
        assertThat(first.exchange().responseHeaders().first("content-type")).contains("application/json");
        assertThat(first.exchange().principal()).contains("token-1");
        assertThat(read.exchanges())
                .extracting(each -> each.exchange().status())
                .containsExactly(201, 403, 0);
        assertThat(read.exchanges().get(2).exchange().lost().orElseThrow()).contains("has none for this part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "gzip", "gzip as text"})
    void a_body_is_read_however_it_is_written(String how) throws IOException {
        String text = "{\"topic\": \"Pläne 🎉\"}";
        byte[] gzip = gzip(text);
        ObjectNode entry = header(creation("a"), "response", "Content-Encoding", how.equals("base64") ? "br" : "gzip");
        ObjectNode content = content(entry);
        switch (how) {
            case "base64" ->
                content.put("encoding", "base64").put("text", base64(text.getBytes(StandardCharsets.UTF_8)));
            case "gzip" -> content.put("encoding", "base64").put("text", base64(gzip));
            default -> content.put("text", new String(gzip, StandardCharsets.ISO_8859_1));
        }
        RecordedExchange read = single(HarText.of(entry));

        assertThat(read.exchange().responseText()).isEqualTo(text);
        assertThat(read.responseBodyMissing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"size": 12}                                           | the exporter wrote no body; export with bodies
            {"size": 12, "text": ""}                               | the exporter wrote no body; export with bodies
            {}                                                     | the exporter wrote no body; export with bodies
            {"size": 12, "_file": "1f.json"}                       | the file 1f.json
            {"size": 12, "text": "eA", "encoding": "rot13"}        | it is written as rot13
            {"size": 12, "text": "!!!=!", "encoding": "base64"}    | broken
            {"size": 12, "text": "{\\"topic\\": \\"\\uFFFD\\"}"}   | replaced characters
            {"size": 12, "text": "\\u001f\\ufffd\\b"}              | compressed, as text
            {"size": 12, "text": "g6+A/w==", "encoding": "base64"} | cannot be unpacked
            """)
    void a_body_that_is_not_there_says_why(String content, String why) {
        ObjectNode entry = header(creation("a"), "response", "Content-Encoding", "br");
        ((ObjectNode) entry.get("response")).set("content", JsonMapper.shared().readTree(content));

        RecordedExchange read = single(HarText.of(entry));

        assertThat(read.responseBodyMissing().orElse("nothing is missing")).contains(why);
        assertThat(read.exchange().responseBody()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"size\": 0}", "{\"size\": 0, \"text\": \"\"}", "{\"text\": \"\"}"})
    void an_empty_body_is_not_missing(String content) {
        ObjectNode entry = creation("a");
        ((ObjectNode) entry.get("response")).set("content", JsonMapper.shared().readTree(content));

        assertThat(single(HarText.of(entry)).responseBodyMissing()).isEmpty();
    }

    @Test
    void a_request_whose_body_was_not_recorded_says_so() {
        ObjectNode without = creation("a");
        ((ObjectNode) without.get("request")).put("bodySize", 120).remove("postData");
        ObjectNode form = creation("b");
        ((ObjectNode) form.get("request"))
                .putObject("postData")
                .putArray("params")
                .addObject()
                .put("name", "{")
                .put("value", "}");
        ObjectNode empty = creation("c");
        ((ObjectNode) empty.get("request")).put("bodySize", 0).remove("postData");

        assertThat(read(HarText.of(without, form, empty)).exchanges())
                .extracting(each -> each.requestBodyMissing().orElse("none"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("wrote no body"),
                        second -> assertThat(second).contains("fields of a form"),
                        third -> assertThat(third).isEqualTo("none"));
    }

    @Test
    void an_answer_that_never_came_is_lost() {
        ObjectNode aborted = creation("a");
        ((ObjectNode) aborted.get("response")).put("status", 0).put("_error", "net::ERR_ABORTED");
        ObjectNode negative = creation("b");
        ((ObjectNode) negative.get("response")).put("status", -1);

        assertThat(read(HarText.of(aborted, negative)).exchanges())
                .extracting(each -> each.exchange().answer())
                .containsExactly(
                        "no answer: the client saw: net::ERR_ABORTED", "no answer: the recording holds no answer");
    }

    @Test
    void the_order_of_properties_within_an_entry_is_free() {
        ObjectNode entry = creation("a");
        ObjectNode turned = JsonMapper.shared().createObjectNode();
        turned.set("response", entry.get("response"));
        turned.set("request", entry.get("request"));

        assertThat(single(HarText.of(turned)).exchange().responseText()).contains(CHAT);
    }

    private RecordedExchange single(String har) {
        List<RecordedExchange> read = read(har).exchanges();
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private RecordedTraffic read(String har) {
        return new HarReader(Optional.empty(), ReadingProgress.SILENT)
                .read(List.of(HarText.write(folder, "a.har", har)));
    }

    private static ObjectNode content(ObjectNode entry) {
        return entry.withObject("/response").withObject("/content");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
