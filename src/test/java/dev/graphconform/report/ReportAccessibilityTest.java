package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report for people who need contrast, a keyboard or a screen reader, and the links into it. */
@Tag("slow")
class ReportAccessibilityTest {
    @TempDir
    Path out;

    @TempDir
    Path room;

    @BeforeEach
    void write_a_report() {
        assumeTrue(Accessibility.possible(), "no browser on this machine");
        ExchangeLog log = new ExchangeLog();
        log.add(
                SampleRuns.failed("topic-returned", "Row 2").key(),
                SampleRuns.exchange(1, "***", SampleRuns.REQUEST, 200, "{}"));
        for (int time = 0; time < 2; time++) {
            new ReportWriter(Catalogue.bundled())
                    .write(
                            SampleRuns.run(
                                    RunOutcome.NON_CONFORMANT,
                                    1,
                                    List.of(
                                            SampleRuns.rule(
                                                    "topic-optional",
                                                    Level.MUST,
                                                    Outcome.PASSED,
                                                    SampleRuns.passed("topic-optional", "Row 0")),
                                            SampleRuns.rule(
                                                    "topic-returned",
                                                    Level.MUST,
                                                    Outcome.FAILED,
                                                    SampleRuns.passed("topic-returned", "Row 1"),
                                                    SampleRuns.failed("topic-returned", "Row 2")),
                                            SampleRuns.rule("chat-readable", Level.SHOULD, Outcome.NOT_RUN)),
                                    List.of()),
                            log,
                            out);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#behaviors", "#categories", "#suites", "#graph", "#timeline", "#rule/topic-returned"})
    void no_view_has_a_violation(String address) throws Exception {
        assertThat(Accessibility.violations(page(), address, room)).isEmpty();
    }

    @Test
    void the_first_page_says_what_failed_and_what_was_not_proved() throws Exception {
        assertThat(shown(""))
                .contains(
                        "non-conformant, exit code 1",
                        "What failed",
                        "topic-returned",
                        "What was not proved",
                        "chat-readable (should)");
    }

    @Test
    void a_link_to_a_rule_leads_to_its_test_that_failed() throws Exception {
        assertThat(Files.readString(out.resolve("summary.md")))
                .contains("[In the report](allure-report/index.html#rule/topic-returned)");
        assertThat(shown("#rule/topic-returned")).contains("topic-returned/Row 2", "Request and response");
        assertThat(shown("#rule/topic-optional")).contains("topic-optional/Row 0");
    }

    @Test
    void folds_are_reached_by_keyboard() throws Exception {
        assertThat(shown("#suites")).containsPattern("class=\"node__title[^>]*tabindex=\"0\"");
    }

    @Test
    void the_checker_sees_a_page_that_is_hard_to_use() throws Exception {
        Path poor = Files.writeString(
                room.resolve("poor.html"), "<html><body><input><p style=\"color:#bbb\">pale</p></body></html>");

        assertThat(Accessibility.violations(poor, "", room))
                .anyMatch(line -> line.startsWith("color-contrast"))
                .anyMatch(line -> line.startsWith("label"));
    }

    private Path page() {
        return out.resolve("allure-report/index.html");
    }

    private String shown(String address) throws Exception {
        try (Chromium browser = new Chromium(Chromium.program().orElseThrow(), room.resolve("profile"))) {
            String dom = browser.show(page(), address);
            return dom.substring(dom.indexOf("<body"), dom.indexOf("<script type=\"application/json\""));
        }
    }
}
