package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.ReportWriter;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KnownDeviation;
import dev.graphconform.verdict.KnownDeviationMatcher;
import dev.graphconform.verdict.KnownDeviationNote;
import dev.graphconform.verdict.KnownDeviations;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SelectionScope;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.TargetSummary;
import dev.graphconform.verdict.Verdict;
import dev.graphconform.verdict.VerdictCalculator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Terminal, summary, report, JUnit and {@code run.json} tell one run with the same words, sets and numbers. */
class OneStoryTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Terminal terminal = Terminal.piped();

    @TempDir
    Path folder;

    @Test
    void each_rule_stands_in_the_same_part_everywhere() throws IOException {
        tell(
                false,
                Optional.empty(),
                rule("chat-created", Level.MUST, Outcome.FAILED),
                rule("chat-body", Level.MUST, Outcome.PASSED),
                rule("chat-context", Level.MUST, Outcome.BROKEN),
                rule("request-id", Level.SHOULD, Outcome.FAILED),
                rule("client-request-id", Level.SHOULD, Outcome.NOT_RUN),
                rule("never-server-error", Level.OBSERVED, Outcome.FAILED));

        everywhere("NON-CONFORMANT (exit code 1): 1 rule does not hold; 2 rules that do not decide do not hold.");
        parts("chat-created", "request-id, never-server-error", "chat-context, client-request-id");
        everywhereInOrder(
                "What failed",
                "chat-created",
                "expected 201, was 200 (the status)",
                "Warnings (they do not hold, and do not decide)",
                "request-id",
                "never-server-error",
                "What was not proved",
                "chat-context");
    }

    @Test
    void a_strict_run_moves_what_decides_there_too() throws IOException {
        tell(
                true,
                Optional.empty(),
                rule("chat-body", Level.MUST, Outcome.PASSED),
                rule("request-id", Level.SHOULD, Outcome.FAILED),
                rule("never-server-error", Level.OBSERVED, Outcome.FAILED));

        everywhere("NON-CONFORMANT (exit code 1): 1 rule does not hold; 1 rule that does not decide does not hold.");
        parts("request-id", "never-server-error", "");
        assertThat(summary())
                .contains(
                        "| | all | passed | failed | warnings |",
                        "| should rules | 1 | 0 | 1 | 0 |",
                        "| observed rules | 1 | 0 | 0 | 1 |");
        JsonNode night = JsonMapper.shared().readTree(read("history.json")).at("/runs/0");
        assertThat(List.of(night.path("failed").asInt(), night.path("warnings").asInt()))
                .containsExactly(1, 1);
    }

    @Test
    void what_was_asked_for_by_name_and_does_not_decide_has_not_failed() throws IOException {
        tell(
                false,
                Optional.of(new SelectionScope(List.of("never-server-error"), false, 60)),
                rule("never-server-error", Level.OBSERVED, Outcome.FAILED));

        everywhere("INCOMPLETE (exit code 2): the 1 rule asked for does not hold; it does not decide.");
        parts("", "never-server-error", "");
        assertThat(terminal.out() + summary())
                .doesNotContain("What failed", "othing failed", "No fault of the service");
    }

    @Test
    void nothing_that_decides_failed_where_a_rule_of_a_lower_level_did() throws IOException {
        tell(
                false,
                Optional.empty(),
                rule("chat-body", Level.MUST, Outcome.NOT_RUN),
                rule("never-server-error", Level.OBSERVED, Outcome.FAILED));

        everywhere("INCOMPLETE (exit code 2): nothing that decides failed, but not everything that is owed was proved; "
                + "1 rule that does not decide does not hold.");
        parts("", "never-server-error", "chat-body");
        assertThat(terminal.out()).contains("\nNo fault of the service in what decides: of that, 1 could not");
    }

    @Test
    void a_stale_entry_is_told_with_what_came_instead() throws IOException {
        KnownDeviation entry = new KnownDeviation(
                "chat-created",
                Optional.empty(),
                Optional.empty(),
                new KnownDeviation.Fails("status", "the status", "202"),
                new KnownDeviationNote("agreed", "Ada", URI.create("https://tracker.example/1"), Optional.empty()),
                "known.yaml:2:3");
        SubjectResult listed = new KnownDeviationMatcher(
                        new KnownDeviations(List.of(entry), Set.of()), "mock", LocalDate.of(2026, 1, 1), false)
                .judge(rule("chat-created", Level.MUST, Outcome.FAILED));
        tell(false, Optional.empty(), listed);

        everywhere("NON-CONFORMANT (exit code 1): the list of known deviations is out of date for 1 rule.");
        everywhereInOrder("What failed", "chat-created", "but it fails otherwise: expected 201, was 200 (the status)");
        assertThat(listed.reason()).endsWith("but it fails otherwise: expected 201, was 200 (the status): One");
    }

    private void everywhere(String sentence) throws IOException {
        String meaning = sentence.substring(sentence.indexOf(": ") + 2);
        assertThat(terminal.out()).startsWith("\n" + sentence + "\n").endsWith("\n" + sentence + "\n");
        assertThat(summary()).contains("\n**" + sentence.split(" ")[0] + "**: " + meaning + "\n");
        assertThat(read("allure-report/index.html")).contains("<p>" + sentence + "</p>");
        assertThat(read("junit.xml")).contains("<property name=\"run.verdict\" value=\"" + sentence + "\"/>");
        assertThat(verdict().path("sentence").asString()).isEqualTo(sentence);
    }

    private void everywhereInOrder(String... words) throws IOException {
        assertThat(terminal.out()).containsSubsequence(words);
        assertThat(summary()).containsSubsequence(words);
        String page = read("allure-report/index.html");
        assertThat(page.substring(page.indexOf("class=\"conform-verdict"))).containsSubsequence(words);
    }

    private void parts(String failed, String warnings, String notProved) throws IOException {
        part("failed", failed);
        part("warnings", warnings);
        part("known", "");
        part("notProved", notProved);
        String[] failures = read("junit.xml").split("<failure ", -1);
        assertThat(failures).hasSize(1 + ids(failed).size());
        assertThat(read("junit.xml").split("type=\"does-not-hold-does-not-decide\"", -1))
                .hasSize(1 + ids(warnings).size());
    }

    private void part(String name, String ids) throws IOException {
        assertThat(verdict().path(name).valueStream().map(JsonNode::asString))
                .as(name)
                .containsExactlyElementsOf(ids(ids));
        assertThat(read("junit.xml"))
                .contains("<property name=\"run." + name + "\" value=\"" + ids(ids).size()
                        + (ids.isEmpty() ? "" : ": " + ids) + "\"/>");
    }

    private static List<String> ids(String ids) {
        return Stream.of(ids.split(", ")).filter(id -> !id.isEmpty()).toList();
    }

    private JsonNode verdict() throws IOException {
        return JsonMapper.shared().readTree(read("run.json")).path("verdict");
    }

    private String summary() throws IOException {
        return read("summary.md");
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void tell(boolean strict, Optional<SelectionScope> scope, SubjectResult... rules) throws IOException {
        VerdictCalculator calculator = new VerdictCalculator(
                List.of(rules), List.of(), scope, strict, List.of(), Optional.empty(), false, Optional.empty());
        Verdict verdict = calculator.verdict();
        RunResult result = new RunResult(
                "id",
                "1",
                new TargetSummary("mock", "http://127.0.0.1:1", "v1.0"),
                START,
                START.plusMillis(1500),
                scope.isPresent(),
                List.of(),
                verdict,
                List.of(rules),
                List.of(),
                calculator.warnings());
        new ReportWriter(Catalogue.bundled()).write(result, new ExchangeLog(), folder);
        RunSummaryPrinter summary = new RunSummaryPrinter(
                terminal.console(), new FailureDetails(terminal.console(), Catalogue.bundled(), false), result, false);
        summary.print(folder);
        summary.end();
    }

    private static SubjectResult rule(String id, Level level, Outcome outcome) {
        Optional<Failure> failure = outcome == Outcome.PASSED
                ? Optional.empty()
                : outcome == Outcome.FAILED
                        ? Optional.of(new Failure(
                                "status",
                                "expected 201, was 200 (the status)",
                                Optional.of("201"),
                                Optional.of("200"),
                                Optional.of("the status"),
                                Optional.of("r-1"),
                                Optional.empty()))
                        : Optional.of(Failure.of("undecided", "people.guest is missing"));
        return SubjectResult.of(
                id,
                SubjectResult.SubjectKind.RULE,
                level,
                "Title of " + id,
                List.of(new ScenarioResult(
                        id + "/1",
                        id,
                        "One",
                        "features/rules/answer.feature:1",
                        outcome,
                        failure,
                        List.of(),
                        START,
                        1,
                        List.of(),
                        false)));
    }
}
