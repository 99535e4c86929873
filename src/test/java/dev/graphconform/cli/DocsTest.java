package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.documentation.EncodedPage;
import dev.graphconform.documentation.SamplePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocsTest {
    private static final String PAGE = SamplePages.of("room-post").toString();

    @TempDir
    private Path folder;

    private final Terminal terminal = Terminal.piped();

    @Test
    void a_page_against_itself_has_no_drift() {
        assertThat(terminal.conform("docs", "check", PAGE, "--against", PAGE)).isZero();
        assertThat(terminal.out())
                .startsWith("No drift: ")
                .contains("Unchanged examples: Example 1, Example 2, Example 3.");
    }

    @Test
    void noise_is_silent_unless_asked_for() throws IOException {
        String edited = edited("01/31/2024", "02/01/2024");

        assertThat(terminal.conform("docs", "check", edited, "--against", PAGE)).isZero();
        assertThat(terminal.out()).doesNotContain("ms.date");
        assertThat(terminal.conform("docs", "check", edited, "--against", PAGE, "--all"))
                .isZero();
        assertThat(terminal.out()).contains("Front matter, ms.date", "02/01/2024");
    }

    @Test
    void a_difference_is_reported_with_its_line_and_exit_code_16() throws IOException {
        assertThat(terminal.conform(
                        "docs", "check", edited("must have the `left`", "must have the `right`"), "--against", PAGE))
                .isEqualTo(16);
        assertThat(terminal.out())
                .contains("changed in meaning  Request body, seats (line 51)", "must have the `right` side");
    }

    @Test
    void what_stands_on_a_part_is_named_with_it() throws IOException {
        JsonNode entries = json("docs", "check", encoded(), "--format", "json").path("entries");
        JsonNode rule = entries.valueStream()
                .filter(entry -> entry.path("rules")
                        .valueStream()
                        .anyMatch(id -> id.asString().equals("external-has-owner-role")))
                .findFirst()
                .orElseThrow();

        assertThat(rule.path("what").asString()).isEqualTo("gone");
        assertThat(rule.path("place").asString()).isEqualTo("Request body, members");
        assertThat(rule.path("was").get(0).asString()).contains("Out-of-tenant external users");
        assertThat(rule.path("scenarios").get(0).asString()).startsWith("features/rules/member-roles.feature:");
        assertThat(rule.path("schemas").get(0).asString()).isEqualTo("schemas/create-chat-request.schema.json");
        assertThat(rule.path("deviations").valueStream().map(JsonNode::asString))
                .contains("external-has-owner-role~guest-accepted");
    }

    @Test
    void a_changed_value_names_first_the_rules_that_hold_it() throws IOException {
        Path page = Path.of(encoded());
        Files.writeString(page, Files.readString(page).replace("\"roles\": [\"guest\"]", "\"roles\": [\"owner\"]"));

        JsonNode entry = json("docs", "check", page.toString(), "--format", "json")
                .path("entries")
                .valueStream()
                .filter(candidate -> candidate.path("kind").asString().equals("example"))
                .findFirst()
                .orElseThrow();

        assertThat(entry.path("is").get(0).asString())
                .isEqualTo("request `/members/2/roles/0` is `\"owner\"`, was `\"guest\"`");
        assertThat(entry.path("rules").valueStream().map(JsonNode::asString))
                .contains("member-role-values", "guest-has-guest-role")
                .doesNotContain("times-utc");
        assertThat(entry.path("others").valueStream().map(JsonNode::asString)).contains("times-utc");
    }

    @Test
    void a_value_that_only_a_schema_places_names_its_rules() throws IOException {
        Path page = Path.of(encoded());
        Files.writeString(page, Files.readString(page).replaceFirst("(\"topic\": null,)", "$1 \"webUrl\": \"w\","));

        assertThat(json("docs", "check", page.toString(), "--format", "json")
                        .path("entries")
                        .valueStream()
                        .filter(entry -> entry.path("kind").asString().equals("example"))
                        .flatMap(entry -> entry.path("rules").valueStream())
                        .map(JsonNode::asString))
                .containsExactly("chat-body");
    }

    @Test
    void a_changed_value_of_another_page_names_no_rule() throws IOException {
        JsonNode entry = json(
                        "docs",
                        "check",
                        edited("\"roomType\": \"cell\"", "\"roomType\": \"cave\""),
                        "--against",
                        PAGE,
                        "--format",
                        "json")
                .path("entries")
                .get(0);

        assertThat(entry.path("is").get(0).asString()).contains("`/roomType` is `\"cave\"`, was `\"cell\"`");
        assertThat(entry.path("rules")).isEmpty();
    }

    @Test
    void examples_that_the_features_hold_are_unchanged() throws IOException {
        assertThat(terminal.conform("docs", "check", encoded())).isEqualTo(16);
        assertThat(terminal.out())
                .contains("Unchanged examples: Example 1, Example 2, Example 3, Example 4, Example 5, Example 6, "
                        + "Example 7.");
    }

    @Test
    void a_copy_without_the_files_that_it_includes_says_so_and_is_not_red_for_it() throws IOException {
        Path lone = Files.copy(SamplePages.of("room-post"), folder.resolve("lone.md"));

        assertThat(terminal.conform("docs", "check", lone.toString(), "--against", lone.toString()))
                .isZero();
        assertThat(terminal.out())
                .endsWith("Not compared: all-clouds.md (it is beside neither copy); "
                        + "the permissions in room-post-permissions.md (it is beside neither copy).\n");
        assertThat(terminal.conform("docs", "check", lone.toString(), "--against", PAGE))
                .isEqualTo(16);
        assertThat(terminal.out())
                .contains(
                        "gone  Permissions, included file",
                        "the permissions in room-post-permissions.md is not beside this copy");
    }

    @Test
    void another_page_is_not_compared_with_the_features() {
        assertThat(terminal.conform("docs", "check", PAGE)).isEqualTo(3);
        assertThat(terminal.err())
                .contains("is the page \"Create room\", and the features encode \"Create chat\"")
                .hasLineCount(1);
    }

    @Test
    void markdown_is_given_on_demand() throws IOException {
        terminal.conform(
                "docs",
                "check",
                edited("must have the `left`", "must have the `right`"),
                "--against",
                PAGE,
                "--format",
                "markdown");

        assertThat(terminal.out())
                .startsWith("# ")
                .contains(
                        "- **changed in meaning**: Request body, seats (line 51)",
                        "  - is: In-row seats must have the \\`right\\` side.");
    }

    @Test
    void findings_are_listed_with_rule_line_and_reason() {
        JsonNode first = json("docs", "findings", SamplePages.of("faulty-post").toString(), "--format", "json")
                .path("entries")
                .get(0);

        assertThat(first.path("what").asString()).isEqualTo("optional-among-required");
        assertThat(first.path("line").asInt()).isEqualTo(32);
        assertThat(first.path("reason").get(0).asString())
                .isEqualTo(
                        "the table is introduced as that of the required properties, and its row \"name\" is optional");
        assertThat(terminal.conform("docs", "findings", PAGE)).isZero();
        assertThat(terminal.out()).endsWith("room-post.md: no findings.\n");
    }

    @Test
    void a_folder_is_read_with_all_below_it_and_what_is_no_page_is_named() throws IOException {
        pages();
        Files.writeString(folder.resolve("pages/readme.md"), "no page");

        assertThat(terminal.conform("docs", "findings", folder.resolve("pages").toString()))
                .isZero();
        assertThat(terminal.out())
                .contains(folder.resolve("pages/below/faulty.md") + ", Example 3 (line 80)")
                .contains("pages (2 pages): ")
                .contains("1 of 2 pages: no word and no example says how a request is refused.")
                .contains("Left out: " + folder.resolve("pages/readme.md") + " is no page of the API reference: ");
        JsonNode entries = json("docs", "findings", folder.resolve("pages").toString(), "--format", "json")
                .path("entries");
        assertThat(entries.get(0).path("page").get(0).asString())
                .isEqualTo(folder.resolve("pages/below/faulty.md").toString());
        assertThat(entries.get(0).path("place").asString()).isEqualTo("Request body");
    }

    @ParameterizedTest
    @CsvSource({"contradiction,16", "slip,16", "gap,16", "form,16"})
    void findings_fail_a_build_from_a_weight_on(String weight, int code) {
        String faulty = SamplePages.of("faulty-post").toString();

        assertThat(terminal.conform("docs", "findings", faulty, "--fail-on", weight))
                .isEqualTo(code);
        assertThat(terminal.conform("docs", "findings", PAGE, "--fail-on", weight))
                .isZero();
    }

    @Test
    void a_lighter_finding_fails_nothing() throws IOException {
        String spaced = edited("## Response\n", "## Response \n");

        assertThat(terminal.conform("docs", "findings", spaced, "--fail-on", "gap"))
                .isZero();
        assertThat(terminal.conform("docs", "findings", spaced, "--fail-on", "form"))
                .isEqualTo(16);
    }

    @Test
    void a_baseline_hides_what_is_known_wherever_it_moves_and_nothing_else() throws IOException {
        pages();
        Path faulty = folder.resolve("pages/below/faulty.md");
        String[] findings = {
            "docs", "findings", folder.resolve("pages").toString(), "--fail-on", "form", "--baseline", baseline()
        };

        assertThat(terminal.conform(findings)).isEqualTo(3);
        assertThat(terminal.err()).contains("does not exist; write it with --write-baseline");
        assertThat(terminal.conform(with(findings, "--write-baseline"))).isZero();
        assertThat(terminal.conform(findings)).isZero();
        assertThat(Terminal.piped().conform(findings)).isZero();
        Files.writeString(
                faulty,
                Files.readString(faulty)
                        .replace("# Create desk\n", "# Create desk\n\nA desk is made.\n")
                        .replace("\"kind\": \"tall\"", "\"kind\": \"low\"")
                        .replace("HTTP/1.1 201 Created", "HTTP/1.1 201 Done"));
        Terminal changed = Terminal.piped();

        assertThat(changed.conform(findings)).isEqualTo(16);
        assertThat(changed.out())
                .contains("the status line says \"201 Done\"")
                .contains("1 finding (0 contradiction, 1 slip, 0 gap, 0 form)")
                .contains("and 1 that are found no more: write it anew.")
                .doesNotContain("201 Made", "is none of the lines");
    }

    @Test
    void a_baseline_that_is_none_and_options_that_say_nothing_are_mistakes() throws IOException {
        Files.writeString(folder.resolve("baseline.json"), "{\"pages\": []}");

        assertThat(terminal.conform("docs", "findings", PAGE, "--baseline", baseline()))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("is no baseline of findings");
        assertThat(terminal.conform("docs", "findings", PAGE, "--write-baseline"))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("name it by --baseline FILE");
        assertThat(terminal.conform("docs", "findings", PAGE, "--fail-on", "slips"))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("Did you mean \"slip\"?");
        assertThat(terminal.conform("docs", "findings", folder.toString())).isEqualTo(3);
        assertThat(terminal.err()).contains("holds no Markdown file");
    }

    @Test
    void a_scaffold_is_written_once_and_never_over_somebodys_work() {
        String out = folder.resolve("suite").toString();

        assertThat(terminal.conform("docs", "scaffold", PAGE, "--out", out)).isZero();
        assertThat(folder.resolve("suite/catalogue.yaml")).exists();
        assertThat(folder.resolve("suite/features/documented-examples/1-create-a-cell.feature"))
                .exists();
        assertThat(terminal.conform("docs", "scaffold", PAGE, "--out", out)).isEqualTo(3);
        assertThat(terminal.err()).contains("is there already and not an empty folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"room-post", "room-get", "faulty-post"})
    void a_scaffold_runs_and_is_never_green_before_somebody_worked_on_it(String page) {
        String out = folder.resolve("suite").toString();
        terminal.conform("docs", "scaffold", SamplePages.of(page).toString(), "--out", out);

        assertThat(terminal.conform(
                        "run",
                        "--features",
                        out,
                        "--out",
                        folder.resolve("results").toString(),
                        "--quiet"))
                .as(terminal.err())
                .isEqualTo(2);
        assertThat(terminal.out())
                .contains("CONFORMANT, own rules not proved (exit code 2)")
                .containsPattern("Own rules: no own rule of \\Q" + out
                        + "\\E was tested \\(\\d+ wait to be worked on\\); the exit code says so");
        assertThat(terminal.conform("plan", "--features", out)).isZero();
        assertThat(terminal.out())
                .containsPattern("waiting +\\d+ of \\Q" + out + "\\E, which nobody has worked on yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "findings", "scaffold", "fingerprint"})
    void what_is_no_page_is_one_sentence_and_exit_code_3(String command) throws IOException {
        Path file = Files.writeString(folder.resolve("noise.md"), "# No page\n\n|a|b|\n|--|--|\n|c|d|\n");

        assertThat(terminal.conform("docs", command, file.toString())).isEqualTo(3);
        assertThat(terminal.err())
                .isEqualTo("conform: " + file + " is no page of the API reference: it has neither front matter"
                        + " (a title between two lines ---) nor a request\n");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void an_unknown_format_is_a_mistake() {
        assertThat(terminal.conform("docs", "findings", PAGE, "--format", "jsom"))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("Did you mean \"json\"?");
    }

    @Test
    void docs_alone_says_what_it_can_do() {
        assertThat(terminal.conform("docs")).isEqualTo(3);
        assertThat(terminal.err()).contains("check, findings, scaffold, fingerprint");
    }

    private void pages() throws IOException {
        Files.createDirectories(folder.resolve("pages/below"));
        Files.copy(SamplePages.of("faulty-post"), folder.resolve("pages/below/faulty.md"));
        Files.copy(SamplePages.of("room-list"), folder.resolve("pages/list.md"));
    }

    private String baseline() {
        return folder.resolve("baseline.json").toString();
    }

    private static String[] with(String[] arguments, String further) {
        return Stream.concat(Stream.of(arguments), Stream.of(further)).toArray(String[]::new);
    }

    private JsonNode json(String... arguments) {
        Terminal fresh = Terminal.piped();
        fresh.conform(arguments);
        return JsonMapper.shared().readTree(fresh.out());
    }

    private String encoded() throws IOException {
        String text = EncodedPage.of(Path.of("features", "documented-examples"), "Create chat", "POST /chats");
        return Files.writeString(folder.resolve("encoded.md"), text).toString();
    }

    private String edited(String before, String after) throws IOException {
        Path includes = Files.createDirectories(folder.resolve("includes"));
        Files.copy(
                SamplePages.of("room-post").resolveSibling("includes").resolve("room-post-permissions.md"),
                includes.resolve("room-post-permissions.md"));
        return Files.writeString(
                        folder.resolve("room-post.md"),
                        SamplePages.text("room-post").replace(before, after))
                .toString();
    }
}
