package dev.graphconform.report;

import dev.graphconform.catalogue.Level;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.http.Header;
import dev.graphconform.http.Headers;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.StepResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.TargetSummary;
import dev.graphconform.verdict.Verdict;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hand-made runs. */
final class SampleRuns {
    static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    /**
     * HTML, script, Markdown, a terminal escape, line ends, a character illegal in XML, half a surrogate pair, a
     * direction override.
     */
    static final String HOSTILE =
            "<script>alert(1)</script><img src=x onerror=alert(2)> [link](http://evil.example) | `tick` ```\n"
                    + "# heading\r\n\u001B[31mred\u001B[0m \u0000\u0008\uFFFE \uD800 \u202Eabc ]]> &amp; --> \" ' "
                    + "{{7*7}} ${7*7}";

    private SampleRuns() {}

    static RunResult run(RunOutcome outcome, int exitCode, List<SubjectResult> rules, List<SubjectResult> examples) {
        boolean fine = outcome == RunOutcome.CONFORMANT || outcome == RunOutcome.CONFORMANT_WITH_EXCEPTIONS;
        return new RunResult(
                "20261123-090000-7f3a",
                "0.1.0",
                new TargetSummary("contoso-test", "https://graph.microsoft.com", "v1.0"),
                START,
                START.plusSeconds(42),
                false,
                List.of(),
                new Verdict(outcome, exitCode, fine ? List.of() : List.of("because of this")),
                rules,
                examples,
                List.of());
    }

    /** A run with a rule and an example of every outcome, hostile strings included. */
    static RunResult everything(RunOutcome outcome) {
        List<SubjectResult> rules = new ArrayList<>();
        for (Outcome each : Outcome.values()) {
            String id = "rule-" + each.word();
            Failure failure = each == Outcome.PASSED ? null : Failure.of("check", "message of " + id);
            rules.add(rule(
                    id,
                    Level.values()[each.ordinal() % 3],
                    each,
                    scenario(id, "Row 1", each, failure),
                    passed(id, "Row 2")));
        }
        rules.add(rule(
                "hostile",
                Level.MUST,
                Outcome.FAILED,
                scenario("hostile", HOSTILE, Outcome.FAILED, comparison(HOSTILE, HOSTILE, HOSTILE))));
        rules.add(rule("no-scenario", Level.MUST, Outcome.NOT_RUN));
        rules.add(rule(
                "left-out", Level.SHOULD, Outcome.PASSED, passed("left-out", "Row 1"), leftOut("left-out", "Row 2")));
        return run(
                outcome,
                1,
                rules,
                List.of(
                        example("create_chat_oneOnOne", Outcome.PASSED, passed("create_chat_oneOnOne", "As printed")),
                        example("create_chat_group", Outcome.FAILED, failed("create_chat_group", "As printed"))));
    }

    static RunResult with(RunResult run, Verdict verdict, List<String> warnings) {
        return new RunResult(
                run.runId(),
                run.kitVersion(),
                run.target(),
                run.startedAt(),
                run.finishedAt(),
                run.partial(),
                run.filters(),
                verdict,
                run.rules(),
                run.examples(),
                warnings);
    }

    static RunResult partial(RunResult run, List<String> filters) {
        return new RunResult(
                run.runId(),
                run.kitVersion(),
                run.target(),
                run.startedAt(),
                run.finishedAt(),
                true,
                filters,
                run.verdict(),
                run.rules(),
                run.examples(),
                run.warnings());
    }

    static SubjectResult rule(String id, Level level, Outcome outcome, ScenarioResult... scenarios) {
        return new SubjectResult(
                id,
                SubjectResult.SubjectKind.RULE,
                level,
                "Title of " + id,
                outcome,
                outcome == Outcome.PASSED ? "" : "reason of " + id,
                List.of(scenarios));
    }

    static SubjectResult example(String id, Outcome outcome, ScenarioResult... scenarios) {
        return new SubjectResult(
                id,
                SubjectResult.SubjectKind.EXAMPLE,
                Level.MUST,
                "Title of " + id,
                outcome,
                outcome == Outcome.PASSED ? "" : "reason of " + id,
                List.of(scenarios));
    }

    static ScenarioResult passed(String subject, String name) {
        return scenario(subject, name, Outcome.PASSED, null);
    }

    static ScenarioResult failed(String subject, String name) {
        return scenario(
                subject, name, Outcome.FAILED, comparison("the topic \"Plan B\"", "the topic \"plan b\"", "/topic"));
    }

    static ScenarioResult scenario(String subject, String name, Outcome outcome, Failure failure) {
        List<StepResult> steps = List.of(
                new StepResult("Given the initiator and a colleague", Outcome.PASSED, 1),
                new StepResult("When the initiator creates a group chat with the topic \"Plan B\"", Outcome.PASSED, 12),
                new StepResult("Then the chat has the topic \"Plan B\"", outcome, 2));
        return new ScenarioResult(
                subject + "/" + name,
                subject,
                name,
                "features/rules/" + subject + ".feature:12",
                outcome,
                Optional.ofNullable(failure),
                List.of(),
                START.plusMillis(Math.abs(name.hashCode() % 1000)),
                15,
                steps,
                false);
    }

    static ScenarioResult leftOut(String subject, String name) {
        return new ScenarioResult(
                subject + "/" + name,
                subject,
                name,
                "features/rules/" + subject + ".feature:20",
                Outcome.NOT_RUN,
                Optional.empty(),
                List.of("credentials.application is missing"),
                START,
                0,
                List.of(),
                true);
    }

    static Failure comparison(String expected, String actual, String where) {
        return new Failure(
                "topic-unchanged",
                "topic-returned (must): the topic comes back unchanged\n  expected: " + expected + "\n  actual: "
                        + actual + "\n  where: " + where,
                Optional.of(expected),
                Optional.of(actual),
                Optional.of(where),
                Optional.of("req-1"),
                Optional.empty());
    }

    static Exchange exchange(int number, String authorization, String requestBody, int status, String responseBody) {
        return new Exchange(
                number,
                Optional.of("credentials.default"),
                "POST",
                URI.create("https://graph.microsoft.com/v1.0/chats"),
                new Headers(List.of(
                        new Header("Authorization", authorization), new Header("Content-Type", "application/json"))),
                Optional.of(requestBody),
                status,
                new Headers(List.of(
                        new Header("Content-Type", "application/json"), new Header("request-id", "req-" + number))),
                responseBody.getBytes(StandardCharsets.UTF_8),
                START,
                Duration.ofMillis(12),
                List.of("429, waited 1.5 s"));
    }

    /** A run of some two hundred scenarios with requests and answers, as a real one has. */
    static RunResult large(ExchangeLog log, int rules, int scenariosPerRule, List<String> ids) {
        List<SubjectResult> subjects = new ArrayList<>();
        for (int r = 0; r < rules; r++) {
            String id = ids.get(r % ids.size());
            List<ScenarioResult> scenarios = new ArrayList<>();
            for (int s = 0; s < scenariosPerRule; s++) {
                boolean bad = r % 9 == 4 && s == 1;
                ScenarioResult scenario = bad
                        ? failed(id, "Row " + s)
                        : passed(id, "A topic in script number " + s + " comes back as sent");
                scenarios.add(scenario);
                log.add(scenario.key(), exchange(r * scenariosPerRule + s, "Bearer ***", REQUEST, 201, ANSWER));
            }
            Outcome worst =
                    scenarios.stream().anyMatch(s -> s.outcome() == Outcome.FAILED) ? Outcome.FAILED : Outcome.PASSED;
            subjects.add(rule(id, Level.values()[r % 3], worst, scenarios.toArray(ScenarioResult[]::new)));
        }
        return run(RunOutcome.NON_CONFORMANT, 1, subjects, List.of());
    }

    static final String REQUEST = """
            {"chatType":"group","topic":"Plan B","members":[
            {"@odata.type":"#microsoft.graph.aadUserConversationMember","roles":["owner"],\
            "user@odata.bind":"https://graph.microsoft.com/v1.0/users('8b081ef6-4792-4def-b2c9-c363a1bf41d5')"},
            {"@odata.type":"#microsoft.graph.aadUserConversationMember","roles":["owner"],\
            "user@odata.bind":"https://graph.microsoft.com/v1.0/users('82af01c5-f7cc-4a2e-a728-3a5df21afd9d')"}]}""";
    static final String ANSWER = """
            {"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#chats/$entity",\
            "id":"19:1c5b01696d2e4a179c292bc9cf04e63b@thread.v2",
            "topic":"plan b","createdDateTime":"2020-12-04T23:11:16.175Z",\
            "lastUpdatedDateTime":"2020-12-04T23:11:16.175Z","chatType":"group",
            "webUrl":"https://teams.microsoft.com/l/chat/19%3A1c5b",\
            "tenantId":"b33cbe9f-8ebe-4f2a-912b-7e2a427f477f"}""";
}
