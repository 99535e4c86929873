package dev.graphconform.mocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A mock that hands out chats and nothing else, in the open: what it cannot show is listed, and the run is green. */
@Timeout(300)
class ExcusedMockTest {
    @TempDir
    Path folder;

    @Test
    void what_a_mock_for_one_request_cannot_show_is_listed_and_excused() throws IOException {
        Path known = folder.resolve("known.yaml");
        String out = folder.resolve("out").toString();
        try (StubbedWireMock mock = StubbedWireMock.of("wiremock-by-type")) {
            String target =
                    MockedTarget.write(folder, mock.root(), "reads: none").toString();
            assertThat(Terminal.piped().conform("run", "--target", target, "--out", out, "--quiet"))
                    .isEqualTo(1);
            assertThat(Terminal.piped().conform("known", out, "--out", known.toString()))
                    .isZero();
            Files.writeString(
                    known,
                    Files.readString(known)
                            .replaceAll("(?m)reason: .*$", "reason: our client creates chats and reads none")
                            .replaceAll("(?m)owner: .*$", "owner: the chat team")
                            .replaceAll("(?m)link: .*$", "link: https://tracker.example/1"));

            Terminal excused = Terminal.piped();
            int exitCode =
                    excused.conform("run", "--target", target, "--out", out, "--known", known.toString(), "--quiet");
            assertThat(excused.err()).isEmpty();
            assertThat(exitCode).as(excused.out()).isZero();
            assertThat(JsonMapper.shared()
                            .readTree(Path.of(out, "run.json").toFile())
                            .path("outcome")
                            .asString())
                    .isEqualTo("conformant-with-exceptions");
        }
    }
}
