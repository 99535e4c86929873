package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.documentation.PrintedMock;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose the values in answers are, as the target file says, and what follows for each that is not as printed. */
class AnswerValuesTest {
    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();

    @ParameterizedTest
    @CsvSource({
        "plan-get, get_plan, '\"plan-1\"', '\"plan-2\"', /id",
        "plan-get, get_plan, '10:00:00Z', '10:00:01Z', /drawn",
        "plan-get, get_plan, '\"owner\": null', '\"owner\": \"Kim\"', /owner",
        "plan-get, get_plan, '\"2030-01-01T10:00:00Z\"', 'null', /drawn",
        "plan-get, get_plan, '0.01', '0.02', /scale",
        "plan-get, get_plan, 'true', 'false', /final",
        "plan-get, get_plan, '\"blue\"', '\"Blue\"', /colours/0",
        "plan-get, get_plan, '\"blue\", \"red\"', '\"red\", \"blue\"', /colours/0",
        "plan-get, get_plan, ', \"red\"', '', /colours",
        "plan-get, get_plan, ', \"dry\": false', '', /floors/1/dry",
        "plan-get, get_plan, '\"Attic\"', '\"attic\"', /floors/1/name",
        "plan-get, get_plan, '/plan\",', '/plans\",', /@odata.id",
        "plan-get, get_plan_text, '4 rooms', '5 rooms', the body",
        "note-post, leave_note, 'Robin Kline', 'Rubin Kline', /from/person/displayName",
        "note-post, leave_note, 'etag\": \"1616', 'etag\": \"1617', /etag",
        "note-post, leave_note, '\"readers\": []', '\"readers\": [\"Kim\"]', /readers",
        "room-list, get_houses_rooms, 'skiptoken=2', 'skiptoken=3', /@odata.nextLink",
    })
    void each_other_value_is_red_where_the_target_answers_as_printed(
            String page, String example, String printed, String other, String place) throws IOException {
        SuiteFolder suite = SuiteFolder.of(page, folder);
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page(page), changing(printed, other), 0)) {
            RunResult result = suite.run(mock.root());

            assertThat(failures(result)).hasSize(1).allSatisfy(failure -> {
                assertThat(failure.check()).isEqualTo("printed-value");
                assertThat(failure.where()).contains(place);
            });
            assertThat(result.verdict().reasons()).singleElement().asString().startsWith(example + " failed: expected");
            assertThat(result.warnings()).singleElement().asString().endsWith("write answers: own-values");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            plan-get; ETag; expected W/"12", as printed, was W/"12"-other (the header ETag)
            plan-get; -Content-Type; expected the header Content-Type, was none
            note-post; Location; -other (the header Location)
            note-post; Content-Location; 6c1d2b3a4f50-other (the header Content-Location)
            letter-send; Content-Type; expected text/plain, was text/plain-other (the media type)
            plan-get; -Date; expected the header Date, was none
            plan-get; Date; ''
            note-post; Content-length; ''
            """)
    void headers_are_compared_but_for_what_frames_an_answer_or_is_another_each_time(
            String page, String header, String expected) throws IOException {
        SuiteFolder suite = SuiteFolder.of(page, folder);
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page(page), (example, body) -> body, 0, header)) {
            String reasons = String.join("\n", suite.run(mock.root()).verdict().reasons());

            assertThat(reasons).contains(expected);
            assertThat(reasons.isEmpty()).isEqualTo(expected.isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"'odata.metadata=full', false", "'odata.metadata=\"minimal\"; charset=utf-8', true"})
    void of_a_media_type_the_printed_parameters_are_compared(String answered, boolean right) throws IOException {
        SuiteFolder suite = SuiteFolder.of("plan-get", folder);
        Path page = Files.writeString(
                folder.resolve("other.md"),
                Files.readString(SuiteFolder.page("plan-get")).replace("odata.metadata=minimal", answered));
        try (PrintedMock mock = PrintedMock.of(page)) {
            assertThat(suite.run(mock.root()).verdict().reasons().isEmpty()).isEqualTo(right);
        }
    }

    @Test
    void where_the_target_file_does_not_say_other_values_are_told_in_every_output_and_no_failure() throws IOException {
        SuiteFolder suite = SuiteFolder.of("plan-get", folder);
        suite.answers("");
        BiFunction<PageExample, String, String> own = (example, body) ->
                body.replace("plan-1", "plan-9").replace("01-01T10", "01-01T11").replace("4 rooms", "5 rooms");
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page("plan-get"), own, 0)) {
            int exitCode = terminal.conform(
                    "run",
                    "--features",
                    suite.toString(),
                    "--only-own",
                    "--target",
                    suite.target(mock.root()).toString(),
                    "--out",
                    folder.resolve("results").toString());
            assertThat(exitCode).as(terminal.err()).isZero();
        }
        assertThat(List.of(
                        terminal.out().replaceAll("\\s+", " "),
                        Files.readString(folder.resolve("results/summary.md")).replace("\\", ""),
                        Files.readString(folder.resolve("results/run.json")).replace("\\", ""),
                        Files.readString(folder.resolve("results/allure-report/index.html"))
                                .replace("&#34;", "\"")
                                .replace("&quot;", "\"")
                                .replace("\\", "")))
                .allSatisfy(told -> assertThat(told)
                        .contains("3 printed values differ and were not judged; answers: as-printed in the target file")
                        .contains("not judged in get_plan: /id is \"plan-9\", printed \"plan-1\"; /drawn is"));
    }

    @Test
    void a_target_with_values_of_its_own_is_not_reminded_of_them() throws IOException {
        SuiteFolder suite = SuiteFolder.of("plan-get", folder);
        suite.answers("answers: own-values\n");
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page("plan-get"), changing("plan-1", "plan-9"), 0)) {
            RunResult result = suite.run(mock.root());

            assertThat(result.verdict().outcome()).isEqualTo(RunOutcome.CONFORMANT);
            assertThat(result.warnings()).isEmpty();
            assertThat(scenarios(result))
                    .noneMatch(scenario -> String.join("", scenario.notes()).contains("printed \"plan-1\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"room-9", "room-4711"})
    void what_comes_from_a_parameter_has_to_be_the_given_value(String answered) throws IOException {
        SuiteFolder suite = SuiteFolder.of("room-change", folder);
        suite.parameter("room-id", "room-9");
        Path page = Files.writeString(
                folder.resolve("other.md"),
                Files.readString(SuiteFolder.page("room-change"))
                        .replace("rooms('room-4711')", "rooms('room-9')")
                        .replace("rooms/room-4711", "rooms/room-9"));
        try (PrintedMock mock = PrintedMock.of(page, changing("room-4711", answered), 0)) {
            assertThat(failures(suite.run(mock.root())))
                    .extracting(failure -> failure.actual().orElse(""))
                    .isEqualTo(answered.equals("room-9") ? List.of() : List.of("\"room-4711\""));
        }
    }

    @Test
    void any_of_several_printed_answers_is_right_and_it_is_told_which_came() throws IOException {
        SuiteFolder suite = SuiteFolder.of("plan-get", folder);
        Path second = Files.writeString(
                folder.resolve("second.md"),
                Files.readString(SuiteFolder.page("plan-get"))
                        .replaceFirst(
                                "(?s)HTTP/1.1 200 OK.*?\n}\n",
                                "HTTP/1.1 202 Accepted\nLocation: "
                                        + "https://graph.microsoft.com/v1.0/houses/house-4711/drawings(7)\n"));
        try (PrintedMock mock = PrintedMock.of(second)) {
            RunResult result = suite.run(mock.root());

            assertThat(result.verdict().outcome()).as(result.toString()).isEqualTo(RunOutcome.CONFORMANT);
            assertThat(scenarios(result).toList().get(0).notes())
                    .containsExactly(
                            "the page prints 2 answers to this request; this is number 2, HTTP/1.1 202 Accepted");
        }
        try (PrintedMock mock = PrintedMock.of(second, (example, body) -> body, 0, "Location")) {
            assertThat(suite.run(mock.root()).verdict().reasons())
                    .singleElement()
                    .asString()
                    .contains("drawings(7)-other", "the header Location");
        }
        try (PrintedMock mock = PrintedMock.of(second, (example, body) -> body, 204)) {
            assertThat(suite.run(mock.root()).verdict().reasons())
                    .anySatisfy(
                            reason -> assertThat(reason).startsWith("get_plan failed: expected 200 or 202, was 204"));
        }
    }

    @Test
    void what_speaks_of_the_way_is_told_without_words_of_another_page() throws IOException {
        SuiteFolder suite = SuiteFolder.of("note-post", folder);
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page("note-post"), (example, body) -> body, 504)) {
            assertThat(scenarios(suite.run(mock.root())))
                    .hasSize(2)
                    .allSatisfy(scenario ->
                            assertThat(scenario.message()).endsWith("not sent again, since that could do it twice"));
        }
    }

    @Test
    void one_placeholder_for_two_things_gets_a_value_for_each() throws IOException {
        SuiteFolder suite = SuiteFolder.of("seat-book", folder);
        assertThat(suite.said())
                .contains("1 of 2 examples can be sent now")
                .contains("waits: The printed answer has no");
        suite.parameter("office-id", "o-1");
        suite.parameter("desk-id", "d-2");
        suite.parameter("booked-by-id", "b-3");
        Path page = Files.writeString(
                folder.resolve("other.md"),
                Files.readString(SuiteFolder.page("seat-book"))
                        .replace("offices/{id}/desks/{id}", "offices/o-1/desks/d-2")
                        .replace("offices('{id}')/desks('{id}')", "offices('o-1')/desks('d-2')")
                        .replace("5a1f7c1a-9d3b-4f0e-8a52-6c1d2b3a4f50", "b-3"));
        try (PrintedMock mock = PrintedMock.of(page)) {
            RunResult result = suite.run(mock.root());

            assertThat(result.verdict().outcome()).as(result.toString()).isEqualTo(RunOutcome.CONFORMANT);
        }
        try (PrintedMock mock = PrintedMock.of(page, changing("desks('d-2')", "desks('o-1')"), 0)) {
            assertThat(suite.run(mock.root()).verdict().reasons())
                    .singleElement()
                    .asString()
                    .contains("/@odata.context");
        }
    }

    @Test
    void an_answer_without_a_status_line_cannot_be_compared() throws IOException {
        SuiteFolder suite = SuiteFolder.of("note-post", folder);
        Path feature = suite.path().resolve("features/documented-examples/1-a-plain-note.feature");
        Files.writeString(feature, Files.readString(feature).replace("HTTP/1.1 201 Created", "Created"));
        try (PrintedMock mock = PrintedMock.of(SuiteFolder.page("note-post"))) {
            assertThat(scenarios(suite.run(mock.root())).map(ScenarioResult::message))
                    .contains("the printed answer begins with \"Created\", which is no status line; write one into the "
                            + "feature");
        }
    }

    @Test
    void two_examples_of_one_request_may_each_be_answered_as_the_other() throws IOException {
        Path page = Files.writeString(
                folder.resolve("twice.md"),
                Files.readString(SuiteFolder.page("plan-get"))
                        .replace("house-4711/plan/text\n", "house-4711/plan\n")
                        .replace("GET /houses/{id}/plan/text\n", ""));
        SuiteFolder suite = SuiteFolder.of(page, folder);
        try (PrintedMock mock = PrintedMock.of(page)) {
            RunResult result = suite.run(mock.root());

            assertThat(result.verdict().outcome()).as(result.toString()).isEqualTo(RunOutcome.CONFORMANT);
        }
        try (PrintedMock mock = PrintedMock.of(page, changing("4 rooms", "5 rooms"), 0)) {
            assertThat(suite.run(mock.root()).verdict().outcome()).isEqualTo(RunOutcome.NON_CONFORMANT);
        }
    }

    private static BiFunction<PageExample, String, String> changing(String printed, String other) {
        return (example, body) -> body.replace(printed, other);
    }

    private static List<Failure> failures(RunResult result) {
        return scenarios(result)
                .flatMap(scenario -> scenario.failure().stream())
                .toList();
    }

    private static Stream<ScenarioResult> scenarios(RunResult result) {
        assertThat(result.examples()).extracting(SubjectResult::outcome).doesNotContain(Outcome.BROKEN);
        return result.examples().stream().flatMap(example -> example.scenarios().stream());
    }
}
