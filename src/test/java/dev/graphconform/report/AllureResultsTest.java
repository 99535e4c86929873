package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Example;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.catalogue.Source;
import dev.graphconform.verdict.Checks;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.wire.ExchangeLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AllureResultsTest {
    private static final Source SOURCE = new Source("Create chat", "Request body", URI.create("https://learn.example/chat-post"));
    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(new Rule("a", Level.MUST, "Request body", "Title of a", SOURCE, "the <b>quote</b>", "the reading", Set.of(), Set.of(),
                    List.of(), Optional.empty())),
            List.of(new Example("create_chat_oneOnOne", 1, "Example 1", URI.create("https://learn.example/chat-post#example-1"), List.of())));

    @TempDir
    Path out;

    private final ExchangeLog log = new ExchangeLog();

    @ParameterizedTest
    @CsvSource({
        "PASSED, MUST, passed, ''",
        "FAILED, MUST, failed, Deviation from the page",
        "FAILED, SHOULD, failed, Warning: rule of a neighbour page",
        "FAILED, OBSERVED, failed, Observed behaviour differs",
        "STALE, MUST, failed, Known-deviation entry out of date",
        "KNOWN, MUST, skipped, Known deviation",
        "NOT_RUN, MUST, skipped, Prerequisite missing",
        "NOT_APPLICABLE, MUST, skipped, Not applicable",
        "INCONCLUSIVE, MUST, skipped, Inconclusive",
        "BROKEN, MUST, broken, Fault of the kit",
    })
    void every_outcome_has_its_status_and_its_one_category(Outcome outcome, Level level, String status, String category) {
        Failure failure = outcome == Outcome.PASSED ? null : Failure.of("check", "why\nit did not pass");
        JsonNode test = only(Runs.rule("a", level, outcome, Runs.scenario("a", "Row 1", outcome, failure)));

        assertThat(test.path("status").asString()).isEqualTo(status);
        assertThat(categoriesOf(test)).isEqualTo(category.isEmpty() ? List.of() : List.of(category));
    }

    @ParameterizedTest
    @CsvSource({Checks.CONNECTION + ", Connection", Checks.CONFIGURATION + ", Fault of the configuration", Checks.KIT + ", Fault of the kit"})
    void what_broke_a_scenario_decides_its_category(String check, String category) {
        JsonNode test = only(Runs.rule("a", Level.MUST, Outcome.BROKEN,
                Runs.scenario("a", "Row 1", Outcome.BROKEN, Failure.of(check, "why"))));

        assertThat(categoriesOf(test)).containsExactly(category);
    }

    @Test
    void no_server_can_sort_itself_into_another_category() {
        JsonNode test = only(failed(Runs.comparison("Connection", "\nConnection\nFault of the kit", "Connection")));

        assertThat(categoriesOf(test)).containsExactly("Deviation from the page");
    }

    @Test
    void the_message_is_the_comparison_and_the_trace_names_the_exchange() {
        log.add("a/Row 1", Runs.exchange(1, "***", Runs.REQUEST, 201, Runs.ANSWER));
        log.add("a/Row 1", Runs.exchange(2, "***", Runs.REQUEST, 404, Runs.ANSWER));
        JsonNode details = only(failed(Runs.comparison("one", "two", "/topic"))).path("statusDetails");

        assertThat(details.path("message").asString()).isEqualTo("Expected: one\nActual:   two\nWhere:    /topic");
        assertThat(details.path("trace").asString())
                .contains("Exchange 1: POST https://graph.microsoft.com/v1.0/chats → 201", "request-id: req-1", "the topic comes back unchanged");
    }

    @Test
    void message_and_trace_are_escaped_because_allure_shows_them_as_html() {
        JsonNode details = only(failed(Runs.comparison(Runs.HOSTILE, Runs.HOSTILE, Runs.HOSTILE))).path("statusDetails");

        assertThat(details.path("message").asString()).contains("&lt;script&gt;").doesNotContain("<").doesNotContain("\u001B");
        assertThat(details.path("trace").asString()).contains("&lt;script&gt;").doesNotContain("<").doesNotContain("\u001B");
    }

    @Test
    void identity_is_made_of_the_key_and_survives_an_edit_of_the_features() {
        JsonNode before = only(Runs.rule("a", Level.MUST, Outcome.PASSED, Runs.passed("a", "Row 1")));
        ScenarioResult there = Runs.passed("a", "Row 1");
        ScenarioResult moved = new ScenarioResult(there.key(), there.subject(), there.name(), "features/rules/other.feature:99",
                there.outcome(), there.failure(), there.notes(), there.startedAt(), there.millis(), there.steps(), there.leftOut());
        JsonNode after = only(Runs.rule("a", Level.MUST, Outcome.PASSED, moved));

        for (String identity : List.of("historyId", "testCaseId", "fullName")) {
            assertThat(before.path(identity).asString()).isNotBlank().isEqualTo(after.path(identity).asString());
        }
        assertThat(before.path("fullName").asString()).isEqualTo("a/Row 1");
    }

    @Test
    void nothing_in_the_results_depends_on_the_machine_or_on_chance() throws IOException {
        write(Runs.everything(RunOutcome.NON_CONFORMANT));
        List<String> names = names();
        List<JsonNode> first = tests();
        ReportWriter.clear(out);
        write(Runs.everything(RunOutcome.NON_CONFORMANT));

        assertThat(names()).isEqualTo(names);
        assertThat(tests()).isEqualTo(first);
        assertThat(first).allSatisfy(test -> assertThat(labels(test, "host")).isEmpty());
    }

    @Test
    void a_rule_s_test_stands_under_its_section_and_its_rule() {
        JsonNode test = only(Runs.rule("a", Level.MUST, Outcome.PASSED, Runs.passed("a", "Row 1")));

        assertThat(labels(test, "epic")).containsExactly("Request body");
        assertThat(labels(test, "feature")).containsExactly("a: Title of a");
        assertThat(labels(test, "parentSuite")).containsExactly("Rules");
        assertThat(labels(test, "suite")).containsExactly("a");
        assertThat(labels(test, "severity")).containsExactly("critical");
        assertThat(labels(test, "tag")).containsExactly("must");
        assertThat(test.path("name").asString()).isEqualTo("Row 1");
    }

    @Test
    void an_example_s_test_stands_among_the_documented_examples() {
        JsonNode test = only(Runs.example("create_chat_oneOnOne", Outcome.PASSED, Runs.passed("create_chat_oneOnOne", "As printed")));

        assertThat(labels(test, "epic")).containsExactly("Documented examples");
        assertThat(test.at("/links/0/url").asString()).isEqualTo("https://learn.example/chat-post#example-1");
    }

    @Test
    void a_test_quotes_and_links_its_source() {
        JsonNode test = only(Runs.rule("a", Level.MUST, Outcome.PASSED, Runs.passed("a", "Row 1")));

        assertThat(test.path("descriptionHtml").asString())
                .contains("<code>a</code>", "(must)", "the &lt;b&gt;quote&lt;/b&gt;", "Create chat, Request body", "the reading");
        assertThat(test.at("/links/0/url").asString()).isEqualTo("https://learn.example/chat-post");
        assertThat(test.at("/links/0/type").asString()).isEqualTo("link");
    }

    @Test
    void steps_have_their_status_and_follow_each_other() {
        JsonNode steps = only(failed(Runs.comparison("one", "two", "/topic"))).path("steps");

        assertThat(steps.valueStream().map(step -> step.path("status").asString())).containsExactly("passed", "passed", "failed");
        assertThat(steps.at("/1/start").asLong()).isEqualTo(steps.at("/0/stop").asLong());
    }

    @Test
    void requests_and_answers_are_one_attachment_in_their_order() {
        log.add("a/Row 1", Runs.exchange(1, "***", Runs.REQUEST, 201, Runs.ANSWER));
        log.add("a/Row 1", Runs.exchange(2, "***", "{\"twice\":1,\"twice\":1.50}", 400, "no JSON"));
        JsonNode test = only(Runs.rule("a", Level.MUST, Outcome.PASSED, Runs.passed("a", "Row 1")));

        assertThat(test.path("attachments")).hasSize(1);
        assertThat(attachment(test)).containsSubsequence(
                "Exchange 1", "by credentials.default", "POST https://graph.microsoft.com/v1.0/chats", "Content-Type: application/json",
                "\"chatType\" : \"group\"", "earlier attempt: 429, waited 1.5 s", "→ 201", "request-id: req-1", "\"topic\" : \"plan b\"",
                "Exchange 2", "\"twice\" : 1,\n  \"twice\" : 1.50", "→ 400", "no JSON");
    }

    @Test
    void no_secret_header_is_ever_printed() throws IOException {
        log.add("a/Row 1", Runs.exchange(1, "Bearer eyJhbGciOiJSUzI1NiJ9.secret.signature", Runs.REQUEST, 201, Runs.ANSWER));
        JsonNode test = only(failed(Runs.comparison("one", "two", "/topic")));

        assertThat(attachment(test)).contains("Authorization: ***");
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.filter(Files::isRegularFile)).noneMatch(file -> content(file).contains("eyJhbGciOiJSUzI1NiJ9"));
        }
    }

    @Test
    void a_hostile_answer_is_harmless_text() {
        log.add("a/Row 1", Runs.exchange(1, "***", Runs.HOSTILE, 200, "{\"topic\": \"" + Runs.HOSTILE));
        String text = attachment(only(Runs.rule("a", Level.MUST, Outcome.PASSED, Runs.passed("a", "Row 1"))));

        assertThat(text).contains("\\u001B[31mred", "\\u202Eabc", "\\u0000").doesNotContain("\u001B", "\u202E", "\u0000");
    }

    @Test
    void a_huge_answer_is_cut_and_says_so() {
        log.add("a/Row 1", Runs.exchange(1, "***", "", 200, "x".repeat(3_000_000)));
        String text = attachment(only(Runs.rule("a", Level.MUST, Outcome.PASSED, Runs.passed("a", "Row 1"))));

        assertThat(text.length()).isLessThan(30_000);
        assertThat(text).contains("(2980000 more characters)");
    }

    @Test
    void a_scenario_emitted_twice_hides_nothing() {
        write(Runs.run(RunOutcome.KIT_FAULT, 4,
                List.of(Runs.rule("a", Level.MUST, Outcome.FAILED, Runs.passed("a", "Row 1"), Runs.failed("a", "Row 1"))), List.of()));

        assertThat(tests()).extracting(test -> test.path("status").asString()).containsExactlyInAnyOrder("passed", "failed", "broken");
    }

    @Test
    void the_environment_names_target_and_verdict() throws IOException {
        write(Runs.partial(Runs.run(RunOutcome.INCOMPLETE, 2, List.of(), List.of()), List.of("--tags @rule-a and ÄÖ")));
        Properties facts = new Properties();
        try (InputStream file = Files.newInputStream(out.resolve("allure-results/environment.properties"))) {
            facts.load(file);
        }

        assertThat(facts).containsEntry("Target", "contoso-test")
                .containsEntry("Service root", "https://graph.microsoft.com")
                .containsEntry("Verdict", "incomplete, exit code 2")
                .containsEntry("Partial", "--tags @rule-a and ÄÖ");
        assertThat(Files.readString(out.resolve("allure-results/environment.properties"))).doesNotContain("#");
    }

    @Test
    void allure_remembers_earlier_runs_by_identity() {
        write(Runs.run(RunOutcome.NON_CONFORMANT, 1, List.of(failed(Runs.comparison("one", "two", "/topic"))), List.of()));
        ReportWriter.clear(out);
        write(Runs.run(RunOutcome.CONFORMANT, 0, List.of(Runs.rule("a", Level.MUST, Outcome.PASSED, Runs.passed("a", "Row 1"))), List.of()));

        JsonNode page = Pages.data(out, "data/test-cases/" + tests().get(0).path("historyId").asString().replace("-", "") + ".json");
        assertThat(page.path("newPassed").asBoolean()).isTrue();
        assertThat(page.at("/extra/history/items/0/status").asString()).isEqualTo("failed");
        assertThat(Pages.data(out, "widgets/history-trend.json")).hasSize(2);
        assertThat(out.resolve("allure-results/history/history.json")).exists();
    }

    @Test
    void a_spoilt_memory_does_not_spoil_the_report() throws IOException {
        Files.createDirectories(out.resolve("allure-history"));
        Files.writeString(out.resolve("allure-history/history.json"), "{\"half");
        write(Runs.run(RunOutcome.CONFORMANT, 0, List.of(Runs.rule("a", Level.MUST, Outcome.PASSED, Runs.passed("a", "Row 1"))), List.of()));

        assertThat(tests()).hasSize(1);
    }

    private static SubjectResult failed(Failure failure) {
        return Runs.rule("a", Level.MUST, Outcome.FAILED, Runs.scenario("a", "Row 1", Outcome.FAILED, failure));
    }

    private JsonNode only(SubjectResult subject) {
        boolean rule = subject.kind() == SubjectResult.Kind.RULE;
        ReportWriter.clear(out);
        write(Runs.run(RunOutcome.INCOMPLETE, 2, rule ? List.of(subject) : List.of(), rule ? List.of() : List.of(subject)));
        return tests().stream().filter(test -> !test.path("fullName").asString().startsWith("run/")).findFirst().orElseThrow();
    }

    private void write(RunResult run) {
        new ReportWriter(CATALOGUE).write(run, log, out);
    }

    private List<JsonNode> tests() {
        return names().stream()
                .filter(name -> name.endsWith("-result.json"))
                .map(name -> JsonMapper.shared().readTree(content(out.resolve("allure-results").resolve(name))))
                .toList();
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(out.resolve("allure-results"))) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String attachment(JsonNode test) {
        assertThat(test.at("/attachments/0/type").asString()).isEqualTo("text/plain");
        return content(out.resolve("allure-results").resolve(test.at("/attachments/0/source").asString()));
    }

    private static List<String> labels(JsonNode test, String name) {
        List<String> values = new ArrayList<>();
        test.path("labels").forEach(label -> {
            if (label.path("name").asString().equals(name)) {
                values.add(label.path("value").asString());
            }
        });
        return values;
    }

    /** As Allure matches: status by name, pattern over the whole trace, with dots that match line ends. */
    private List<String> categoriesOf(JsonNode test) {
        List<String> names = new ArrayList<>();
        for (JsonNode category : JsonMapper.shared().readTree(content(out.resolve("allure-results/categories.json")))) {
            boolean status = category.path("matchedStatuses").valueStream().anyMatch(one -> one.asString().equals(test.path("status").asString()));
            String trace = test.at("/statusDetails/trace").asString("");
            if (status && Pattern.compile(category.path("traceRegex").asString(), Pattern.DOTALL).matcher(trace).matches()) {
                names.add(category.path("name").asString());
            }
        }
        return names;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
