package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.target.MadeUpTarget;
import dev.graphconform.target.TargetFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    private static final List<String> JUDGED =
            List.of("member-bound-by-id", "apps-location-operation", "apps-accepted", "guest-has-guest-role");

    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();

    @Test
    void nothing_is_read_where_the_target_file_says_that_nothing_can_be() throws IOException {
        try (PostOnlyMock mock = PostOnlyMock.byKind()) {
            List<String> run = new ArrayList<>(List.of("run", "--target", target(mock, "reads: none"), "--out", out()));
            Stream.concat(READING.stream(), JUDGED.stream()).forEach(rule -> run.addAll(List.of("--rule", rule)));
            terminal.conform(run.toArray(String[]::new));

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

            assertThat(mock.lines().stream().filter(line -> line.startsWith("GET /v1.0/chats")))
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

    @Test
    void a_url_is_target_enough_and_the_documented_requests_arrive_as_printed() throws IOException {
        try (PostOnlyMock mock = PostOnlyMock.byKind()) {
            for (DocumentedExample example : Catalogue.bundled().documentedExamples()) {
                terminal.conform("run", "--target", mock.root() + "/v1.0/", "--out", out(), "--rule", example.name());
                assertThat(terminal.out()).doesNotContain("NON-CONFORMANT");
            }

            List<String> printed = Catalogue.bundled().documentedExamples().stream()
                    .map(DocumentedExample::name)
                    .map(PostOnlyMockTest::printedRequest)
                    .toList();
            assertThat(mock.bodies()).containsExactlyElementsOf(printed);
            assertThat(mock.lines()).allMatch(line -> line.equals("POST /v1.0/chats"));
        }
    }

    @Test
    void what_it_makes_up_is_printed_as_a_file_that_does_the_same() throws IOException {
        try (PostOnlyMock mock = PostOnlyMock.byKind()) {
            assertThat(terminal.conform("plan", "--target", mock.root().toString()))
                    .isZero();
            String said = terminal.out();
            String file = said.substring(said.indexOf("# mock-"), said.indexOf("\n\nPlan for"));
            Path saved = Files.writeString(folder.resolve("saved.yaml"), file + "\n");

            Terminal second = Terminal.piped();
            assertThat(second.conform("plan", "--target", saved.toString())).isZero();
            assertThat(said).endsWith(second.out());
            assertThat(second.out())
                    .startsWith("Plan for mock-" + mock.root().getPort() + " (" + mock.root() + ", v1.0)");
        }
    }

    @Test
    void quiet_runs_say_in_a_line_that_a_target_was_made_up() throws IOException {
        try (PostOnlyMock mock = PostOnlyMock.byKind()) {
            String url = mock.root().toString();
            terminal.conform("run", "--target", url, "--out", out(), "--rule", "chat-created", "--quiet");

            assertThat(terminal.out())
                    .startsWith("No target file: people, apps and a token are made up; \"conform plan --target " + url
                            + "\" prints the file that says so.\n")
                    .doesNotContain("credentials:");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://127.0.0.1:8080/              | serviceRoot: http://127.0.0.1:8080  | v1.0 | mock-8080
            http://localhost:8080/beta          | serviceRoot: http://localhost:8080  | beta | mock-8080
            http://localhost:8080/v1.0/chats/   | serviceRoot: http://localhost:8080  | v1.0 | mock-8080
            https://[::1]:8443/v1.0             | serviceRoot: https://[::1]:8443     | v1.0 | mock-8443
            HTTP://127.1.2.3                    | serviceRoot: HTTP://127.1.2.3       | v1.0 | mock-80
            https://localhost                   | serviceRoot: https://localhost      | v1.0 | mock-443
            http://127.0.0.1:8080/rest/G/1.0    | serviceRoot: http://127.0.0.1:8080/rest/G/1.0 | v1.0 | mock-8080
            """)
    void the_version_is_taken_from_the_end_of_the_url(String url, String root, String version, String name) {
        Assumptions.assumeThat(!url.contains("/rest/") || pathsAreAllowed()).isTrue();
        MadeUpTarget madeUp = MadeUpTarget.of(url);

        assertThat(madeUp.fileName()).isEqualTo(name + ".yaml");
        assertThat(madeUp.text()).contains(root + "\n", "apiVersion: " + version + "\n", "name: " + name + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://mock.test:8080          | serviceRoot: http://mock.test:8080 | token: generated
            https://127.0.0.1.mock.test    | serviceRoot: https://127.0.0.1.mock.test | token: generated
            https://graph.microsoft.com/v1.0 | cloud: global                    | token: {env: GRAPH_TOKEN}
            """)
    void a_url_elsewhere_is_refused_with_what_to_write(String url, String root, String token) {
        assertThat(terminal.conform("run", "--target", url, "--out", out())).isEqualTo(3);

        assertThat(terminal.err())
                .contains("conform: --target " + url + ": a URL alone is enough on this machine only; ")
                .contains("\n" + root + "\n", token, "\nwrites: ledger\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void the_doctor_sends_nothing_where_nothing_can_be_read() throws IOException {
        try (PostOnlyMock mock = PostOnlyMock.byKind()) {
            assertThat(terminal.conform("doctor", "--target", target(mock, "reads: none"), "--out", out()))
                    .isZero();

            assertThat(terminal.out())
                    .contains("reads: the target itself, people and apps: it serves no reads, and nothing else is sent "
                            + "here");
            assertThat(mock.lines()).isEmpty();
        }
    }

    @Test
    void a_host_and_a_port_without_http_are_told_from_a_file() {
        assertThat(terminal.conform("run", "--target", "localhost:8080")).isEqualTo(3);
        assertThat(terminal.err())
                .isEqualTo("conform: --target localhost:8080: there is no such file; for the mock there write "
                        + "http://localhost:8080\n");
    }

    @Test
    void what_serves_no_valid_request_is_told_first_in_its_own_words() throws IOException {
        try (PostOnlyMock mock = PostOnlyMock.matching("nothing has these words")) {
            terminal.conform(
                    "run", "--target", mock.root().toString(), "--out", out(), "--rule", "chat-created", "--quiet");

            assertThat(terminal.out().lines().filter(line -> !line.isBlank()).skip(2))
                    .first()
                    .asString()
                    .isEqualTo("No valid request for a chat is served here (3 of 3): POST " + mock.root()
                            + "/v1.0/chats was answered 404 \"Request was not matched\". Is the address right, and the "
                            + "version?");
            assertThat(Files.readString(folder.resolve("out/summary.md")))
                    .contains("No valid request for a chat is served");
        }
    }

    @Test
    void what_serves_some_valid_requests_only_is_told_first_too() throws IOException {
        try (PostOnlyMock mock = PostOnlyMock.matching("oneOnOne")) {
            terminal.conform(
                    "run", "--target", mock.root().toString(), "--out", out(), "--rule", "chat-created", "--quiet");

            assertThat(terminal.out())
                    .contains("Some valid requests for a chat are not served here (2 of 4): POST " + mock.root()
                            + "/v1.0/chats was answered 404 \"Request was not matched\".\n")
                    .doesNotContain("none of its stubs");
        }
    }

    @Test
    void what_a_post_only_mock_cannot_show_can_be_excused_in_the_open() throws IOException {
        try (PostOnlyMock mock = PostOnlyMock.byKind()) {
            String impatient = target(mock, "pacing: {visibilityBudgetSeconds: 0.001}");
            String[] run = {
                "run", "--target", impatient, "--out", out(), "--rule", "chat-created", "--rule", "chat-readable"
            };
            terminal.conform(run);
            Terminal proposing = Terminal.piped();
            proposing.conform("known", out());
            assertThat(proposing.out()).contains("inconclusive: the chat 19:<id> was not visible\n");
            Path known = Files.writeString(
                    folder.resolve("known.yaml"),
                    proposing
                            .out()
                            .replace("reason: \"\"", "reason: POST only")
                            .replace("owner: \"\"", "owner: Ada")
                            .replace("link: \"\"", "link: https://tracker.example/1"));

            String[] again = Stream.concat(Stream.of(run), Stream.of("--known", known.toString()))
                    .toArray(String[]::new);
            assertThat(Terminal.piped().conform(again)).isZero();
            assertThat(result("chat-readable").path("outcome").asString()).isEqualTo("inconclusive");
            assertThat(result("chat-readable").path("known").path("owner").asString())
                    .isEqualTo("Ada");
        }
    }

    private static boolean pathsAreAllowed() {
        try {
            MadeUpTarget.of("http://127.0.0.1/path");
            return true;
        } catch (TargetFileException refused) {
            return false;
        }
    }

    /** The body of the request as the feature has it, which is as the page prints it. */
    private static String printedRequest(String example) {
        try (Stream<Path> files = Files.list(Path.of("features/documented-examples"))) {
            String feature = files.map(PostOnlyMockTest::text)
                    .filter(text -> text.contains("@example-" + example + "\n"))
                    .findFirst()
                    .orElseThrow();
            int start = feature.indexOf("\"\"\"http\n") + 8;
            String request = feature.substring(start, feature.indexOf("\n      \"\"\"", start))
                    .stripIndent();
            return request.substring(request.indexOf("\n\n") + 2);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
