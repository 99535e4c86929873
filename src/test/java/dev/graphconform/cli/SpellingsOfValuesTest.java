package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.documentation.PrintedMock;
import dev.graphconform.http.RawServer;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one value although it is written in two ways, and how the length of an answer is told. */
class SpellingsOfValuesTest {
    private static final String OWN = "19:own@9";

    @TempDir
    Path folder;

    /** Percent-encoded in addresses, wholly or in part, in either letter case, and plain in the body. */
    @ParameterizedTest
    @CsvSource({"19%3aroom%404711", "19%3Aroom%404711", "19:room%404711", "19%3Aroom@4711"})
    void a_key_is_one_parameter_in_addresses_and_bodies(String printed) throws IOException {
        Path page = page(printed, "19:room@4711");
        SuiteFolder suite = SuiteFolder.of(page, folder);
        assertThat(Files.readString(suite.path().resolve("target.yaml")))
                .containsOnlyOnce("4711")
                .contains("room-id: 19:room@4711");
        try (PrintedMock mock = PrintedMock.of(page)) {
            RunResult result = suite.run(mock.root());

            assertThat(result.verdict().outcome()).as(result.toString()).isEqualTo(RunOutcome.CONFORMANT);
            assertThat(mock.requests()).allMatch(request -> request.getUrl().contains(printed));
        }
        suite.parameter("room-id", OWN);
        suite.answers("answers: own-values\n");
        try (PrintedMock mock = PrintedMock.of(page("19:own%409", OWN))) {
            RunResult result = suite.run(mock.root());

            assertThat(result.verdict().outcome()).as(result.toString()).isEqualTo(RunOutcome.CONFORMANT);
        }
        try (PrintedMock mock = PrintedMock.of(page("19:own%409", "19:room@4711"))) {
            assertThat(suite.run(mock.root()).verdict().reasons())
                    .singleElement()
                    .asString()
                    .contains("expected \"19:own@9\"", "was \"19:room@4711\"", "(/id)");
        }
    }

    @Test
    void the_length_of_an_answer_is_told_by_a_number_or_by_chunks() throws IOException {
        SuiteFolder suite = SuiteFolder.of("note-post", folder);
        try (RawServer server = RawServer.handling((request, socket) -> {
            socket.getOutputStream()
                    .write("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}"
                            .getBytes(StandardCharsets.UTF_8));
            return false;
        })) {
            assertThat(suite.run(server.root().toString()).verdict().reasons())
                    .anySatisfy(reason ->
                            assertThat(reason).contains("expected the header Content-Length, or chunks, was none"));
        }
    }

    private Path page(String inAddress, String inBody) throws IOException {
        return Files.writeString(
                folder.resolve("other.md"),
                Files.readString(SuiteFolder.page("room-change"))
                        .replace("rooms('room-4711')", "rooms('" + inAddress + "')")
                        .replace("rooms/room-4711", "rooms/" + inAddress)
                        .replace("\"room-4711\"", "\"" + inBody + "\""));
    }
}
