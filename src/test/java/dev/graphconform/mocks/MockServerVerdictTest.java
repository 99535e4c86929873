package dev.graphconform.mocks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.independent.KitRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said of what testers expect MockServer to answer, and of the empty 404 that it gives to everything else. */
@Timeout(300)
class MockServerVerdictTest {
    @TempDir
    Path folder;

    @Test
    void an_empty_404_is_neither_a_refusal_nor_the_end_of_the_target() throws Exception {
        try (IsolatedMockServer mock = IsolatedMockServer.start()
                .expecting(Files.readString(SetUps.folder("mockserver-by-type").resolve("expectations.json")))) {
            KitRun run = KitRun.judging(MockedTarget.write(folder, mock.root()));

            assertThat(run.outcome()).isEqualTo("non-conformant");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.with("broken")).isEmpty();
            assertThat(SetUps.decisiveFailures(run))
                    .containsExactlyInAnyOrder(
                            "authorization-required",
                            "body-json-chat",
                            "chat-created",
                            "content-type-required",
                            "member-role-required",
                            "member-role-values",
                            "members-include-initiator",
                            "members-required",
                            "one-on-one-unique",
                            "topic-group-only",
                            "topic-optional",
                            "topic-returned");
            assertThat(run.with("inconclusive"))
                    .containsKeys("chat-type-required", "chat-type-values", "members-all-added");
            assertThat(run.with("inconclusive").get("chat-type-required")).contains("404");
            assertThat(run.with("passed")).containsKeys("chat-body", "create_chat_oneOnOne_e1");
        }
    }

    @Test
    void without_any_expectation_nothing_is_green_and_nothing_is_blamed_that_was_not_there() throws Exception {
        try (IsolatedMockServer mock = IsolatedMockServer.start()) {
            KitRun run = KitRun.judging(MockedTarget.write(folder, mock.root()));

            assertThat(run.with("passed")).isEmpty();
            assertThat(run.with("broken")).isEmpty();
            assertThat(run.exitCode()).isNotZero();
            assertThat(run.with("inconclusive")).containsKeys("authorization-required", "create-path-only");
        }
    }
}
