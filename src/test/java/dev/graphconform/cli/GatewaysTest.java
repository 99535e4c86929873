package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.cli.GatewaySender.Gateway;
import dev.graphconform.cli.GatewaySender.SentRequest;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.target.AnswerValues;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gateway before the service that answers in its place, after the service has done what it was asked for. */
class GatewaysTest {
    private static final URI ELSEWHERE = URI.create("https://graph.example.test");
    private static final String NO_SECOND = "; not sent again, since that could make a second chat";

    private final EmbeddedTarget simulator = EmbeddedTarget.deviating(List.of());
    private final List<SentRequest> sent = new CopyOnWriteArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void a_group_is_sent_once_and_a_one_on_one_again(int status) {
        RunResult run = run(at(ELSEWHERE), once(status, SentRequest::write), "chat-created");

        assertThat(timesSent(SentRequest::group)).isNotEmpty().containsOnly(1L);
        assertThat(timesSent(SentRequest::oneOnOne)).isNotEmpty().containsOnly(2L);
        assertThat(scenarios(run))
                .extracting(ScenarioResult::outcome)
                .contains(Outcome.PASSED, Outcome.INCONCLUSIVE)
                .doesNotContain(Outcome.FAILED, Outcome.BROKEN);
        assertThat(scenarios(run))
                .filteredOn(scenario -> scenario.outcome() == Outcome.INCONCLUSIVE)
                .allSatisfy(
                        scenario -> assertThat(scenario.failure().orElseThrow().message())
                                .startsWith("POST https://graph.example.test/v1.0/chats was answered " + status)
                                .endsWith("which speaks of the way to the service, not of the request" + NO_SECOND));
        assertThat(run.pace().gatewayAnswers())
                .isEqualTo(timesSent(SentRequest::write).size());
        assertThat(run.pace().throttledAnswers()).isZero();
    }

    @Test
    void what_has_to_be_refused_is_sent_again_whatever_it_asks_for() {
        RunResult run = run(at(ELSEWHERE), once(503, SentRequest::write), "members-required", "permission-missing");

        assertThat(scenarios(run))
                .filteredOn(scenario -> scenario.name().contains("refused"))
                .hasSizeGreaterThan(4)
                .allMatch(scenario -> scenario.outcome() == Outcome.PASSED);
        assertThat(sent)
                .filteredOn(request -> request.group() && !request.body().contains("members"))
                .isNotEmpty()
                .extracting(SentRequest::id)
                .allSatisfy(id -> assertThat(sent)
                        .filteredOn(request -> request.id().equals(id))
                        .hasSize(2));
    }

    @Test
    void on_a_mock_on_this_machine_a_group_is_sent_again_too() {
        RunResult run = run(simulator.target(), once(504, SentRequest::write), "chat-created");

        assertThat(timesSent(SentRequest::group)).isNotEmpty().containsOnly(2L);
        assertThat(scenarios(run)).allSatisfy(scenario -> {
            assertThat(scenario.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(scenario.notes())
                    .anyMatch(note -> note.matches("gateway: POST \\S+ was answered 504, waited 0.0 s and then 201"))
                    .noneMatch(note -> note.startsWith("throttled"));
        });
        assertThat(run.pace().throttling().orElseThrow())
                .startsWith("gateway: ")
                .doesNotContain("throttled");
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void reads_are_sent_again(int status) {
        RunResult run = run(simulator.target(), once(status, request -> !request.write()), "chat-readable");

        assertThat(scenarios(run)).isNotEmpty().allMatch(scenario -> scenario.outcome() == Outcome.PASSED);
        assertThat(run.pace().gatewayAnswers()).isPositive();
    }

    @Test
    void a_gateway_that_answers_throughout_leaves_the_rule_open_with_the_time_line() {
        RunResult run = run(simulator.target(), request -> request.write() ? 503 : 0, "chat-created");

        assertThat(scenarios(run)).allSatisfy(scenario -> {
            assertThat(scenario.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
            assertThat(scenario.failure().orElseThrow().message())
                    .startsWith("a gateway answered throughout: POST ")
                    .endsWith(" 503; it was not sent again")
                    .doesNotContain("once");
        });
        assertThat(scenarios(run))
                .first()
                .satisfies(
                        scenario -> assertThat(scenario.failure().orElseThrow().message())
                                .contains("was answered 503, waited 0.0 s"));
    }

    @Test
    void a_request_that_no_repetition_helps_fails_the_rule_on_server_errors_while_others_are_answered() {
        RunResult run = run(simulator.target(), GatewaysTest::appsAsText, "never-server-error");

        assertThat(scenarios(run))
                .filteredOn(scenario -> scenario.outcome() == Outcome.FAILED)
                .singleElement()
                .satisfies(
                        scenario -> assertThat(scenario.failure().orElseThrow().message())
                                .contains("503, after 503, waited 0.0 s", "while other requests were answered"));
    }

    @Test
    void where_nothing_else_is_answered_either_no_rule_fails() {
        RunResult run = run(simulator.target(), request -> 503, "never-server-error");

        assertThat(scenarios(run)).extracting(ScenarioResult::outcome).containsOnly(Outcome.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/operations", "/installedApps"})
    void a_read_that_is_lost_takes_nothing_from_the_answer_before_it(String below) {
        RunResult run = run(
                simulator.target(),
                request -> !request.write() && request.id().contains(below) ? 504 : 0,
                "apps-accepted",
                "apps-location-operation",
                "apps-consent-accepted",
                "operation-ends");

        assertThat(run.rules())
                .filteredOn(rule -> rule.outcome() == Outcome.PASSED)
                .extracting(SubjectResult::id)
                .containsExactly("apps-accepted", "apps-location-operation", "apps-consent-accepted");
        assertThat(run.rules())
                .filteredOn(rule -> rule.id().equals("operation-ends"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
                    assertThat(rule.reason()).contains("504");
                });
        assertThat(timesSent(request -> request.body().contains("installedApps") && request.oneOnOne()))
                .isNotEmpty()
                .containsOnly(1L);
    }

    @Test
    void a_500_is_the_word_of_the_service() {
        RunResult run = run(at(ELSEWHERE), once(500, SentRequest::write), "chat-created");

        assertThat(scenarios(run)).extracting(ScenarioResult::outcome).contains(Outcome.FAILED);
        assertThat(timesSent(SentRequest::write)).containsOnly(1L);
    }

    @Test
    void the_ledger_knows_that_nobody_knows() throws IOException {
        RunRequest request = request(at(ELSEWHERE), once(504, SentRequest::group), "topic-optional")
                .with(new RunRequest.LedgerOptions(folder, Instant.now()));

        RunResult run = new ConformanceRunner(Catalogue.bundled())
                .run(request, ProgressListener.SILENT)
                .result();

        int groups = timesSent(SentRequest::group).size();
        assertThat(groups).isPositive();
        assertThat(run.ledger().orElseThrow().unclear()).isEqualTo(groups);
        assertThat(Files.readString(folder.resolve(run.ledger().orElseThrow().file())))
                .contains("\"state\":\"unknown\"", "the answer was 504, which does not say whether a chat was made");
    }

    @Test
    void each_attempt_that_a_gateway_answered_keeps_an_entry_of_its_own() {
        RunRequest request = request(simulator.target(), once(504, SentRequest::group), "topic-optional")
                .with(new RunRequest.LedgerOptions(folder, Instant.now()));

        RunResult run = new ConformanceRunner(Catalogue.bundled())
                .run(request, ProgressListener.SILENT)
                .result();

        int groups = timesSent(SentRequest::group).size();
        assertThat(timesSent(SentRequest::group)).isNotEmpty().containsOnly(2L);
        assertThat(run.ledger().orElseThrow().created()).isEqualTo(groups);
        assertThat(run.ledger().orElseThrow().unclear()).isEqualTo(groups);
    }

    private static int appsAsText(SentRequest request) {
        return request.body().contains("\"installedApps\":\"") ? 503 : 0;
    }

    /** Answers the first sending of each request so. */
    private static Gateway once(int status, Predicate<SentRequest> which) {
        Set<String> met = ConcurrentHashMap.newKeySet();
        return request -> which.test(request) && met.add(request.id()) ? status : 0;
    }

    private RunResult run(Target target, Gateway gateway, String... rules) {
        return new ConformanceRunner(Catalogue.bundled())
                .run(request(target, gateway, rules), ProgressListener.SILENT)
                .result();
    }

    private RunRequest request(Target target, Gateway gateway, String... rules) {
        HttpTransport behind = (timeout, settings) ->
                new GatewaySender(simulator.transport().httpSender(timeout, settings), gateway, sent);
        return new RunRequest(target, new Selection(List.of(rules), List.of()), 1, false, behind);
    }

    private Target at(URI root) {
        Target target = simulator.target();
        return new Target(
                target.name(),
                root,
                target.apiVersion(),
                target.cloud(),
                target.payloadRoots(),
                target.writes(),
                target.credentials(),
                target.people(),
                target.apps(),
                target.pacing(),
                target.documentedCredentials(),
                target.connectionSettings(),
                target.keyLocations(),
                target.secrets(),
                target.readsBack(),
                target.parameters(),
                AnswerValues.UNSAID);
    }

    private List<Long> timesSent(Predicate<SentRequest> which) {
        Map<String, Long> times =
                sent.stream().filter(which).collect(Collectors.groupingBy(SentRequest::id, Collectors.counting()));
        return List.copyOf(times.values());
    }

    private static List<ScenarioResult> scenarios(RunResult run) {
        return Stream.concat(run.examples().stream(), run.rules().stream())
                .map(SubjectResult::scenarios)
                .flatMap(List::stream)
                .toList();
    }
}
