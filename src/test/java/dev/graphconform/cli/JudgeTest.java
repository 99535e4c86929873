package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code conform judge} says of recordings, writes, and ends with. */
class JudgeTest {
    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();
    private String results = "judged";

    @Test
    void a_recording_without_a_fault_shows_no_deviation_and_is_never_called_conformant() throws IOException {
        RecordedSession.withGraph().group("Q & A", "Q & A").write(folder.resolve("chrome.har"));

        assertThat(judge("chrome.har")).isZero();
        assertThat(run().path("outcome").asString()).isEqualTo("no-deviation-seen");
        assertThat(run().path("exitCode").asInt()).isZero();
        assertThat(run().path("examples")).isEmpty();
        assertThat(run().path("partial").asBoolean()).isFalse();
        assertThat(run().at("/recordings/0/name").asString()).isEqualTo("chrome.har");
        assertThat(run().at("/recordings/0/exchanges").asInt()).isEqualTo(1);
        assertThat(run().at("/target/name").asString()).isEqualTo("graph.microsoft.com");
        assertThat(rule("topic-returned").path("outcome").asString()).isEqualTo("passed");
        assertThat(rule("permission-least").path("outcome").asString()).isEqualTo("not-run");
        assertThat(terminal.out())
                .contains("NO-DEVIATION-SEEN (exit code 0): ", "of 54 rules were put in question: ")
                .containsPattern("(?s)not put in question.*permission-least.*Counts")
                .contains("exchanges 1 of Create chat in 1 entry of chrome.har")
                .doesNotContain("CONFORMANT", " 0 scenarios");
        assertThat(files()).contains("no-deviation-seen").doesNotContain("\"conformant\"");
    }

    @Test
    void a_must_rule_that_does_not_hold_is_told_with_the_exchange_and_the_rule_that_judged_it() throws IOException {
        RecordedSession.withGraph()
                .entry("GET", "https://graph.microsoft.com/v1.0/me", null, 200, "{}")
                .group("Q & A", "Q &amp; A")
                .group("plain", "plain")
                .write(folder.resolve("chrome.har"));

        assertThat(judge("chrome.har")).isEqualTo(1);
        JsonNode failed = rule("topic-returned").at("/scenarios/0");
        assertThat(failed.path("name").asString()).isEqualTo("exchange 2 of chrome.har: a group of 2 with a topic");
        assertThat(failed.path("location").asString()).isEqualTo(placeOf("topic-returned"));
        assertThat(failed.path("check").asString()).isEqualTo("topic-unchanged");
        assertThat(rule("topic-returned").at("/scenarios/1/outcome").asString()).isEqualTo("passed");
        assertThat(failedRules()).containsExactly("topic-returned");
        assertThat(terminal.out())
                .contains("NON-CONFORMANT (exit code 1): 1 rule does not hold.")
                .contains("  - exchange 2 of chrome.har: a group of 2 with a topic")
                .contains("expected    \"Q & A\" (5 characters)", "actual      \"Q &amp; A\" (9 characters)");
        assertThat(Files.readString(out().resolve("dossier/topic-returned.md")))
                .contains("exchange 2 of chrome.har", "curl -sS", "whoever has `token-1` in the recording");
        assertThat(Files.readString(out().resolve("summary.md")))
                .contains("what was recorded does not conform", "allure-report/index.html#rule/topic-returned")
                .contains(placeOf("topic-returned"));
        assertThat(Files.readString(out().resolve("junit.xml"))).contains("exchange 2 of chrome.har", "<failure");
        assertThat(attached("exchange 2 of chrome.har: a group of 2 with a topic"))
                .contains("POST https://graph.microsoft.com/v1.0/chats", "\"topic\": \"Q &amp; A\"");
        assertThat(describing("topic-returned")).contains("Judged by: ", "Rule: A group's topic comes back unchanged");
    }

    @Test
    void a_quiet_judgement_in_which_something_failed_names_the_rules_of_which_it_tells_nothing() {
        judged("chrome", RecordedSession.withGraph().group("Q & A", "Q &amp; A"));

        assertThat(terminal.out().lines().filter(line -> line.startsWith("  not in question: ")))
                .singleElement()
                .asString()
                .contains(" members-distinct", ", authorization-required", ", operation-ends")
                .doesNotContain("topic-returned", "chat-created");
    }

    @Test
    void the_result_has_the_form_of_a_run() throws IOException {
        RecordedSession.withGraph().group("a", "b").write(folder.resolve("a.har"));
        judge("a.har");

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("schemas/run-result.schema.json")), InputFormat.JSON)
                        .validate(Files.readString(out().resolve("run.json")), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void exchanges_of_which_nothing_can_be_judged_leave_it_incomplete_and_are_named() throws IOException {
        RecordedSession session = RecordedSession.withGraph().group("a", "a");
        session.last().withObject("/response").remove("content");
        session.last().withObject("/request").remove("postData");
        session.last().withObject("/response").put("status", 429);
        session.write(folder.resolve("a.har"));

        assertThat(judge("a.har")).isEqualTo(2);
        assertThat(run().path("outcome").asString()).isEqualTo("incomplete");
        assertThat(run().at("/reasons/0").asString()).contains("of 1 exchange of Create chat in the recording nothing");
        assertThat(run().at("/recordings/0/unjudged/0").asString()).startsWith("exchange 1 of a.har: ");
        assertThat(terminal.out()).contains("INCOMPLETE (exit code 2)", "exchange 1 of a.har: ");
    }

    @Test
    void a_recording_without_a_chat_is_no_recording_to_judge_and_replaces_nothing() throws IOException {
        RecordedSession.withGraph().group("a", "a").write(folder.resolve("a.har"));
        judge("a.har");
        RecordedSession.withGraph()
                .entry("GET", "https://graph.microsoft.com/v1.0/me", null, 200, "{}")
                .write(folder.resolve("b.har"));

        assertThat(judge("b.har")).isEqualTo(3);
        assertThat(terminal.err()).contains("b.har").contains("Create chat").doesNotContain("Exception");
        assertThat(run().at("/recordings/0/name").asString()).isEqualTo("a.har");
    }

    @Test
    void rules_that_the_recording_has_to_put_in_question_are_demanded() throws IOException {
        RecordedSession.withGraph().group("a", "a").write(folder.resolve("a.har"));
        Files.writeString(folder.resolve("known.yaml"), "expectedToRun: [topic-returned, one-on-one-unique]\n");

        assertThat(judge("a.har", "--known", folder.resolve("known.yaml").toString()))
                .isEqualTo(1);
        assertThat(failedRules()).isEmpty();
        assertThat(rule("one-on-one-unique").path("outcome").asString()).isEqualTo("stale");
        assertThat(rule("topic-returned").path("outcome").asString()).isEqualTo("passed");
        assertThat(terminal.out())
                .contains(
                        "the recording does not put one-on-one-unique in question, which --known expects",
                        "--known expects the recording to put it in question: no exchange of the recording")
                .doesNotContain("out of date", "expected to run");
    }

    @Test
    void what_could_not_be_judged_has_a_reason_and_what_needs_none_is_not_listed() throws IOException {
        String chats = "https://graph.microsoft.com/v1.0/chats";
        String body = "{\"chatType\": \"group\", \"members\": []}";
        RecordedSession session = RecordedSession.withGraph().group("a", "a");
        session.entry("POST", chats + "/19:1@thread.v2/members", "{}", 201, "{}");
        session.entry("POST", chats, body, 302, "");
        session.entry("POST", chats, body, 503, "busy");
        session.entry("POST", chats, body, 500, "oops");
        session.last().withObject("/response").withArray("headers").removeAll();
        RecordedSession.header(session.last().withObject("/response"), "Content-Type", "text/plain");
        session.write(folder.resolve("a.har"));

        judge("a.har");

        assertThat(run().at("/recordings/0/unjudged").valueStream().map(JsonNode::asString))
                .satisfiesExactly(
                        login -> assertThat(login).contains("exchange 3 ").endsWith("sent elsewhere, as to a login"),
                        busy -> assertThat(busy).contains("exchange 4 ").contains("what stands before the service"),
                        plain -> assertThat(plain)
                                .contains(
                                        "exchange 5 ", "there is no request-id, and the body is no JSON (text/plain)"));
    }

    @Test
    void a_recording_that_is_named_twice_is_refused() throws IOException {
        RecordedSession.withGraph().group("a", "a").write(folder.resolve("a.har"));
        String same = folder.resolve(".").resolve("a.har").toString();

        assertThat(judge("a.har", same)).isEqualTo(3);
        assertThat(terminal.err()).contains(same + " is named twice; name each recording once");
    }

    @Test
    void what_failed_comes_before_what_was_not_asked_on_the_first_page_of_the_report() throws IOException {
        RecordedSession.withGraph().group("Q & A", "Q &amp; A").write(folder.resolve("a.har"));

        assertThat(judge("a.har")).isEqualTo(1);
        String page = Files.readString(folder.resolve("judged/allure-report/index.html"));
        assertThat(page).containsPattern("(?s)What failed.*rules were put in question\\. Not in question: ");
        assertThat(page).doesNotContainPattern("(?s)Not in question: .*<h3>What failed");
    }

    @Test
    void what_stands_behind_the_end_of_a_recording_is_told() throws IOException {
        Path har = RecordedSession.withGraph().group("a", "a").write(folder.resolve("a.har"));
        Files.writeString(har, "</pre>", StandardOpenOption.APPEND);

        assertThat(judge("a.har")).isZero();
        assertThat(terminal.out()).contains("a.har: what stands behind the end of its JSON was left");
    }

    @Test
    void what_is_listed_as_known_does_not_decide_in_whichever_exchange_it_fails() throws IOException {
        RecordedSession.withGraph()
                .group("Q & A", "Q &amp; A")
                .group("plain", "plain")
                .write(folder.resolve("a.har"));
        Files.writeString(folder.resolve("known.yaml"), """
                known:
                  - rule: topic-returned
                    scenarios: all
                    fails: {check: topic-unchanged, where: /topic, actual: "*"}
                    reason: topics come back escaped
                    owner: Ada
                    link: https://tracker.example/17
                    accepted: true
                  - rule: guest-has-guest-role
                    notRun: people.guest
                    reason: a run on the tenant has no guest
                    owner: Ada
                    link: https://tracker.example/18
                    accepted: true
                """);

        assertThat(judge("a.har", "--known", folder.resolve("known.yaml").toString()))
                .isZero();
        assertThat(run().path("outcome").asString()).isEqualTo("no-deviation-seen");
        assertThat(rule("topic-returned").path("outcome").asString()).isEqualTo("known");
        assertThat(rule("guest-has-guest-role").path("outcome").asString()).isEqualTo("not-run");
        assertThat(terminal.out()).contains("1 as listed as known");

        RecordedSession.withGraph().group("plain", "plain").write(folder.resolve("a.har"));
        assertThat(judge("a.har", "--known", folder.resolve("known.yaml").toString()))
                .isEqualTo(1);
        assertThat(rule("topic-returned").path("reason").asString()).contains("but it passes");
    }

    @Test
    void the_list_that_is_proposed_excuses_what_fails_in_the_next_recording_too() throws IOException {
        RecordedSession.withGraph().group("Q & A", "Q &amp; A").write(folder.resolve("a.har"));
        judge("a.har");
        assertThat(terminal.conform("known", out().toString())).isZero();
        String proposed = terminal.out().substring(terminal.out().indexOf("# Known deviations"));
        assertThat(proposed).contains("topic-returned", "scenarios: all").doesNotContain("notRun", "exchange 1");
        Files.writeString(
                folder.resolve("known.yaml"),
                proposed.replace("reason: \"\"", "reason: known to the team")
                        .replace("owner: \"\"", "owner: Ada")
                        .replace("link: \"\"", "link: https://tracker.example/17"));

        RecordedSession.withGraph()
                .group("plain", "plain")
                .group("Q & A", "Q &amp; A")
                .write(folder.resolve("b.har"));
        assertThat(judge("b.har", "--known", folder.resolve("known.yaml").toString()))
                .isZero();
        assertThat(rule("topic-returned").path("outcome").asString()).isEqualTo("known");
    }

    @Test
    void two_recordings_differ_in_what_fails_and_not_in_their_length() throws IOException {
        Path good = judged("good", RecordedSession.withGraph().group("a", "a"));
        Path longer = judged(
                "longer",
                RecordedSession.withGraph().group("a", "a").group("b", "b").group("c", "c"));
        Path escaped =
                judged("escaped", RecordedSession.withGraph().group("a", "a").group("Q & A", "Q &amp; A"));
        Path asked = judged("asked", RecordedSession.withGraph().oneOnOne(RecordedSession.ADELE, RecordedSession.ALEX));

        assertThat(diff(0, good, longer).path("remarks")).isEmpty();
        JsonNode difference = diff(16, good, escaped);
        assertThat(difference.path("subjects")).singleElement().satisfies(rule -> {
            assertThat(rule.path("id").asString()).isEqualTo("topic-returned");
            assertThat(rule.path("change").asString()).isEqualTo("newly-failing");
            assertThat(rule.at("/scenarios/0/name").asString()).startsWith("exchange 2 of escaped.har: ");
        });
        assertThat(diff(0, escaped, escaped).path("differs").asBoolean()).isFalse();
        assertThat(diff(16, good, asked).path("subjects"))
                .anySatisfy(rule -> assertThat(rule.path("change").asString()).isEqualTo("newly-not-run"));
    }

    @Test
    void a_run_and_a_recording_differ_in_rules_that_both_tell() throws IOException {
        Path run = folder.resolve("run");
        terminal.conform("run", "--rule", "topic-returned", "--rule", "one-on-one-unique", "--out", run.toString());

        JsonNode alike = diff(0, run, judged("good", RecordedSession.withGraph().group("a", "a")));
        assertThat(alike.path("same").asInt()).isEqualTo(1);
        assertThat(alike.path("remarks").toString()).contains("1 rule was not compared");
        assertThat(diff(16, run, judged("bad", RecordedSession.withGraph().group("a", "b")))
                        .at("/subjects/0/id")
                        .asString())
                .isEqualTo("topic-returned");
    }

    @Test
    void a_repeat_that_gives_somebody_another_role_may_be_refused_for_that() throws IOException {
        RecordedSession session = RecordedSession.withGraph()
                .oneOnOne(RecordedSession.ADELE, RecordedSession.ALEX)
                .oneOnOne(RecordedSession.ADELE, RecordedSession.ALEX);
        ObjectNode request = session.last().withObject("/request/postData");
        request.put("text", request.path("text").asString().replaceFirst("owner(.*)owner", "owner$1guest"));
        session.last()
                .withObject("/response")
                .put("status", 400)
                .withObject("/content")
                .put("text", """
                {"error": {"code": "BadRequest", "message": "must be assigned the owner role",
                "innerError": {"request-id": "a1b2c3d4-0000-4000-8000-000000000002"}}}""");
        session.write(folder.resolve("a.har"));

        assertThat(judge("a.har")).isZero();
        assertThat(failedRules()).isEmpty();
    }

    @Test
    void a_should_rule_warns_and_with_strict_decides() throws IOException {
        RecordedSession session = RecordedSession.withGraph().group("a", "a");
        session.last().withObject("/response").withArray("headers").remove(1);
        session.write(folder.resolve("a.har"));

        assertThat(judge("a.har")).isZero();
        assertThat(failedRules()).containsExactly("request-id");
        assertThat(terminal.out()).contains("WARNING request-id (should)", "1 does not, and decides nothing");
        assertThat(judge("a.har", "--strict")).isEqualTo(1);
    }

    @Test
    void several_recordings_are_judged_together() throws IOException {
        RecordedSession.withGraph().group("a", "a").write(folder.resolve("a.har"));
        Files.createDirectory(folder.resolve("other"));
        RecordedSession.with("https://mock.example/graph").group("b", "c").write(folder.resolve("other/a.har"));

        assertThat(judge("a.har", folder.resolve("other/a.har").toString())).isEqualTo(1);
        assertThat(run().path("recordings")).hasSize(2);
        assertThat(rule("topic-returned").path("scenarios")).hasSize(2);
        assertThat(run().at("/target/name").asString()).isEqualTo("graph.microsoft.com and mock.example");
        assertThat(judge("a.har", folder.resolve("other/a.har").toString(), "--host", "graph.microsoft.com"))
                .isZero();
        assertThat(run().at("/recordings/1/exchanges").asInt()).isZero();
    }

    @Test
    void results_of_a_run_are_never_written_over_and_neither_are_those_of_a_recording_by_a_run() throws IOException {
        RecordedSession.withGraph().group("a", "a").write(folder.resolve("a.har"));
        Path mixed = folder.resolve("mixed");
        assertThat(terminal.conform("run", "--rule", "request-id", "--quiet", "--out", mixed.toString()))
                .isZero();

        assertThat(terminal.conform("judge", folder.resolve("a.har").toString(), "--out", mixed.toString()))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("--out " + mixed + " holds the results of a run");
        judge("a.har");
        assertThat(terminal.conform("run", "--rule", "request-id", "--out", out().toString()))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("holds the results of a recording");
        assertThat(run().path("outcome").asString()).isEqualTo("no-deviation-seen");
    }

    @Test
    void people_are_numbered_wherever_they_stand_and_named_as_the_target_file_names_them() throws IOException {
        RecordedSession.withGraph()
                .group("Lunch with Alex Wilber", "Lunch with Alex Wilber, AlexW@fabrikam.example")
                .oneOnOne(RecordedSession.ADELE, RecordedSession.ALEX)
                .members("19:1c5b01696d2e4a179c292bc9cf04e630@thread.v2")
                .write(folder.resolve("a.har"));
        String secretly =
                "(?s).*(" + RecordedSession.ADELE + "|" + RecordedSession.ALEX + "|Adele ?V|Alex ?W|fabrikam).*";

        judge("a.har");
        assertThat(files()).doesNotMatch(secretly).contains("person-1.id", "person-2.id", "person-2.displayName");
        assertThat(rule("topic-returned").at("/scenarios/0/actual").asString())
                .contains("Lunch with person-2.displayName, person-2.email");
        assertThat(terminal.out()).doesNotMatch(secretly);
        assertThat(rule("chat-type-returned").at("/scenarios/1/name").asString())
                .isEqualTo("exchange 2 of a.har: a one-on-one chat of person-1 and person-2");
        assertThat(attached("exchange 2 of a.har: .*")).contains("19:person-2.id_person-1.id@unq.gbl.spaces");

        Files.writeString(folder.resolve("target.yaml"), """
                name: a-tenant
                cloud: global
                credentials:
                  default: {kind: delegated, token: {env: SET_BY_NOBODY}}
                people:
                  initiator: {id: %s}
                  colleague: {id: %s}
                """.formatted(RecordedSession.ADELE, RecordedSession.ALEX));
        assertThat(terminal.out() + terminal.err()).doesNotContain("none of the people");
        // what is kept of the judgement before would tell them by number
        results = "named";
        judge("a.har", "--target", folder.resolve("target.yaml").toString());
        assertThat(run().at("/target/name").asString()).isEqualTo("a-tenant");
        assertThat(files())
                .doesNotMatch(secretly)
                .contains("people.initiator.id")
                .doesNotContain("person-1");
        assertThat(terminal.out() + terminal.err()).doesNotContain("none of the people");
        Path strangers = folder.resolve("strangers.yaml");
        Files.writeString(
                strangers,
                Files.readString(folder.resolve("target.yaml"))
                        .replace(RecordedSession.ADELE, "11111111-0000-4000-8000-000000000001")
                        .replace(RecordedSession.ALEX, "11111111-0000-4000-8000-000000000002"));
        results = "strangers";
        judge("a.har", "--target", strangers.toString());
        assertThat(terminal.out() + terminal.err()).contains("none of the people of " + strangers);

        results = "kept";
        judge("a.har", "--keep-identities");
        assertThat(files()).contains(RecordedSession.ADELE).doesNotContain(RecordedSession.TOKEN);
    }

    private int judge(String recording, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("judge", folder.resolve(recording).toString()));
        arguments.addAll(List.of("--out", out().toString()));
        arguments.addAll(List.of(options));
        return terminal.conform(arguments.toArray(String[]::new));
    }

    private Path judged(String name, RecordedSession session) {
        Path recording = session.write(folder.resolve(name + ".har"));
        Path into = folder.resolve(name);
        terminal.conform("judge", recording.toString(), "--quiet", "--out", into.toString());
        return into;
    }

    private JsonNode diff(int exitCode, Path one, Path other) throws IOException {
        Path file = folder.resolve("difference.json");
        assertThat(terminal.conform(
                        "diff", one.toString(), other.toString(), "--format", "json", "--out", file.toString()))
                .isEqualTo(exitCode);
        return JsonMapper.shared().readTree(Files.readAllBytes(file));
    }

    private Path out() {
        return folder.resolve(results);
    }

    private JsonNode run() throws IOException {
        return JsonMapper.shared().readTree(Files.readAllBytes(out().resolve("run.json")));
    }

    private JsonNode rule(String id) throws IOException {
        return StreamSupport.stream(run().path("rules").spliterator(), false)
                .filter(rule -> rule.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> failedRules() throws IOException {
        return StreamSupport.stream(run().path("rules").spliterator(), false)
                .filter(rule -> rule.path("outcome").asString().equals("failed"))
                .map(rule -> rule.path("id").asString())
                .toList();
    }

    private String files() {
        return Outputs.below(out()).values().stream().collect(Collectors.joining("\n"));
    }

    /** Where the features state the rule. */
    private static String placeOf(String rule) throws IOException {
        for (Map.Entry<String, String> feature :
                Outputs.below(Path.of("features/rules")).entrySet()) {
            List<String> lines = feature.getValue().lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                if (lines.get(line).matches(".*@rule-" + rule + "(\\s.*)?")) {
                    while (!lines.get(line).strip().startsWith("Rule:")) {
                        line++;
                    }
                    return feature.getKey() + ":" + (line + 1);
                }
            }
        }
        throw new IllegalArgumentException(rule);
    }

    private String attached(String name) throws IOException {
        JsonNode test = tests().stream()
                .filter(result -> result.path("name").asString().matches(name)
                        && !result.path("attachments").isEmpty())
                .findFirst()
                .orElseThrow();
        return Files.readString(out().resolve("allure-results")
                .resolve(test.at("/attachments/0/source").asString()));
    }

    private String describing(String rule) {
        return tests().stream()
                .filter(result -> result.path("fullName").asString().startsWith(rule + "/exchange"))
                .map(result -> result.path("descriptionHtml")
                        .asString()
                        .replaceAll("<[^>]*>", "")
                        .replace("&#39;", "'"))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> tests() {
        return Outputs.below(out().resolve("allure-results")).entrySet().stream()
                .filter(file -> file.getKey().endsWith("-result.json"))
                .map(file -> JsonMapper.shared().readTree(file.getValue()))
                .toList();
    }
}
