package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mocks that serve POST only, as most are that people write by hand. */
class PostOnlyMockTest {
    private static final List<String> READING = List.of(
            "chat-readable",
            "members-all-added",
            "operation-readable",
            "operation-ends",
            "operation-type",
            "operation-targets-chat",
            "app-installed");

    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();

    @Test
    void nothing_is_read_where_the_target_file_says_that_nothing_can_be() throws IOException {
        try (PostOnlyMock mock = PostOnlyMock.byKind()) {
            assertThat(terminal.conform("run", "--target", target(mock, "reads: none"), "--out", out()))
                    .isEqualTo(1);

            assertThat(mock.lines()).isNotEmpty().allMatch(line -> line.startsWith("POST "));
            assertThat(READING).allSatisfy(rule -> {
                assertThat(result(rule).path("outcome").asString()).as(rule).isEqualTo("not-run");
                assertThat(result(rule).path("reason").asString())
                        .as(rule)
                        .isEqualTo("reads is none in the target file, and this rests on what is read back");
            });
            assertThat(List.of("member-bound-by-id", "apps-location-operation", "apps-accepted"))
                    .allSatisfy(rule -> assertThat(result(rule).path("outcome").asString())
                            .as("%s, by the part of it that needs no reading", rule)
                            .isEqualTo("passed"));
            assertThat(result("guest-has-guest-role").path("outcome").asString())
                    .as("the guest with the wrong role was accepted, and nobody can look whether it was added")
                    .isEqualTo("not-run");
        }
    }

    @Test
    void a_mock_on_which_nothing_is_ever_seen_is_not_waited_for_again_and_again() throws IOException {
        try (PostOnlyMock mock = PostOnlyMock.byKind()) {
            String impatient = target(mock, "pacing: {visibilityBudgetSeconds: 0.001}");
            terminal.conform("run", "--target", impatient, "--out", out(), "--rule", "chat-readable");

            assertThat(mock.lines().stream().filter(line -> line.startsWith("GET")))
                    .as("four looks at least are a budget, twice, then one look each")
                    .hasSize(4 + 4 + 1 + 1);
            assertThat(messages("chat-readable"))
                    .hasSize(4)
                    .allMatch(message -> message.startsWith("the chat ") && message.contains(" was not visible after "))
                    .satisfies(all -> assertThat(all.subList(0, 2))
                            .allMatch(message -> message.endsWith(" and 4 looks; the visibility budget is spent")))
                    .satisfies(all -> assertThat(all.subList(2, 4))
                            .allMatch(message -> message.endsWith(" and 1 look; one look was enough, since two budgets "
                                    + "were spent before and nothing of the kind was ever seen")));
        }
    }

    @Test
    void a_plan_tells_the_time_where_nothing_can_be_read_back() throws IOException {
        try (PostOnlyMock mock = PostOnlyMock.byKind()) {
            terminal.conform("plan", "--target", target(mock, ""));
            assertThat(terminal.out())
                    .containsPattern(
                            "time       about [0-9]+ s\n           about 2[0-9] s where nothing can be read back; "
                                    + "reads: none in the target file spares the wait\n");

            Terminal none = Terminal.piped();
            none.conform("plan", "--target", target(mock, "reads: none"));
            assertThat(none.out())
                    .contains("reads      none, as the target file says: nothing is read back or waited for")
                    .doesNotContain("operations ")
                    .containsPattern("not-run  should +chat-readable +reads is none in the target file");
            assertThat(mock.lines()).isEmpty();
        }
    }

    private List<String> messages(String id) throws IOException {
        return StreamSupport.stream(result(id).path("scenarios").spliterator(), false)
                .map(scenario -> scenario.path("message").asString())
                .toList();
    }

    private JsonNode result(String id) throws IOException {
        JsonNode run = JsonMapper.shared().readTree(Files.readString(folder.resolve("out/run.json")));
        return StreamSupport.stream(run.path("rules").spliterator(), false)
                .filter(rule -> rule.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String out() {
        return folder.resolve("out").toString();
    }

    private String target(PostOnlyMock mock, String more) throws IOException {
        return Files.writeString(folder.resolve("mock.yaml"), """
                name: mock
                serviceRoot: %s
                credentials:
                  default: {kind: delegated, token: generated}
                people:
                  initiator: {id: 8b081ef6-4792-4def-b2c9-c363a1bf41d5, userPrincipalName: adele@contoso.com}
                  colleague: {id: 82af01c5-f7cc-4a2e-a728-3a5df21afd9d, userPrincipalName: alex@contoso.com}
                  secondColleague: {id: 3626a173-f2bc-4883-bcf7-01514c3bfb82, userPrincipalName: lynne@contoso.com}
                  guest: {id: 8ba98gf6-7fc2-4eb2-c7f2-aef9f21fd98g}
                apps:
                  plain: {id: 05F59CEC-A742-4A50-A62E-202A57E478A4}
                %s
                """.formatted(mock.root(), more))
                .toString();
    }
}
