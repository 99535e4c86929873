package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SummaryMarkdownTest {
    private static final Path OUT = Path.of("reports", "contoso-test");

    @Test
    void the_first_line_says_whether_the_target_conforms() {
        assertThat(summary(RunOutcome.CONFORMANT, passed()).lines().findFirst())
                .hasValue("# ✅ contoso-test: it conforms");
        assertThat(summary(RunOutcome.NON_CONFORMANT, failed()).lines().findFirst())
                .hasValue("# ❌ contoso-test: it does not conform");
        SubjectResult open = SampleRuns.rule("b", Level.MUST, Outcome.NOT_RUN);
        assertThat(summary(RunOutcome.INCOMPLETE, open, passed()).lines().findFirst())
                .hasValue("# ⚠️ contoso-test: not everything was proved");
        assertThat(summary(RunOutcome.INCOMPLETE, open, SampleRuns.rule("a", Level.SHOULD, Outcome.FAILED))
                        .lines()
                        .findFirst())
                .hasValue("# ⚠️ contoso-test: not everything was proved, or holds");
    }

    @ParameterizedTest
    @EnumSource(RunOutcome.class)
    void the_verdict_s_word_and_exit_code_stand_at_the_top(RunOutcome outcome) {
        assertThat(summary(outcome, passed()).lines().limit(3))
                .anyMatch(line -> line.contains("**" + outcome.word() + "**, exit code 7"));
    }

    @Test
    void what_failed_comes_before_everything_else_with_expected_and_actual() {
        String summary = summary(RunOutcome.NON_CONFORMANT, failed());

        assertThat(summary)
                .containsSubsequence(
                        "## What failed",
                        "### `a` (must) Title of a",
                        "- Row 1, `features/rules/a.feature:12`",
                        "expected    the topic \"Plan B\"",
                        "actual      the topic \"plan b\"",
                        "where       /topic",
                        "request-id  req-1",
                        "## Counts");
    }

    @Test
    void what_was_not_proved_is_grouped_by_its_reason() {
        SubjectResult one = withReason(SampleRuns.rule("a", Level.MUST, Outcome.NOT_RUN), "people.guest is missing");
        SubjectResult two = withReason(SampleRuns.rule("b", Level.SHOULD, Outcome.NOT_RUN), "people.guest is missing");

        assertThat(summary(RunOutcome.INCOMPLETE, one, two, passed()))
                .contains("## What was not proved, and why\n\n- not-run: people.guest is missing — `a`, `b`\n");
    }

    @Test
    void what_is_about_no_single_rule_is_told_before_all_rules() {
        RunResult run = SampleRuns.run(RunOutcome.NON_CONFORMANT, 1, List.of(failed(), passed()), List.of());
        String summary = SummaryMarkdown.of(
                SampleRuns.with(run, run.verdict(), List.of("No valid request is served here.")), OUT);

        assertThat(summary)
                .containsSubsequence("exit code 1", "\n\n- No valid request is served here.\n", "## What failed");
    }

    @Test
    void a_failed_should_stands_among_the_warnings_once() {
        SubjectResult should = SampleRuns.rule("a", Level.SHOULD, Outcome.FAILED, SampleRuns.failed("a", "Row 1"));
        RunResult run = SampleRuns.run(RunOutcome.CONFORMANT, 0, List.of(should), List.of());
        String summary = SummaryMarkdown.of(
                SampleRuns.with(run, run.verdict(), List.of("a failed: reason of a", "throttled 3 times")), OUT);

        assertThat(summary)
                .doesNotContain("## What failed")
                .containsSubsequence(
                        "## Warnings (they do not hold, and do not decide)",
                        "- `a` (should): expected",
                        "### `a` (should)");
        assertThat(summary).doesNotContain("a failed: reason").contains("- throttled 3 times");
    }

    @Test
    void counts_are_a_table_by_level() {
        String summary = summary(RunOutcome.NON_CONFORMANT, failed(), passed());

        assertThat(summary)
                .contains(
                        "| | all | passed | failed |",
                        "| must rules | 2 | 1 | 1 |",
                        "| documented examples | 0 | 0 | 0 |");
        assertThat(nodes(summary, TableBlock.class)).hasSize(1);
    }

    @Test
    void it_says_where_the_report_is_and_how_to_repeat() {
        assertThat(summary(RunOutcome.NON_CONFORMANT, failed()))
                .contains("`allure-report/index.html` in `reports/contoso-test`"
                        .replace("/contoso", java.io.File.separator + "contoso"))
                .contains("Repeat what failed: `./conform run --target FILE --rule a`");
        RunResult partial = SampleRuns.partial(
                SampleRuns.run(RunOutcome.INCOMPLETE, 2, List.of(passed()), List.of()), List.of("--tags @a and @b"));
        assertThat(SummaryMarkdown.of(partial, OUT))
                .contains("Repeat: `./conform run --target FILE --tags '@a and @b'`");
    }

    @Test
    void a_long_list_is_cut_with_a_note() {
        List<SubjectResult> rules = new ArrayList<>();
        for (int rule = 0; rule < 40; rule++) {
            String id = "rule-" + rule;
            ScenarioResult[] rows = new ScenarioResult[5];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = SampleRuns.scenario(
                        id,
                        "Row " + row,
                        Outcome.FAILED,
                        SampleRuns.comparison("x".repeat(50_000), "y".repeat(50_000), "/"));
            }
            rules.add(SampleRuns.rule(id, Level.MUST, Outcome.FAILED, rows));
        }
        String summary = summary(RunOutcome.NON_CONFORMANT, rules.toArray(SubjectResult[]::new));

        assertThat(summary.length()).isLessThan(200_000);
        assertThat(summary)
                .contains(
                        "- and 2 more scenarios",
                        "Scenarios left out here: 160; the report shows them all.",
                        "### `rule-39`");
    }

    @Test
    void nothing_that_a_server_sent_becomes_markup() {
        ScenarioResult scenario = SampleRuns.scenario(
                "a",
                SampleRuns.HOSTILE,
                Outcome.FAILED,
                SampleRuns.comparison(SampleRuns.HOSTILE, SampleRuns.HOSTILE, SampleRuns.HOSTILE));
        ScenarioResult other = SampleRuns.scenario("a", "two", Outcome.FAILED, Failure.of("check", SampleRuns.HOSTILE));
        SubjectResult failed = SampleRuns.rule("a", Level.MUST, Outcome.FAILED, scenario, other);
        SubjectResult idle = withReason(SampleRuns.rule("b", Level.MUST, Outcome.NOT_RUN), SampleRuns.HOSTILE);
        RunResult run = SampleRuns.run(RunOutcome.NON_CONFORMANT, 1, List.of(failed, idle), List.of());
        String summary = SummaryMarkdown.of(SampleRuns.with(run, run.verdict(), List.of(SampleRuns.HOSTILE)), OUT);

        assertThat(nodes(summary, HtmlBlock.class)).isEmpty();
        assertThat(nodes(summary, HtmlInline.class)).isEmpty();
        // the one link is the kit's own, to the rule in the report beside the summary
        assertThat(nodes(summary, Link.class))
                .extracting(link -> link.getUrl().toString())
                .containsExactly("allure-report/index.html#rule/a");
        assertThat(nodes(summary, Image.class)).isEmpty();
        assertThat(nodes(summary, com.vladsch.flexmark.ast.Heading.class))
                .noneMatch(heading -> heading.getChars().toString().equals("# heading"));
        assertThat(summary.chars().filter(point -> point != '\n').noneMatch(Character::isISOControl))
                .isTrue();
        assertThat(summary.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .asString(java.nio.charset.StandardCharsets.UTF_8)
                .isEqualTo(summary);
    }

    private static SubjectResult passed() {
        return SampleRuns.rule("z", Level.MUST, Outcome.PASSED, SampleRuns.passed("z", "Row 1"));
    }

    private static SubjectResult failed() {
        return SampleRuns.rule("a", Level.MUST, Outcome.FAILED, SampleRuns.failed("a", "Row 1"));
    }

    private static SubjectResult withReason(SubjectResult subject, String reason) {
        return new SubjectResult(
                subject.id(),
                subject.kind(),
                subject.level(),
                subject.title(),
                subject.outcome(),
                reason,
                subject.scenarios());
    }

    private static String summary(RunOutcome outcome, SubjectResult... rules) {
        return SummaryMarkdown.of(SampleRuns.run(outcome, 7, List.of(rules), List.of()), OUT);
    }

    private static <T extends Node> List<T> nodes(String markdown, Class<T> type) {
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
        List<T> found = new ArrayList<>();
        document.getDescendants().forEach(node -> {
            if (type.isInstance(node)) {
                found.add(type.cast(node));
            }
        });
        return found;
    }
}
