package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.graphconform.documentation.PrintedMock;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Suites about other pages than Create chat, from a page to a verdict of their own. */
class OwnSuiteTest {
    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();

    @ParameterizedTest
    @CsvSource({
        "note-post, 2, 8",
        "person-get, 2, 6",
        "letter-send, 1, 6",
        "room-list, 1, 3",
        "room-change, 2, 5",
        "plan-get, 2, 2",
        "seat-book, 1, 5"
    })
    void a_scaffold_is_green_where_a_mock_answers_as_printed_and_knows_what_waits(
            String page, int examples, int waiting) throws IOException {
        SuiteFolder suite = SuiteFolder.of(page, folder);
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page(page))) {
            RunResult result = suite.run(mock.root());

            assertThat(result.verdict().outcome()).as(result.toString()).isEqualTo(RunOutcome.CONFORMANT);
            assertThat(result.examples()).hasSize(examples).allMatch(example -> example.outcome() == Outcome.PASSED);
            assertThat(result.target().suite().orElseThrow().waiting()).hasSize(waiting);
            assertThat(mock.requests()).hasSize(examples);
            assertThat(mock.requests()).extracting(LoggedRequest::getUrl).noneMatch(url -> url.endsWith("/chats"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "note-post, leave_note, '\"plain\"', '\"rich\"', /text/kind",
        "note-post, leave_note, 'rooms(', 'halls(', /@odata.context",
        "note-post, leave_note, '\"importance\": 3', '\"importance\": \"3\"', /importance",
        "note-post, leave_note, '2031-03-29T03:53:52.035Z', 'yesterday', /createdDateTime",
        "note-post, leave_note, '\"readers\": []', '\"readers\": null', /readers",
        "note-post, leave_note, '\"roomId\": \"5', '\"roomId\": \"6', /place/roomId",
        "note-post, leave_note, '\"displayName\"', '\"name\"', /from/person/displayName",
        "person-get, get_person_select, '\"g-2\"', '2', /groups/1/id",
        "person-get, get_person_select, '\"name\": \"robin', '\"name\": \"rubin', /name",
        "person-get, get_person_select, 'groups())', 'groups)', /@odata.context",
        "person-get, get_person_me, '#people/', '#persons/', /@odata.context",
        "room-list, get_houses_rooms, '20, \"kind\": \"hall\"', '20, \"kind\": \"cell\"', /value/0/kind",
        "room-list, get_houses_rooms, '\"seats\": 30', '\"seats\": true', /value/1/seats",
        "room-change, change_room, '\"seats\": 40', '\"seats\": 41', /seats",
        "room-change, change_room, '\"id\": \"room-4711\"', '\"id\": \"room-4712\"', /id"
    })
    void one_other_value_is_red_and_names_the_example_and_the_place(
            String page, String example, String printed, String other, String place) throws IOException {
        SuiteFolder suite = SuiteFolder.of(page, folder);
        suite.answers("answers: own-values\n");
        BiFunction<PageExample, String, String> changed =
                (asked, body) -> body.replace("\"kind\": \"hall\", \"seats\": 20", "\"seats\": 20, \"kind\": \"hall\"")
                        .replace(printed, other);
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page(page), changed, 0)) {
            RunResult result = suite.run(mock.root());

            assertThat(result.verdict().outcome()).as(result.toString()).isEqualTo(RunOutcome.NON_CONFORMANT);
            assertThat(result.examples())
                    .filteredOn(judged -> judged.outcome() == Outcome.FAILED)
                    .extracting(SubjectResult::id)
                    .containsExactly(example);
            assertThat(result.verdict().reasons()).singleElement().asString().contains("(" + place + ")");
        }
    }

    /** What is not like the printed answer and what contradicts the request are two checks. */
    @ParameterizedTest
    @CsvSource({
        "note-post, '\"importance\": 3', '\"importance\": \"3\"', printed-shape",
        "room-change, '\"seats\": 40', '\"seats\": 41', echo"
    })
    void the_check_that_sees_it_is_named(String page, String printed, String other, String check) throws IOException {
        SuiteFolder suite = SuiteFolder.of(page, folder);
        suite.answers("answers: own-values\n");
        BiFunction<PageExample, String, String> changed = (asked, body) -> body.replace(printed, other);
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page(page), changed, 0)) {
            assertThat(suite.run(mock.root()).examples())
                    .flatExtracting(SubjectResult::scenarios)
                    .extracting(
                            scenario -> scenario.failure().map(Failure::check).orElse("none"))
                    .contains(check);
        }
    }

    @Test
    void another_status_is_red_for_each_example_and_not_found_says_nothing() throws IOException {
        SuiteFolder suite = SuiteFolder.of("room-change", folder);
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page("room-change"), (example, body) -> body, 202)) {
            assertThat(suite.run(mock.root()).verdict().reasons())
                    .hasSize(2)
                    .anySatisfy(reason -> assertThat(reason).startsWith("remove_room failed: expected 204, was 202"));
        }
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page("room-change"), (example, body) -> body, 404)) {
            assertThat(suite.run(mock.root()).verdict().outcome()).isEqualTo(RunOutcome.INCOMPLETE);
        }
    }

    @Test
    void the_terminal_and_the_files_say_what_the_verdict_is_about() throws IOException {
        SuiteFolder suite = SuiteFolder.of("letter-send", folder);
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page("letter-send"))) {
            assertThat(run(suite, mock)).as(terminal.err()).isZero();
        }
        assertThat(terminal.out())
                .contains("CONFORMANT to Send letter (exit code 0): every rule and example of " + suite + " holds; "
                        + "6 rules or examples wait.")
                .contains(
                        "What waits for somebody to write its scenario",
                        "letter-required",
                        "letter: The letter to send. Required.")
                .contains("  each write, and its answer if one came; nothing of it is undone by the kit");
        assertThat(terminal.out()
                        + Files.readString(out().resolve("summary.md"))
                        + Files.readString(out().resolve("run.json"))
                        + Files.readString(out().resolve("junit.xml")))
                .doesNotContainIgnoringCase("chat");
        JsonNode result = JsonMapper.shared().readTree(out().resolve("run.json").toFile());
        assertThat(result.path("outcome").asString()).isEqualTo("conformant");
        assertThat(result.at("/suite/title").asString()).isEqualTo("Send letter");
        assertThat(result.at("/suite/waiting").findValuesAsString("id")).contains("letter-required");
        assertThat(Files.readString(out().resolve("summary.md")))
                .contains("Send letter on `http://127.0.0.1:", "## What waits (6, not tested)")
                .contains("`./conform run --target FILE --features " + suite + " --only-own")
                .doesNotContain("Create chat on");
        assertThat(Files.readString(out().resolve("badge.json"))).contains("\"label\":\"Send letter\"");
        assertThat(Files.readString(out().resolve("junit.xml"))).contains("name=\"Send letter on ");
    }

    @Test
    void what_would_be_written_on_a_tenant_is_named_before_anything_is_sent() throws IOException {
        SuiteFolder suite = SuiteFolder.of("room-change", folder);
        Path tenant = Files.writeString(folder.resolve("tenant.yaml"), """
                name: tenant
                serviceRoot: https://tenant.test
                writes: ledger
                credentials:
                  default: {kind: delegated, token: {plain: word}}
                """);

        assertThat(terminal.conform(
                        "plan", "--features", suite.toString(), "--only-own", "--target", tenant.toString()))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.out())
                .contains("writes     PATCH /v1.0/rooms('room-4711')", "writes     DELETE /v1.0/rooms/room-4711")
                .contains("waiting    5 of ")
                .doesNotContain("read back", "reads: none");
        assertThat(terminal.conform("run", "--features", suite.toString(), "--only-own", "--target", tenant.toString()))
                .isEqualTo(3);
        assertThat(terminal.err())
                .contains("2 writes would go to tenant", "DELETE /v1.0/rooms/room-4711", "say --yes to allow it");
        assertThat(terminal.conform(
                        "plan",
                        "--features",
                        suite.toString(),
                        "--only-own",
                        "--target",
                        tenant.toString(),
                        "--writes",
                        "clean"))
                .isZero();
        assertThat(terminal.out()).contains("writes is clean, and the kit can delete nothing but chats");
    }

    @Test
    void without_a_value_for_it_an_example_is_not_run_and_says_what_to_give() throws IOException {
        SuiteFolder suite = SuiteFolder.of("room-list", folder);
        Path target = Files.writeString(folder.resolve("bare.yaml"), """
                name: bare
                serviceRoot: http://127.0.0.1:1
                apiVersion: beta
                credentials:
                  default: {kind: application, token: generated}
                """);

        assertThat(terminal.conform(
                        "plan", "--features", suite.toString(), "--only-own", "--target", target.toString()))
                .isZero();
        assertThat(terminal.out())
                .contains("parameters.house-id is not in the target file; give what stands here in the place of "
                        + "{house-id}");
        assertThat(terminal.conform("run", "--target", target.toString())).isEqualTo(3);
        assertThat(terminal.err()).contains("people: this key is missing", "only --only-own needs nobody");
    }

    @Test
    void where_nothing_may_be_written_only_reads_are_sent_and_beside_the_page_nothing() throws IOException {
        SuiteFolder suite = SuiteFolder.of("room-change", folder);
        Path target = suite.path().resolve("target.yaml");
        Files.writeString(target, Files.readString(target).replace("writes: ledger", "writes: none"));
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page("room-change"))) {
            RunResult result = suite.run(mock.root());

            assertThat(result.examples()).allMatch(example -> example.outcome() == Outcome.NOT_RUN);
            assertThat(result.examples().get(1).reason()).contains("writes is none, and a DELETE writes");
            assertThat(mock.requests()).isEmpty();
        }
        assertThat(terminal.conform("plan", "--features", suite.toString(), "--writes", "none"))
                .isZero();
        assertThat(terminal.out()).contains("rules and examples; 0 can run, ");

        SuiteFolder reading = SuiteFolder.of("person-get", folder.resolve("reading"));
        Path readable = reading.path().resolve("target.yaml");
        Files.writeString(readable, Files.readString(readable).replace("writes: ledger", "writes: none"));
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page("person-get"))) {
            assertThat(reading.run(mock.root()).verdict().outcome()).isEqualTo(RunOutcome.CONFORMANT);
        }
    }

    @Test
    void a_suite_of_which_all_waits_is_told_as_that() throws IOException {
        SuiteFolder suite = SuiteFolder.of("letter-send", folder);
        Path catalogue = suite.path().resolve("catalogue.yaml");
        Files.writeString(catalogue, Files.readString(catalogue).replace("  anchor:", "  excluded: Later.\n  anchor:"));

        assertThat(terminal.conform("run", "--features", suite.toString(), "--only-own"))
                .isEqualTo(3);
        assertThat(terminal.err())
                .contains("nothing of " + suite + " can be tested yet: all 7 of its rules and examples wait");
    }

    @Test
    void its_results_do_not_take_the_place_of_others_and_options_have_to_go_together() throws IOException {
        SuiteFolder suite = SuiteFolder.of("letter-send", folder);
        Files.createDirectories(out());
        Files.writeString(out().resolve("run.json"), "{\"partial\": false, \"runId\": \"x\"}");
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page("letter-send"))) {
            assertThat(run(suite, mock)).isEqualTo(3);
        }
        assertThat(terminal.err()).contains("holds the results of a whole run of Create chat");
        assertThat(terminal.conform("run", "--only-own")).isEqualTo(3);
        assertThat(terminal.err()).contains("--only-own runs the rules of --features alone; give --features DIR too");
        assertThat(terminal.conform("run", "--only-own", "--features", suite.toString(), "--shard", "1/2"))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("--only-own runs in one part; leave --shard out");
        assertThat(terminal.conform("run", "--only-own", "--features", suite.toString(), "--history", "past"))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("--history remembers runs of Create chat");
    }

    private int run(SuiteFolder suite, PrintedMock mock) throws IOException {
        return terminal.conform(
                "run",
                "--features",
                suite.toString(),
                "--only-own",
                "--target",
                suite.target(mock.root()).toString(),
                "--out",
                out().toString());
    }

    private Path out() {
        return folder.resolve("results");
    }
}
