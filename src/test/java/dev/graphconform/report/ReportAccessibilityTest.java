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
import tools.jackson.databind.JsonNode;

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
        assertThat(Accessibility.violations(page(), address, 1500, room)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#behaviors", "#categories", "#suites", "#rule/topic-returned"})
    void no_view_has_a_violation_on_a_narrow_screen(String address) throws Exception {
        assertThat(Accessibility.violations(page(), address, 400, room)).isEmpty();
    }

    @Test
    void on_a_narrow_screen_the_menu_is_above_and_a_failure_below_its_list() throws Exception {
        JsonNode places = new FramedPage(page(), 400, room).said("#rule/topic-returned", """
                setTimeout(() => {
                    const place = selector => document.querySelector(selector).getBoundingClientRect();
                    const menu = place('.side-nav'), list = place('.side-by-side__left');
                    const failure = place('.side-by-side__right');
                    say({menuAbove: menu.bottom <= list.top + 1 && menu.height < 80,
                        listAbove: list.bottom <= failure.top,
                        widths: [menu.width, list.width, failure.width], wide: document.documentElement.scrollWidth});
                }, 2500);
                """);

        assertThat(places).hasToString("{\"menuAbove\":true,\"listAbove\":true,\"widths\":[400,400,400],\"wide\":400}");
    }

    @Test
    void a_link_to_a_rule_brings_it_into_view_and_one_to_an_unknown_rule_says_so() throws Exception {
        assertThat(new FramedPage(page(), 1500, room)
                        .said("#rule/topic-returned", """
                                setTimeout(() => {
                                    const title = document.querySelector('.node__title_active');
                                    const chosen = title.getBoundingClientRect();
                                    say(chosen.top >= 0 && chosen.bottom <= innerHeight);
                                }, 2500);
                                """)
                        .asBoolean())
                .isTrue();
        assertThat(new FramedPage(page(), 400, room).said("#rule/topic-returned", """
                                setTimeout(() => {
                                    const title = document.querySelector('.node__title_active').getBoundingClientRect();
                                    const list = document.querySelector('.side-by-side__left').getBoundingClientRect();
                                    const failure = document.querySelector('.side-by-side__right .status-details')
                                        .getBoundingClientRect();
                                    say({chosen: title.top >= list.top && title.bottom <= list.bottom,
                                        failure: failure.top >= 0 && failure.top < innerHeight});
                                }, 2500);
                                """))
                .as("on a narrow screen the list keeps to its rule, and the failure is in view")
                .hasToString("{\"chosen\":true,\"failure\":true}");
        assertThat(shown("#rule/no-such")).contains("This report has no rule or example \"no-such\".");
    }

    @Test
    void the_first_stop_of_the_keyboard_leads_past_the_menu_to_the_first_failure_and_the_focus_stays()
            throws Exception {
        JsonNode stops = new FramedPage(page(), 1500, room).said("#suites", """
                const stops = [];
                const focus = selector => document.querySelector(selector).focus();
                const enter = () => document.activeElement.dispatchEvent(
                    new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true}));
                const note = () => stops.push(document.activeElement.className + ', '
                    + document.activeElement.getAttribute('aria-expanded'));
                const first = document.querySelector('a[href], button, [tabindex="0"]');
                const acts = [
                    () => { focus('.node__title[role=button]'); enter(); }, note, enter, note,
                    () => { focus('.n-label-mark'); enter(); }, note, enter,
                    () => { first.focus(); first.click(); }, note,
                    () => say({first: first.textContent, stops: stops,
                        shown: document.querySelector('.test-result').textContent})
                ];
                acts.forEach((act, turn) => setTimeout(act, 1500 + 300 * turn));
                """);

        assertThat(stops.path("first").asString()).isEqualTo("Skip to the first failure");
        assertThat(stops.path("shown").asString()).contains("topic-returned/Row 2");
        assertThat(stops.path("stops"))
                .extracting(JsonNode::asString)
                .satisfiesExactly(
                        unfolded -> assertThat(unfolded).contains("node__title").endsWith("true"),
                        folded -> assertThat(folded).contains("node__title").endsWith("false"),
                        mark -> assertThat(mark).contains("y-label-mark"),
                        skipped -> assertThat(skipped).contains("side-by-side__right"));
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
    void the_first_page_begins_with_the_verdict_and_links_each_failure_with_what_came() throws Exception {
        JsonNode panel = new FramedPage(page(), 1500, room).said("", """
                setTimeout(() => {
                    const panel = document.querySelector('.widgets-grid__col').firstElementChild;
                    say({heading: panel.querySelector('h2').textContent, text: panel.textContent,
                        link: panel.querySelector('li a').getAttribute('href'),
                        share: getComputedStyle(document.querySelector('.chart__caption')).display});
                }, 2000);
                """);

        assertThat(panel.path("heading").asString()).isEqualTo("non-conformant");
        assertThat(panel.path("text").asString())
                .contains(
                        "NON-CONFORMANT (exit code 1): 1 rule does not hold.",
                        "Rules and examples, in all 3: 1 passed, 1 not-run, 1 failed.")
                .containsSubsequence("What failed", "topic-returned", "expected ", ", was ", "What was not proved")
                .contains("chat-readable (should)");
        assertThat(panel.path("link").asString()).isEqualTo("#rule/topic-returned");
        assertThat(panel.path("share").asString())
                .as("a percentage of scenarios")
                .isEqualTo("none");
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

        assertThat(Accessibility.violations(poor, "", 1500, room))
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
