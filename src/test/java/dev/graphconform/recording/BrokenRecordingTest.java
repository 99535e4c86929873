package dev.graphconform.recording;

import static dev.graphconform.recording.HarText.creation;
import static dev.graphconform.recording.HarText.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class BrokenRecordingTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource
    void each_is_told_in_one_sentence(String text, String message) {
        Path har = HarText.write(folder, "a.har", text);

        assertThatThrownBy(() -> read(har))
                .isInstanceOf(RecordingException.class)
                .hasMessage("a.har: " + message);
    }

    static Stream<Arguments> each_is_told_in_one_sentence() {
        String noHar = " and no HAR, which is an object with log; export the recording as HAR 1.2";
        String noLog = "is JSON, but no HAR: it has no object log; export the recording as HAR 1.2";
        String noEntries = "is JSON, but no HAR: it has no list log.entries; export the recording as HAR 1.2";
        return Stream.of(
                Arguments.of("", "is empty; export the recording again"),
                Arguments.of("[]", "is JSON, but a list" + noHar),
                Arguments.of("7", "is JSON, but a single value" + noHar),
                Arguments.of("{}", noLog),
                Arguments.of("{\"openapi\": \"3.0\"}", noLog),
                Arguments.of("{\"log\": []}", noLog),
                Arguments.of("{\"log\": {\"version\": \"1.2\"}}", noEntries),
                Arguments.of("{\"log\": {\"entries\": {}}}", noEntries),
                Arguments.of("{\"log\": {\"entries\": []}}", "holds no entries; record while the client creates chats"),
                Arguments.of(
                        "{\"log\": {\"entries\": [null, 7, {}]}}",
                        "none of its 3 entries is a call of Create chat (POST /v1.0/chats or /beta/chats); record "
                                + "while the client creates chats"),
                Arguments.of(
                        "<html>",
                        "is no JSON from line 1, byte 0 on, before its first entry: Unexpected character ('<' (code "
                                + "60)): expected a valid value (JSON String, Number, Array, Object or token 'null', "
                                + "'true' or 'false'); export the recording again"));
    }

    @Test
    void one_that_is_cut_off_says_where_and_how_much_is_whole() {
        String whole = HarText.of(creation("first"), creation("second"), creation("third"));
        Path har = HarText.write(folder, "a.har", whole.substring(0, whole.indexOf("third")));

        assertThatThrownBy(() -> read(har))
                .isInstanceOf(RecordingException.class)
                .hasMessage("a.har: is cut off at byte " + whole.indexOf("third")
                        + " (line 1), behind 2 whole entries; export the recording again");
    }

    @Test
    void one_that_is_cut_off_behind_its_entries_is_cut_off() {
        String whole = HarText.of(creation("first"));
        Path har = HarText.write(folder, "a.har", whole.substring(0, whole.length() - 1));

        assertThatThrownBy(() -> read(har)).hasMessageContaining("is cut off").hasMessageContaining("one whole entry");
    }

    @Test
    void one_that_stops_being_json_says_where() {
        String whole = HarText.of(creation("first"), creation("second"));
        int at = whole.indexOf("\"second");
        Path har = HarText.write(
                folder,
                "a.har",
                whole.substring(0, at).replace("\"startedDateTime\"", "\n\"startedDateTime\"") + "}"
                        + whole.substring(at));

        assertThatThrownBy(() -> read(har))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("a.har: is no JSON from line ")
                .hasMessageContaining(" on, in or behind entry 2: ")
                .hasMessageEndingWith("; export the recording again");
    }

    @Test
    void bytes_that_are_no_utf_8_are_told() throws IOException {
        byte[] bytes = HarText.of(creation("Xé")).getBytes(StandardCharsets.ISO_8859_1);
        Path har = Files.write(folder.resolve("a.har"), bytes);

        assertThatThrownBy(() -> read(har))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("in or behind entry 1: Invalid UTF-8");
    }

    @Test
    void one_in_another_form_says_how_to_get_at_it() throws IOException {
        Path gzip = folder.resolve("a.har.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(HarText.of(creation("a")).getBytes(StandardCharsets.UTF_8));
        }
        Path wide = Files.writeString(folder.resolve("wide.har"), "\uFEFF{}", StandardCharsets.UTF_16LE);
        Path zip = HarText.write(folder, "a.zip", "PK\u0003\u0004");

        assertThatThrownBy(() -> read(gzip))
                .hasMessage("a.har.gz: is compressed (gzip); unpack it first: gunzip -k a.har.gz");
        assertThatThrownBy(() -> read(zip))
                .hasMessage("a.zip: is a zip archive; unpack it, and name the .har file in it");
        assertThatThrownBy(() -> read(wide)).hasMessage("wide.har: is UTF-16 text; save it as UTF-8");
    }

    @Test
    void what_is_no_file_is_told() {
        assertThatThrownBy(() -> read(folder)).hasMessageEndingWith(": is a directory; name the HAR file in it");
        assertThatThrownBy(() -> read(folder.resolve("b.har")))
                .hasMessage(folder.resolve("b.har") + ": does not exist; name a recording in HAR format");
    }

    @Test
    void another_host_is_named_as_what_is_missing() {
        Path har = HarText.write(folder, "a.har", HarText.of(creation("a")));

        assertThatThrownBy(() -> new HarReader(Optional.of("mock.example"), ReadingProgress.SILENT).read(List.of(har)))
                .hasMessage("a.har: its one entry is no call of Create chat (POST /v1.0/chats or /beta/chats) at "
                        + "mock.example; 1 are at another host: leave --host out, or name that one");
    }

    @ParameterizedTest
    @CsvSource({"1.1", "1.3", "2", "''"})
    void the_version_does_not_matter_where_the_form_is_the_same(String version) {
        String har = HarText.of(creation("a")).replace("\"1.2\"", "\"" + version + "\"");

        assertThat(read(HarText.write(folder, "a.har", har)).exchanges()).hasSize(1);
    }

    @Test
    void a_byte_order_mark_is_read_over_and_what_stands_behind_the_end_is_told() {
        for (String behind : List.of("\n</pre> saved by a tool", "{\"log\": {}}", "]")) {
            RecordedTraffic read = read(HarText.write(folder, "a.har", "\uFEFF" + HarText.of(creation("a")) + behind));

            assertThat(read.exchanges()).hasSize(1);
            assertThat(read.recordings().get(0).trailing()).as(behind).isTrue();
        }
        RecordedTraffic plain = read(HarText.write(folder, "a.har", HarText.of(creation("a")) + " \n"));
        assertThat(plain.recordings().get(0).trailing()).isFalse();
    }

    /** What the reader of JSON refuses without saying where. */
    @Test
    void what_is_beyond_its_bounds_is_told_in_one_sentence() {
        String har = HarText.of(creation("a"));
        for (String value :
                List.of("[".repeat(2_000) + "]".repeat(2_000), "7".repeat(2_000), "1e" + "7".repeat(2_000))) {
            for (String place : List.of("\"time\":" + value + ",", "\"_more\":" + value + ",")) {
                String broken = har.replace("{\"startedDateTime\"", "{" + place + "\"startedDateTime\"");
                assertThat(broken).isNotEqualTo(har);
                Path file = HarText.write(folder, "a.har", broken);
                if (value.startsWith("[")) {
                    assertThatThrownBy(() -> read(file))
                            .isInstanceOf(RecordingException.class)
                            .hasMessageStartingWith("a.har: holds what no exporter writes, in or behind entry 1: ")
                            .hasMessageEndingWith("; export the recording again");
                } else {
                    assertThat(outcome(file)).doesNotContain("null").hasLineCount(1);
                }
            }
        }
    }

    private static String outcome(Path file) {
        try {
            return read(file).exchanges().size() + " exchanges";
        } catch (RecordingException told) {
            return told.getMessage();
        }
    }

    @Test
    void entries_that_are_none_are_counted() {
        String har = HarText.of(creation("a"))
                .replace(
                        "\"entries\":[",
                        "\"entries\":[null,{\"request\":[]},"
                                + "{\"request\":{\"method\":\"GET\",\"url\":\"about:blank\"}},");
        RecordedTraffic read = read(HarText.write(folder, "a.har", har));

        assertThat(read.exchanges())
                .singleElement()
                .satisfies(only -> assertThat(only.entry()).isEqualTo(4));
        assertThat(read.recordings().get(0).unreadable()).isEqualTo(3);
    }

    /** Each is ten times what is kept of a text; what a text is cut from is not kept either. */
    @Test
    void a_text_that_is_too_long_is_read_over_and_told() {
        String large = "\u00e9é\\\"abcdefgh".repeat(350_000);
        ObjectNode film = entry("GET", "https://other.example/film", 200, large);
        film.put("_note", large);
        ObjectNode tooLarge = creation("second");
        tooLarge.withObject("/response/content").put("text", large);
        RecordedTraffic read =
                read(HarText.write(folder, "a.har", HarText.of(creation("first"), film, tooLarge, creation("third"))));

        assertThat(read.exchanges())
                .extracting(each -> each.responseBodyMissing().orElse("none"))
                .containsExactly("none", "it is too large to be judged", "none");
        assertThat(read.exchanges().get(2).exchange().responseText()).contains("third");
    }

    /** The place is that in the file, not in what is left of it. */
    @Test
    void behind_a_long_text_places_are_right() {
        String whole =
                HarText.of(entry("GET", "https://other.example/film", 200, "é".repeat(3_000_000)), creation("second"));
        String broken = whole.substring(0, whole.length() - 3) + "#" + whole.substring(whole.length() - 3);
        Path har = HarText.write(folder, "a.har", broken);

        assertThatThrownBy(() -> read(har))
                .hasMessageContaining("byte " + (broken.getBytes(StandardCharsets.UTF_8).length - 4) + " on");
    }

    private static RecordedTraffic read(Path har) {
        return new HarReader(Optional.empty(), ReadingProgress.SILENT).read(List.of(har));
    }
}
