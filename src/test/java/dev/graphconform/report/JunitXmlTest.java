package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.Verdict;
import dev.graphconform.verdict.VerdictCalculator;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JunitXmlTest {

    @Test
    void a_rule_is_a_suite_and_a_scenario_a_case_with_a_stable_class_name() throws Exception {
        List<ReportTestSuite> suites = read(SampleRuns.run(
                RunOutcome.CONFORMANT,
                0,
                List.of(SampleRuns.rule(
                        "topic-returned", Level.MUST, Outcome.PASSED, SampleRuns.passed("topic-returned", "A topic"))),
                List.of(SampleRuns.example(
                        "create_chat_oneOnOne",
                        Outcome.PASSED,
                        SampleRuns.passed("create_chat_oneOnOne", "As printed")))));

        assertThat(suites)
                .extracting(ReportTestSuite::getFullClassName)
                .containsExactly("rules.topic-returned", "examples.create_chat_oneOnOne");
        ReportTestCase testCase = suites.get(0).getTestCases().get(0);
        assertThat(testCase.getFullClassName()).isEqualTo("rules.topic-returned");
        assertThat(testCase.getName()).isEqualTo("A topic");
        assertThat(testCase.getTime()).isEqualTo(0.015f);
        assertThat(testCase.isSuccessful()).isTrue();
    }

    @Test
    void a_deviation_is_a_failure_with_the_comparison() throws Exception {
        ReportTestCase testCase =
                only(Outcome.FAILED, Level.MUST, SampleRuns.comparison("\"Plan B\"", "\"plan b\"", "/topic"));

        assertThat(testCase.hasFailure()).isTrue();
        assertThat(testCase.getFailureMessage()).isEqualTo("failed: expected \"Plan B\", was \"plan b\" (/topic)");
        assertThat(testCase.getFailureType()).isEqualTo("topic-unchanged");
        assertThat(testCase.getFailureDetail())
                .contains("the topic comes back unchanged")
                .contains("features/rules/a.feature:12");
    }

    @Test
    void a_fault_of_the_kit_or_of_the_connection_is_an_error() throws Exception {
        ReportTestCase testCase = only(Outcome.BROKEN, Level.MUST, Failure.of("connection", "closed after 12 bytes"));

        assertThat(testCase.hasError()).isTrue();
        assertThat(testCase.getFailureMessage()).isEqualTo("broken: closed after 12 bytes");
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"NOT_RUN", "INCONCLUSIVE", "NOT_APPLICABLE", "KNOWN"})
    void what_was_not_proved_is_skipped_with_its_reason(Outcome outcome) throws Exception {
        ReportTestCase testCase = only(outcome, Level.MUST, Failure.of("undecided", "people.guest is missing"));

        assertThat(testCase.hasSkipped()).isTrue();
        assertThat(testCase.getFailureMessage()).isEqualTo(outcome.word() + ": people.guest is missing");
    }

    @Test
    void a_scenario_left_out_is_skipped_with_its_note() throws Exception {
        ReportTestCase testCase = read(SampleRuns.run(
                        RunOutcome.CONFORMANT,
                        0,
                        List.of(SampleRuns.rule(
                                "a",
                                Level.MUST,
                                Outcome.PASSED,
                                SampleRuns.leftOut("a", "1"),
                                SampleRuns.passed("a", "2"))),
                        List.of()))
                .get(0)
                .getTestCases()
                .get(0);

        assertThat(testCase.hasSkipped()).isTrue();
        assertThat(testCase.getFailureMessage()).isEqualTo("left out: credentials.application is missing");
    }

    /** Surefire's reader does not know the type of a skipped case. */
    @ParameterizedTest
    @CsvSource({
        "MUST,NOT_RUN,not-run",
        "MUST,INCONCLUSIVE,inconclusive",
        "MUST,KNOWN,known",
        "SHOULD,FAILED,does-not-hold-does-not-decide",
        "OBSERVED,FAILED,does-not-hold-does-not-decide"
    })
    void what_is_skipped_is_told_apart_by_its_type(Level level, Outcome outcome, String type) throws Exception {
        Document xml = parsed(JunitXml.of(SampleRuns.run(
                RunOutcome.CONFORMANT,
                0,
                List.of(
                        SampleRuns.rule(
                                "a",
                                level,
                                outcome,
                                SampleRuns.scenario("a", "1", outcome, SampleRuns.comparison("x", "y", "/topic"))),
                        SampleRuns.rule("b", Level.MUST, Outcome.PASSED, SampleRuns.leftOut("b", "1"))),
                List.of())));

        Element skipped = (Element) xml.getElementsByTagName("skipped").item(0);
        assertThat(skipped.getAttribute("type")).isEqualTo(type);
        assertThat(skipped.getTextContent().isEmpty()).isEqualTo(outcome != Outcome.FAILED);
        assertThat(((Element) xml.getElementsByTagName("skipped").item(1)).getAttribute("type"))
                .isEqualTo("left-out");
    }

    @Test
    void a_word_that_a_reason_begins_with_is_not_said_twice() throws Exception {
        ReportTestCase testCase =
                only(Outcome.INCONCLUSIVE, Level.MUST, Failure.of("undecided", "left out, the rule stands on others"));

        assertThat(testCase.getFailureMessage()).isEqualTo("inconclusive: the rule stands on others");
    }

    @Test
    void a_warning_does_not_make_a_conformant_run_red() throws Exception {
        RunResult run = judged(
                false, SampleRuns.rule("a", Level.SHOULD, Outcome.FAILED, SampleRuns.failed("a", "1")), passedMust());

        assertThat(run.verdict().outcome()).isEqualTo(RunOutcome.CONFORMANT);
        ReportTestCase warning = read(run).get(0).getTestCases().get(0);
        assertThat(warning.hasSkipped()).isTrue();
        assertThat(warning.getFailureMessage()).startsWith("does not hold, does not decide: expected");
    }

    @Test
    void a_failed_should_of_a_strict_run_is_red_and_failed_observed_behaviour_never_is() throws Exception {
        RunResult run = judged(
                true,
                SampleRuns.rule("a", Level.SHOULD, Outcome.FAILED, SampleRuns.failed("a", "1")),
                SampleRuns.rule("b", Level.OBSERVED, Outcome.FAILED, SampleRuns.failed("b", "1")),
                SampleRuns.rule("c", Level.MUST, Outcome.FAILED, SampleRuns.failed("c", "1")));

        List<ReportTestSuite> suites = read(run);
        assertThat(suites.get(0).getTestCases().get(0).hasFailure()).isTrue();
        assertThat(suites.get(1).getTestCases().get(0).hasSkipped()).isTrue();
        assertThat(suites.get(2).getTestCases().get(0).hasFailure()).isTrue();
    }

    @Test
    void scenarios_of_a_known_rule_are_not_red() throws Exception {
        List<ReportTestSuite> suites = read(SampleRuns.run(
                RunOutcome.CONFORMANT_WITH_EXCEPTIONS,
                0,
                List.of(SampleRuns.rule("a", Level.MUST, Outcome.KNOWN, SampleRuns.failed("a", "1")), passedMust()),
                List.of()));

        assertThat(suites.get(0).getTestCases()).singleElement().matches(ReportTestCase::hasSkipped);
    }

    @Test
    void a_rule_without_a_scenario_of_its_outcome_has_a_case_of_its_own() throws Exception {
        List<ReportTestSuite> suites = read(SampleRuns.run(
                RunOutcome.INCOMPLETE,
                2,
                List.of(SampleRuns.rule("a", Level.MUST, Outcome.NOT_RUN), passedMust()),
                List.of()));

        ReportTestCase testCase = suites.get(0).getTestCases().get(0);
        assertThat(testCase.getName()).isEqualTo("(as a whole)");
        assertThat(testCase.getFailureMessage()).isEqualTo("not-run: reason of a");
    }

    @ParameterizedTest
    @EnumSource(
            value = RunOutcome.class,
            names = {"CONFIGURATION_FAULT", "KIT_FAULT", "SECRET_LEAK", "LEFTOVERS"})
    void a_run_that_ended_by_a_fault_is_never_green(RunOutcome outcome) throws Exception {
        ReportTestSuite suite = read(SampleRuns.run(outcome, 4, List.of(passedMust()), List.of()))
                .get(0);

        assertThat(suite.getFullClassName()).isEqualTo("run");
        assertThat(suite.getTestCases()).singleElement().satisfies(testCase -> {
            assertThat(testCase.hasError()).isTrue();
            assertThat(testCase.getFailureMessage()).isEqualTo("broken: because of this");
        });
    }

    @ParameterizedTest
    @EnumSource(RunOutcome.class)
    void a_run_in_which_nothing_ran_is_never_green(RunOutcome outcome) throws Exception {
        assertThat(read(SampleRuns.run(outcome, 2, List.of(), List.of()))
                        .get(0)
                        .getTestCases()
                        .get(0)
                        .hasError())
                .isTrue();
        RunResult idle =
                SampleRuns.run(outcome, 2, List.of(SampleRuns.rule("a", Level.MUST, Outcome.NOT_RUN)), List.of());
        assertThat(read(idle).get(0).getTestCases().get(0).hasError()).isTrue();
    }

    @Test
    void a_non_conformant_run_is_red_even_if_no_scenario_is() throws Exception {
        List<ReportTestSuite> suites =
                read(SampleRuns.run(RunOutcome.NON_CONFORMANT, 1, List.of(passedMust()), List.of()));

        assertThat(suites.get(0).getTestCases().get(0).hasError()).isTrue();
    }

    @Test
    void whatever_a_server_sent_the_file_is_xml_and_holds_it_as_text() throws Exception {
        String xml = JunitXml.of(SampleRuns.run(
                RunOutcome.NON_CONFORMANT,
                1,
                List.of(SampleRuns.rule(
                        "a",
                        Level.MUST,
                        Outcome.FAILED,
                        SampleRuns.scenario(
                                "a",
                                SampleRuns.HOSTILE,
                                Outcome.FAILED,
                                SampleRuns.comparison(SampleRuns.HOSTILE, SampleRuns.HOSTILE, "/topic")))),
                List.of()));

        Element failure = (Element) parsed(xml).getElementsByTagName("failure").item(0);
        assertThat(failure.getTextContent())
                .contains("<script>alert(1)</script>", "]]>", "\\u001B[31mred", "\\u0000", "\\uFFFE", "\\uD800");
        assertThat(failure.getChildNodes().getLength()).isEqualTo(1);
        assertThat(failure.getAttribute("message")).contains("<script>").doesNotContain("\n");
        assertThat(((Element) parsed(xml).getElementsByTagName("testcase").item(0)).getAttribute("name"))
                .contains("# heading \\u001B[31mred");
    }

    @Test
    void the_counts_of_a_suite_are_those_of_its_cases() throws Exception {
        Document xml = parsed(JunitXml.of(SampleRuns.everything(RunOutcome.NON_CONFORMANT)));
        for (String element : List.of("testsuite", "testsuites")) {
            for (int at = 0; at < xml.getElementsByTagName(element).getLength(); at++) {
                Element suite = (Element) xml.getElementsByTagName(element).item(at);
                assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
                assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
                assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
                assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
            }
        }
    }

    private static String count(Element suite, String element) {
        return Integer.toString(suite.getElementsByTagName(element).getLength());
    }

    private static SubjectResult passedMust() {
        return SampleRuns.rule("z", Level.MUST, Outcome.PASSED, SampleRuns.passed("z", "1"));
    }

    private static RunResult judged(boolean strict, SubjectResult... rules) {
        VerdictCalculator verdictCalculator =
                new VerdictCalculator(List.of(rules), List.of(), false, strict, List.of(), Optional.empty());
        Verdict verdict = verdictCalculator.verdict();
        return SampleRuns.with(
                SampleRuns.run(verdict.outcome(), verdict.exitCode(), List.of(rules), List.of()),
                verdict,
                verdictCalculator.warnings());
    }

    private static ReportTestCase only(Outcome outcome, Level level, Failure failure) throws Exception {
        return read(SampleRuns.run(
                        RunOutcome.NON_CONFORMANT,
                        1,
                        List.of(
                                SampleRuns.rule("a", level, outcome, SampleRuns.scenario("a", "1", outcome, failure)),
                                SampleRuns.rule("b", Level.MUST, Outcome.FAILED, SampleRuns.failed("b", "1"))),
                        List.of()))
                .get(0)
                .getTestCases()
                .get(0);
    }

    private static List<ReportTestSuite> read(RunResult run) throws Exception {
        byte[] xml = JunitXml.of(run).getBytes(StandardCharsets.UTF_8);
        return new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8));
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
