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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose the values in answers are, as the target file says, and what follows for each that is not as printed. */
class AnswerValuesTest {
    private static final Pattern COPY = Pattern.compile("[?&]copy=(\\d+)$");

    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();

    /** One run for a page: its example stands there once for each value, and once more with none changed. */
    @ParameterizedTest
    @MethodSource("otherValues")
    void each_other_value_is_red_where_the_target_answers_as_printed(
            String page, String example, List<OtherValue> others) throws IOException {
        Path repeated = repeated(page, example, others.size());
        SuiteFolder suite = SuiteFolder.of(repeated, folder);
        BiFunction<PageExample, String, String> changed = (asked, body) -> {
            Matcher copy = COPY.matcher(asked.request().url());
            return copy.find() && Integer.parseInt(copy.group(1)) < others.size()
                    ? others.get(Integer.parseInt(copy.group(1))).in(body)
                    : body;
        };
        try (PrintedMock mock = PrintedMock.of(repeated, changed, 0)) {
            RunResult result = suite.run(mock.root());

            Map<String, List<String>> places = new HashMap<>();
            Map<String, List<String>> expected = new HashMap<>();
            for (int at = 0; at < others.size(); at++) {
                expected.put(
                        example + "_" + at,
                        List.of("printed-value " + others.get(at).place()));
            }
            for (SubjectResult judged : result.examples()) {
                judged.scenarios().stream()
                        .flatMap(scenario -> scenario.failure().stream())
                        .forEach(failure -> places.computeIfAbsent(judged.id(), unused -> new ArrayList<>())
                                .add(failure.check() + " " + failure.where().orElse("")));
            }
            assertThat(places).isEqualTo(expected);
            assertThat(result.verdict().reasons())
                    .allSatisfy(reason -> assertThat(reason).startsWith(example).contains(" failed: expected"));
            assertThat(result.warnings()).singleElement().asString().endsWith("write answers: own-values");
        }
    }

    static Stream<Arguments> otherValues() {
        return Stream.of(
                Arguments.of(
                        "plan-get",
                        "get_plan",
                        List.of(
                                new OtherValue("\"plan-1\"", "\"plan-2\"", "/id"),
                                new OtherValue("10:00:00Z", "10:00:01Z", "/drawn"),
                                new OtherValue("\"owner\": null", "\"owner\": \"Kim\"", "/owner"),
                                new OtherValue("\"2030-01-01T10:00:00Z\"", "null", "/drawn"),
                                new OtherValue("0.01", "0.02", "/scale"),
                                new OtherValue("true", "false", "/final"),
                                new OtherValue("\"blue\"", "\"Blue\"", "/colours/0"),
                                new OtherValue("\"blue\", \"red\"", "\"red\", \"blue\"", "/colours/0"),
                                new OtherValue(", \"red\"", "", "/colours"),
                                new OtherValue(", \"dry\": false", "", "/floors/1/dry"),
                                new OtherValue("\"Attic\"", "\"attic\"", "/floors/1/name"),
                                new OtherValue("/plan\",", "/plans\",", "/@odata.id"))),
                Arguments.of("plan-get", "get_plan_text", List.of(new OtherValue("4 rooms", "5 rooms", "the body"))),
                Arguments.of(
                        "note-post",
                        "leave_note",
                        List.of(
                                new OtherValue("Robin Kline", "Rubin Kline", "/from/person/displayName"),
                                new OtherValue("etag\": \"1616", "etag\": \"1617", "/etag"),
                                new OtherValue("\"readers\": []", "\"readers\": [\"Kim\"]", "/readers"))));
    }

    @Test
    void the_address_of_the_next_page_is_a_value() throws IOException {
        SuiteFolder suite = SuiteFolder.of("room-list", folder);
        try (PrintedMock mock =
                PrintedMock.of(SuiteFolder.page("room-list"), changing("skiptoken=2", "skiptoken=3"), 0)) {
            assertThat(failures(suite.run(mock.root()))).singleElement().satisfies(failure -> {
                assertThat(failure.check()).isEqualTo("printed-value");
                assertThat(failure.where()).contains("/@odata.nextLink");
            });
        }
    }

    /** The page with nothing but an example of it, each time at another address; the last copy is the control. */
    private Path repeated(String page, String example, int others) throws IOException {
        String text = Files.readString(SuiteFolder.page(page));
        String name = "\"" + example + "\"";
        String section = Stream.of(text.split("(?m)(?=^### )"))
                .filter(part -> part.contains(name))
                .findFirst()
                .orElseThrow();
        StringBuilder repeated = new StringBuilder(text.substring(0, text.indexOf("### ")));
        for (int at = 0; at <= others; at++) {
            repeated.append(section.replace(name, "\"" + example + "_" + at + "\"")
                    .replaceFirst("(?m)^### .*", "### Example " + (at + 1) + ": copy " + at)
                    .replaceFirst(
                            "(?m)^([A-Z]+ https:\\S+)$", "$1" + (section.contains("?") ? "&" : "?") + "copy=" + at));
        }
        return Files.writeString(folder.resolve("repeated.md"), repeated.toString());
    }

    /** A value in the place of a printed one. */
    record OtherValue(String printed, String other, String place) {
        String in(String body) {
            assertThat(body).contains(printed);
            return body.replace(printed, other);
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
            plan-get; X-Ms-Resource-Unit; ''
            plan-get; -X-Ms-Resource-Unit; expected the header X-Ms-Resource-Unit, was none
            plan-get; x-correlation-id; ''
            plan-get; -Strict-Transport-Security; ''
            plan-get; Cache-Control; expected no-store, no-cache, as printed, was no-store, no-cache-other
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
