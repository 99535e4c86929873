package dev.graphconform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graphconform.http.GraphRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

class LedgerFileTest {
    private static final LedgerOwner OWNER = new LedgerOwner(
            "4b1d",
            "https://graph.contoso.test",
            "v1.0",
            Optional.empty(),
            "a1",
            Instant.parse("2026-11-25T09:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void an_earlier_ledger_is_never_overwritten() throws IOException {
        Path earlier = Files.writeString(folder.resolve("ledger-4b1d.jsonl"), "kept");

        assertThatThrownBy(() -> Ledger.open(folder, OWNER, Map.of()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("never overwritten");
        assertThat(earlier).hasContent("kept");
    }

    @Test
    void without_a_folder_there_is_no_ledger_and_a_remedy() {
        assertThatThrownBy(() -> Ledger.open(folder.resolve("none"), OWNER, Map.of()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("nothing is written on a target without it")
                .hasMessageContaining("--out");
    }

    @Test
    void a_full_disk_stops_every_further_write() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "a device that is always full");
        try (LedgerFile file = new LedgerFile(Path.of("/dev/full"))) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> file.add(JsonNodeFactory.instance.objectNode()))
                        .isInstanceOf(LedgerException.class)
                        .hasMessageContaining("cannot be written");
            }
        }
    }

    @Test
    void a_write_is_in_the_file_before_its_sender_may_go_on() throws IOException {
        try (Ledger ledger = Ledger.open(folder, OWNER, Map.of("a1", List.of("Adele@contoso.com", "a1")))) {
            GraphRequest request = new GraphRequest(
                    "POST",
                    "/v1.0/chats",
                    List.of(),
                    new GraphRequest.Authorization.NoAuthorization(),
                    Optional.of("""
                    {"chatType": "oneOnOne", "members": [
                      {"user@odata.bind": "https://graph.contoso.test/v1.0/users('adele@contoso.com')"},
                      {"user@odata.bind": "https://graph.contoso.test/v1.0/users/B%202"}]}""".getBytes()));

            var write = ledger.aboutToWrite(request);
            assertThat(LedgerContent.read(ledger.path()).entries().get(1).state())
                    .isEqualTo(WriteState.PLANNED);
            assertThat(LedgerContent.read(ledger.path())
                            .entries()
                            .get(1)
                            .asked()
                            .members())
                    .containsExactly("a1", "b 2");

            write.sending();
            assertThat(LedgerContent.read(ledger.path()).entries().get(1).state())
                    .isEqualTo(WriteState.SENT);
            assertThat(LedgerContent.read(ledger.path()).entries().get(1).lost())
                    .isTrue();
        }
    }
}
