package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graphconform.cli.Terminal;
import dev.graphconform.http.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A service that answers with something hostile in every field harms neither a terminal nor a browser, nor whoever
 * reads or renders the files.
 */
class HostileAnswersTest {
    private static final String HOSTILE =
            "=HYPERLINK(\"http://outside.example/\",\"x\")<img src=x onerror=\"document.body.dataset.pwned='yes'\">"
                    + "<script>document.body.dataset.pwned='yes'</script>\u001B[31mred\u001B]0;title\u0007 "
                    + "[link](http://outside.example) `` ``` ~~~~ | a | $(touch pwned)"
                    + "\r\n# heading\n- item\n<b>bold</b> ]]> &amp; \" ' \\ \u202Eabc \u0000";
    private static final List<String> RULES = List.of(
            "chat-body",
            "chat-context",
            "topic-returned",
            "chat-type-returned",
            "times-utc",
            "error-envelope",
            "request-id");

    @TempDir
    static Path folder;

    private static Terminal terminal;

    @TempDir
    Path profile;

    @BeforeAll
    static void run() throws IOException {
        terminal = Terminal.piped();
        ObjectNode chat = JsonNodeFactory.instance.objectNode();
        for (String property : List.of(
                "@odata.context",
                "id",
                "topic",
                "createdDateTime",
                "lastUpdatedDateTime",
                "chatType",
                "webUrl",
                "tenantId",
                HOSTILE)) {
            chat.put(property, HOSTILE);
        }
        chat.putObject("error")
                .put("code", HOSTILE)
                .put("message", HOSTILE)
                .putObject("innerError")
                .put("request-id", HOSTILE);
        String header = HOSTILE.replaceAll("[\\x00\\r\\n]", " ").replaceAll("[^\\x00-\\x7F]", "?");
        String answer = RawServer.answer(
                "201 Created",
                List.of(
                        "Content-Type: application/json",
                        "request-id: " + header,
                        "Location: " + header,
                        "client-request-id: " + header),
                JsonMapper.shared().writeValueAsString(chat));
        Files.writeString(folder.resolve("t.jwt"), "3f9c1e7a5b2d48c6a0e4f7b19d3c5e82");
        try (RawServer server = RawServer.answering(answer)) {
            Path target = Files.writeString(folder.resolve("t.yaml"), """
                    name: hostile
                    serviceRoot: %s
                    credentials: {default: {kind: delegated, token: {file: t.jwt}}}
                    people:
                      initiator: {id: 8b081ef6-4792-4def-b2c9-c363a1bf41d5, userPrincipalName: adele@contoso.com}
                      colleague: {id: 82af01c5-f7cc-4a2e-a728-3a5df21afd9d, userPrincipalName: alex@contoso.com}
                      secondColleague: {id: 3626a173-f2bc-4883-bcf7-01514c3bfb82, userPrincipalName: lynne@contoso.com}
                    pacing: {visibilityBudgetSeconds: 0.1, operationPollSeconds: 0.05, operationBudgetSeconds: 0.1}
                    """.formatted(server.root()));
            List<String> words = Stream.concat(
                            Stream.of("run", "--target", target.toString(), "--out", out().toString()),
                            RULES.stream().flatMap(rule -> Stream.of("--rule", rule)))
                    .toList();
            assertThat(terminal.conform(words.toArray(String[]::new)))
                    .as(terminal.out() + terminal.err())
                    .isEqualTo(1);
        }
    }

    @Test
    void files_and_terminal_hold_harmless_text_only() throws Exception {
        assertThat(terminal.out() + terminal.err()).doesNotContain("\u001B", "\u0007", "\u0000", "\u202E");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(out().resolve("junit.xml").toFile());
        List<Path> pages = Stream.concat(Stream.of(out().resolve("summary.md")), files(out().resolve("dossier")))
                .toList();
        assertThat(pages).hasSizeGreaterThan(4);
        for (Path page : pages) {
            String text = Files.readString(page);
            String html = rendered(text);
            assertThat(text).as(page.toString()).doesNotContain("\u001B", "\u0007", "\u0000", "\u202E");
            assertThat(html)
                    .as(page.toString())
                    .doesNotContain("<img", "<script", "<b>bold", "href=\"http://outside", "heading</h1>");
            // what may be pasted elsewhere has to be harmless there as well
            issues(text)
                    .forEach(issue -> assertThat(rendered(issue))
                            .doesNotContain("<img", "<script", "<b>bold", "href=\"http://outside", "heading</h1>"));
        }
        assertThat(files(out().resolve("dossier")))
                .allSatisfy(page -> assertThat(issues(Files.readString(page))).hasSize(1));
    }

    @Test
    void no_cell_of_the_page_s_table_is_a_formula() {
        byte[] csv = java.util.Base64.getDecoder()
                .decode(ReportPageFile.data(out()).path("data/suites.csv").asString());

        assertThat(new String(csv, StandardCharsets.UTF_8)).doesNotContain("=HYPERLINK");
    }

    @Tag("slow")
    @Test
    void nothing_of_it_runs_in_a_browser() throws Exception {
        assumeTrue(Chromium.program().isPresent(), "no browser on this machine");
        Path page = out().resolve("allure-report/index.html");
        JsonNode suites = ReportPageFile.data(out(), "data/suites.json");
        String uid = suites.findValuesAsString("uid")
                .get(suites.findValuesAsString("uid").size() - 1);
        try (Chromium browser = new Chromium(Chromium.program().orElseThrow(), profile)) {
            for (String address : List.of(
                    "",
                    "#behaviors",
                    "#categories",
                    "#suites",
                    "#testresult/" + uid,
                    "#testresult/" + uid + "?attachment=" + uid + "x",
                    "#testresult/" + uid + "?attachment=" + uid + "d")) {
                String dom = browser.show(page, address);
                assertThat(dom.substring(dom.indexOf("<body"), dom.indexOf("<script type=\"application/json\"")))
                        .as(address)
                        .doesNotContain("data-pwned", "<img src=\"x\"");
            }
            assertThat(browser.asked()).isEmpty();
        }
    }

    private static String rendered(String markdown) {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(Parser.builder()
                        .extensions(List.of(TablesExtension.create()))
                        .build()
                        .parse(markdown));
    }

    /** The blocks that are Markdown themselves. */
    private static List<String> issues(String dossier) {
        return Pattern.compile("(?ms)^(`{3,})markdown\n(.*?)\n\\1$")
                .matcher(dossier)
                .results()
                .map(block -> block.group(2))
                .toList();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }

    private static Path out() {
        return folder.resolve("out");
    }
}
