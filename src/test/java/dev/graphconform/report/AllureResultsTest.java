package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AllureResultsTest extends AllureFolder {
    @Test
    void the_message_is_the_comparison_and_the_trace_names_the_exchange() {
        log.add("a/Row 1", SampleRuns.exchange(1, "***", SampleRuns.REQUEST, 201, SampleRuns.ANSWER));
        log.add("a/Row 1", SampleRuns.exchange(2, "***", SampleRuns.REQUEST, 404, SampleRuns.ANSWER));
        JsonNode details =
                only(failed(SampleRuns.comparison("one", "two", "/topic"))).path("statusDetails");

        assertThat(details.path("message").asString()).isEqualTo("Expected: one\nActual:   two\nWhere:    /topic");
        assertThat(details.path("trace").asString())
                .contains(
                        "Exchange 1: POST https://graph.microsoft.com/v1.0/chats → 201",
                        "request-id: req-1",
                        "the topic comes back unchanged");
    }

    @Test
    void message_and_trace_are_escaped_because_allure_shows_them_as_html() {
        JsonNode details = only(failed(
                        SampleRuns.comparison(SampleRuns.HOSTILE, SampleRuns.HOSTILE, SampleRuns.HOSTILE)))
                .path("statusDetails");

        assertThat(details.path("message").asString())
                .contains("&lt;script&gt;")
                .doesNotContain("<")
                .doesNotContain("\u001B");
        assertThat(details.path("trace").asString())
                .contains("&lt;script&gt;")
                .doesNotContain("<")
                .doesNotContain("\u001B");
    }

    @Test
    void the_history_id_is_made_of_the_key_and_survives_an_edit_of_the_features() {
        JsonNode before = only(SampleRuns.rule("a", Level.MUST, Outcome.PASSED, SampleRuns.passed("a", "Row 1")));
        ScenarioResult there = SampleRuns.passed("a", "Row 1");
        ScenarioResult moved = new ScenarioResult(
                there.key(),
                there.subject(),
                there.name(),
                "features/rules/other.feature:99",
                there.outcome(),
                there.failure(),
                there.notes(),
                there.startedAt(),
                there.millis(),
                there.steps(),
                there.leftOut());
        JsonNode after = only(SampleRuns.rule("a", Level.MUST, Outcome.PASSED, moved));

        for (String identity : List.of("historyId", "testCaseId", "fullName")) {
            assertThat(before.path(identity).asString())
                    .isNotBlank()
                    .isEqualTo(after.path(identity).asString());
        }
        assertThat(before.path("fullName").asString()).isEqualTo("a/Row 1");
    }

    @Test
    void the_results_depend_on_neither_machine_nor_chance() throws IOException {
        write(SampleRuns.everything(RunOutcome.NON_CONFORMANT));
        List<String> names = names();
        List<JsonNode> first = tests();
        ReportWriter.clear(out);
        write(SampleRuns.everything(RunOutcome.NON_CONFORMANT));

        assertThat(names()).isEqualTo(names);
        assertThat(tests()).isEqualTo(first);
        assertThat(first)
                .isNotEmpty()
                .allSatisfy(test -> assertThat(labels(test, "host")).isEmpty());
    }

    @Test
    void a_rule_s_test_stands_under_its_topic_and_its_rule() {
        JsonNode test = only(SampleRuns.rule("a", Level.MUST, Outcome.PASSED, SampleRuns.passed("a", "Row 1")));

        assertThat(labels(test, "epic")).containsExactly("A");
        assertThat(labels(test, "feature")).containsExactly("a: Title of a");
        assertThat(labels(test, "parentSuite")).containsExactly("Rules");
        assertThat(labels(test, "suite")).containsExactly("a");
        assertThat(labels(test, "severity")).containsExactly("critical");
        assertThat(labels(test, "tag")).containsExactly("must");
        assertThat(test.path("name").asString()).isEqualTo("Row 1");
    }

    @Test
    void an_example_s_test_stands_among_the_documented_examples() {
        JsonNode test = only(SampleRuns.example(
                "create_chat_oneOnOne", Outcome.PASSED, SampleRuns.passed("create_chat_oneOnOne", "As printed")));

        assertThat(labels(test, "epic")).containsExactly("Documented examples");
        assertThat(test.at("/links/0/url").asString()).isEqualTo("https://learn.example/chat-post#example-1");
    }

    @Test
    void a_test_quotes_and_links_its_source() {
        JsonNode test = only(SampleRuns.rule("a", Level.MUST, Outcome.PASSED, SampleRuns.passed("a", "Row 1")));

        assertThat(test.path("descriptionHtml").asString())
                .contains(
                        "<code>a</code>",
                        "(must)",
                        "the &lt;b&gt;quote&lt;/b&gt;",
                        "Create chat, Request body",
                        "the reading");
        assertThat(test.at("/links/0/url").asString()).isEqualTo("https://learn.example/chat-post");
        assertThat(test.at("/links/0/type").asString()).isEqualTo("link");
    }

    @Test
    void an_outcome_that_no_status_of_allure_says_is_shown_beside_the_name() {
        Failure failure = Failure.of("undecided", "throttled");
        JsonNode inconclusive = only(SampleRuns.rule(
                "a",
                Level.MUST,
                Outcome.INCONCLUSIVE,
                SampleRuns.scenario("a", "Row 1", Outcome.INCONCLUSIVE, failure)));
        JsonNode passed = only(SampleRuns.rule("a", Level.MUST, Outcome.PASSED, SampleRuns.passed("a", "Row 1")));

        assertThat(inconclusive.at("/parameters/0/value").asString()).isEqualTo("inconclusive");
        assertThat(passed.path("parameters")).isEmpty();
    }

    @Test
    void steps_have_their_status_and_follow_each_other() {
        JsonNode steps =
                only(failed(SampleRuns.comparison("one", "two", "/topic"))).path("steps");

        assertThat(steps.valueStream().map(step -> step.path("status").asString()))
                .containsExactly("passed", "passed", "failed");
        assertThat(steps.at("/1/start").asLong()).isEqualTo(steps.at("/0/stop").asLong());
    }

    @Test
    void a_scenario_with_two_results_is_shown_twice() {
        write(SampleRuns.run(
                RunOutcome.KIT_FAULT,
                4,
                List.of(SampleRuns.rule(
                        "a",
                        Level.MUST,
                        Outcome.FAILED,
                        SampleRuns.passed("a", "Row 1"),
                        SampleRuns.failed("a", "Row 1"))),
                List.of()));

        assertThat(tests())
                .extracting(test -> test.path("status").asString())
                .containsExactlyInAnyOrder("passed", "failed", "broken");
    }

    @Test
    void the_environment_names_target_and_verdict() throws IOException {
        RunResult run = SampleRuns.run(RunOutcome.INCOMPLETE, 2, List.of(), List.of());
        write(SampleRuns.partial(
                SampleRuns.with(run, run.verdict(), List.of("Some requests are not served here.")),
                List.of("--tags @rule-a and ÄÖ")));
        Properties facts = new Properties();
        try (InputStream file = Files.newInputStream(out.resolve("allure-results/environment.properties"))) {
            facts.load(file);
        }

        assertThat(facts)
                .containsEntry("Target", "contoso-test")
                .containsEntry("Service root", "https://graph.microsoft.com")
                .containsEntry("Verdict", "incomplete, exit code 2")
                .containsEntry("First of all", "Some requests are not served here.")
                .containsEntry("Partial", "--tags @rule-a and ÄÖ");
        assertThat(Files.readString(out.resolve("allure-results/environment.properties")))
                .doesNotContain("#");
    }

    @Test
    void allure_finds_earlier_runs_by_history_id() {
        write(SampleRuns.run(
                RunOutcome.NON_CONFORMANT,
                1,
                List.of(failed(SampleRuns.comparison("one", "two", "/topic"))),
                List.of()));
        ReportWriter.clear(out);
        write(SampleRuns.run(
                RunOutcome.CONFORMANT,
                0,
                List.of(SampleRuns.rule("a", Level.MUST, Outcome.PASSED, SampleRuns.passed("a", "Row 1"))),
                List.of()));

        JsonNode page = ReportPageFile.data(
                out,
                "data/test-cases/" + tests().get(0).path("historyId").asString().replace("-", "") + ".json");
        assertThat(page.path("newPassed").asBoolean()).isTrue();
        assertThat(page.at("/extra/history/items/0/status").asString()).isEqualTo("failed");
        assertThat(ReportPageFile.data(out, "widgets/history-trend.json")).hasSize(2);
        assertThat(out.resolve("allure-results/history/history.json")).exists();
    }

    @Test
    void a_damaged_history_does_not_prevent_the_report() throws IOException {
        Files.createDirectories(out.resolve("allure-history"));
        Files.writeString(out.resolve("allure-history/history.json"), "{\"half");
        write(SampleRuns.run(
                RunOutcome.CONFORMANT,
                0,
                List.of(SampleRuns.rule("a", Level.MUST, Outcome.PASSED, SampleRuns.passed("a", "Row 1"))),
                List.of()));

        assertThat(tests()).hasSize(1);
    }
}
