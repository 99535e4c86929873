package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import io.qameta.allure.ConfigurationBuilder;
import io.qameta.allure.ReportGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {
    private static final String ATTACK =
            "<img src=x onerror=\"document.body.dataset.pwned='yes'\"><img src=http://outside.example/a.png>";

    @TempDir
    Path out;

    @TempDir
    Path profile;

    private final ExchangeLog log = new ExchangeLog();

    @Test
    void the_page_loads_nothing_from_outside() {
        write(SampleRuns.everything(RunOutcome.NON_CONFORMANT));
        String html = ReportPageFile.html(out);

        assertThat(addresses(html))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("data:") || address.startsWith("#rule/"));
        assertThat(html).doesNotContain("googletagmanager", "gtag");
        assertThat(html).contains("Content-Security-Policy").contains("default-src 'none'");
    }

    /** As Jenkins serves it by default: without scripts and without the page's own style. */
    @Test
    void where_no_script_may_run_a_sentence_names_the_verdict_and_the_summary() {
        write(SampleRuns.everything(RunOutcome.NON_CONFORMANT));
        String html = ReportPageFile.html(out);

        assertThat(html.substring(html.indexOf("<body>"), html.indexOf("<script")))
                .contains("<p class=\"conform-static\">Create chat on contoso-test: non-conformant. ")
                .contains("<code>summary.md</code>")
                .contains("<noscript><style>.conform-static { display: block }</style></noscript>");
        assertThat(html.substring(0, html.indexOf("<body>"))).contains(".conform-static { display: none; }");
    }

    @Test
    void every_view_has_its_data() {
        write(SampleRuns.everything(RunOutcome.NON_CONFORMANT));

        assertThat(ReportPageFile.data(out).propertyNames())
                .contains(
                        "data/behaviors.json",
                        "data/categories.json",
                        "data/suites.json",
                        "data/timeline.json",
                        "data/suites.csv",
                        "widgets/behaviors.json",
                        "widgets/categories.json",
                        "widgets/categories-trend.json",
                        "widgets/duration.json",
                        "widgets/duration-trend.json",
                        "widgets/environment.json",
                        "widgets/executors.json",
                        "widgets/history-trend.json",
                        "widgets/launch.json",
                        "widgets/retry-trend.json",
                        "widgets/severity.json",
                        "widgets/status-chart.json",
                        "widgets/suites.json",
                        "widgets/summary.json");
        assertThat(ReportPageFile.data(out).propertyNames()).noneMatch(name -> name.startsWith("history/"));
    }

    @Test
    void behaviors_are_topics_then_rules_then_tests() {
        write(SampleRuns.run(
                RunOutcome.CONFORMANT,
                0,
                List.of(SampleRuns.rule(
                        "topic-returned", Level.MUST, Outcome.PASSED, SampleRuns.passed("topic-returned", "Row 1"))),
                List.of()));
        JsonNode topic = ReportPageFile.data(out, "data/behaviors.json").at("/children/0");

        assertThat(topic.path("name").asString()).as("by its feature file").isEqualTo("Topic returned");
        assertThat(topic.at("/children/0/name").asString()).isEqualTo("topic-returned: Title of topic-returned");
        assertThat(topic.at("/children/0/children/0/name").asString()).isEqualTo("Row 1");
        assertThat(topic.at("/children/0/children/0/status").asString()).isEqualTo("passed");
    }

    @Test
    void the_page_counts_what_the_results_folder_holds() {
        write(SampleRuns.everything(RunOutcome.NON_CONFORMANT));
        new ReportGenerator(ConfigurationBuilder.bundled().build())
                .generate(out.resolve("theirs"), out.resolve("allure-results"));

        for (String name : List.of(
                "widgets/summary.json", "widgets/suites.json", "widgets/categories.json", "widgets/environment.json")) {
            assertThat(entries(ReportPageFile.data(out, name))).as(name).isEqualTo(entries(theirs(name)));
        }
    }

    @Tag("slow")
    @Test
    void a_real_browser_shows_all_views_and_asks_the_network_for_nothing() throws Exception {
        assumeTrue(Chromium.program().isPresent(), "no browser on this machine");
        ScenarioResult hostile = SampleRuns.scenario(
                "topic-returned", ATTACK, Outcome.FAILED, SampleRuns.comparison(ATTACK, ATTACK, ATTACK));
        log.add(hostile.key(), SampleRuns.exchange(1, "***", SampleRuns.REQUEST, 200, ATTACK));
        RunResult run = SampleRuns.run(
                RunOutcome.NON_CONFORMANT,
                1,
                List.of(SampleRuns.rule("topic-returned", Level.MUST, Outcome.FAILED, hostile)),
                List.of());
        write(run);
        write(run);
        Path page = out.resolve("allure-report/index.html");
        String uid = ReportPageFile.data(out, "data/suites.json")
                .at("/children/0/children/0/children/0/uid")
                .asString();
        String test = "#testresult/" + uid;

        try (Chromium browser = new Chromium(Chromium.program().orElseThrow(), profile)) {
            assertThat(shown(browser, page, "")).contains("contoso-test: non-conformant", "Deviation from the page");
            assertThat(shown(browser, page, "#behaviors")).contains("Topic returned");
            assertThat(shown(browser, page, "#categories")).contains("Deviation from the page");
            assertThat(shown(browser, page, "#suites")).contains("Rules");
            assertThat(shown(browser, page, test))
                    .contains("Expected: &lt;img", "Actual:   &lt;img", "Request and response", "Given the initiator");
            assertThat(shown(browser, page, test + "/history")).contains("Failed");
            assertThat(shown(browser, page, test + "?attachment=" + uid + "x")).contains("→ 200", "&lt;img src=x");
            assertThat(browser.asked()).isEmpty();

            // the same check sees a page that does call out
            Path chatty =
                    Files.writeString(out.resolve("chatty.html"), "<body><img src=\"http://outside.example/a.png\">");
            browser.show(chatty, "");
            assertThat(browser.asked()).contains("outside.example");
        }
    }

    private String shown(Chromium browser, Path page, String address) throws Exception {
        String dom = browser.show(page, address);
        String body = dom.substring(dom.indexOf("<body"), dom.indexOf("<script type=\"application/json\""));
        assertThat(body).as(address).doesNotContain("data-pwned", "<img src=\"x\"", "outside.example/a.png\">");
        return body;
    }

    private void write(RunResult run) {
        new ReportWriter(Catalogue.bundled()).write(run, log, out);
    }

    private JsonNode theirs(String name) {
        return JsonMapper.shared().readTree(out.resolve("theirs").resolve(name).toFile());
    }

    /** Without ids, which are random there, and without the order of equals. */
    private static List<String> entries(JsonNode data) {
        JsonNode items = data.has("items") ? data.path("items") : data;
        return items.valueStream()
                .map(item -> item.toString().replaceAll("\"uid\":\"[^\"]*\",", ""))
                .filter(item -> !item.startsWith("\""))
                .sorted()
                .toList();
    }

    private static List<String> addresses(String html) {
        String markup =
                html.replaceAll("(?s)<script[^>]*>.*?</script>", "").replaceAll("(?s)(<style>).*?</style>", "$1");
        List<String> addresses = new ArrayList<>();
        Stream.of(
                        Pattern.compile("(?:src|href)\\s*=\\s*\"([^\"]*)\""),
                        Pattern.compile("url\\(([^)]*)\\)"),
                        Pattern.compile("@import\\s*(\\S+)"))
                .map(pattern -> pattern.matcher(pattern.pattern().startsWith("(") ? markup : styleOf(html))
                        .results())
                .flatMap(results -> results.map((MatchResult result) -> result.group(1)))
                .forEach(addresses::add);
        return addresses;
    }

    private static String styleOf(String html) {
        return html.substring(html.indexOf("<style>"), html.indexOf("</style>"));
    }
}
