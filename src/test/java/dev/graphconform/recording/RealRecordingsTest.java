package dev.graphconform.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.Exchange;
import dev.graphconform.redaction.SecretSearch;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One session of a client, as the tools that people have record it (src/test/recordings). */
class RealRecordingsTest {
    private static final String TOKEN = "recorded-client-k8Qz2mXw7LrpB4nY";

    @ParameterizedTest
    @ValueSource(strings = {"page", "attached/attached", "devtools", "devtools-sanitized", "mitmproxy"})
    void every_recorder_tells_the_same(String recorder) throws URISyntaxException {
        RecordedTraffic read = read(recorder);
        List<Exchange> exchanges =
                read.exchanges().stream().map(RecordedExchange::exchange).toList();

        assertThat(exchanges.subList(0, 9))
                .extracting(each -> each.method() + " " + each.status())
                .containsExactly(
                        "POST 201",
                        "POST 201",
                        "POST 201",
                        "POST 400",
                        "POST 400",
                        "POST 401",
                        "GET 200",
                        "GET 200",
                        "POST 202");
        assertThat(exchanges.get(0).requestBody().orElseThrow()).contains("Plans & dates <2027> \\\"é\\\" 🎉");
        assertThat(exchanges.get(0).responseText()).contains("Plans &amp; dates &lt;2027> &quot;é&quot; 🎉");
        assertThat(exchanges.get(0).responseHeaders().first("content-type").orElseThrow())
                .startsWith("application/json;odata.metadata=minimal");
        assertThat(exchanges.get(0).requestId()).isPresent();
        assertThat(exchanges.get(1).responseText())
                .contains("82af01c5-f7cc-4a2e-a728-3a5df21afd9d_8b081ef6-4792-4def-b2c9-c363a1bf41d5@unq");
        assertThat(exchanges.get(7).uri().getPath()).endsWith("/members");
        assertThat(exchanges.get(8).responseBody()).isEmpty();
        assertThat(exchanges.get(8).responseHeaders().first("location").orElseThrow())
                .contains("/operations");
        assertThat(exchanges)
                .last()
                .satisfies(last -> assertThat(last.uri().getPath()).endsWith("/installedApps"));
        assertThat(read.exchanges()).allSatisfy(each -> {
            assertThat(each.requestBodyMissing()).as(each.place()).isEmpty();
            assertThat(each.responseBodyMissing()).as(each.place()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "attached/attached", "devtools", "mitmproxy"})
    void the_token_is_a_secret_and_tells_who_sent(String recorder) throws URISyntaxException {
        RecordedTraffic read = read(recorder);

        assertThat(SecretSearch.of(read.secrets().all()).finds(TOKEN.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(read.exchanges().toString()).doesNotContain(TOKEN);
        assertThat(read.exchanges())
                .extracting(each -> each.exchange().principal())
                .containsOnly(Optional.of("token-1"), Optional.empty());
        assertThat(read.exchanges().get(5).exchange().principal()).isEmpty();
    }

    /** What the browser offers first leaves out who sent: that is not to be taken for requests without a token. */
    @Test
    void a_sanitized_recording_names_no_principal() throws URISyntaxException {
        assertThat(read("devtools-sanitized").exchanges())
                .allSatisfy(each -> assertThat(each.exchange().principal()).isEmpty());
    }

    @Test
    void a_recording_without_content_says_so_of_each_answer_that_had_some() throws URISyntaxException {
        assertThat(read("devtools-without-content").exchanges()).allSatisfy(each -> {
            assertThat(each.requestBodyMissing()).isEmpty();
            if (each.exchange().status() == 202) {
                assertThat(each.responseBodyMissing()).isEmpty();
            } else {
                assertThat(each.responseBodyMissing()).contains("the exporter wrote no body; export with bodies");
            }
        });
    }

    /** Somebody who passes on the recording alone leaves the bodies behind; no other file is read in their place. */
    @Test
    void bodies_that_are_not_beside_the_recording_are_missing(@TempDir Path folder) throws Exception {
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.writeString(folder.resolve("outside.json"), "{}");
        String har = Files.readString(file("attached/attached"))
                .replaceFirst("\"_file\": *\"[^\"]+\"", "\"_file\": \"../outside.json\"");
        Path alone = Files.writeString(inside.resolve("a.har"), har);

        RecordedTraffic read = new HarReader(Optional.empty(), ReadingProgress.SILENT).read(List.of(alone));

        assertThat(read.exchanges().get(0).requestBodyMissing())
                .contains("the exporter wrote it into the file ../outside.json, which is not beside the recording");
        assertThat(read.exchanges().get(0).responseBodyMissing().orElseThrow()).endsWith("not beside the recording");
    }

    private static RecordedTraffic read(String recorder) throws URISyntaxException {
        return new HarReader(Optional.empty(), ReadingProgress.SILENT).read(List.of(file(recorder)));
    }

    private static Path file(String recorder) throws URISyntaxException {
        return Path.of(RealRecordingsTest.class.getResource(recorder + ".har").toURI());
    }
}
