package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
import dev.graphconform.http.Header;
import dev.graphconform.http.HttpSender;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.report.ReportWriter;
import dev.graphconform.report.content.RunDigest;
import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SharedCause;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One answer that is behind many rules is told once, with what the requests have that met it. */
class SharedCauseTest {
    private static final String REFUSAL =
            "{\"error\": {\"code\": \"%s\", \"message\": \"%s\", \"innerError\": {\"request-id\": \"%s\"}}}";

    private final EmbeddedTarget simulator = EmbeddedTarget.deviating(List.of());

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        simulator.close();
    }

    @Test
    void a_person_without_a_licence_is_named_before_the_rules_that_are_red_for_it() throws IOException {
        CompletedRun run = run(request -> holds(request, Persona.COLLEAGUE)
                ? refusal(
                        403,
                        "Forbidden",
                        "License validation failed for user '"
                                + person(Persona.COLLEAGUE).id() + "', trace " + UUID.randomUUID() + ", "
                                + System.nanoTime() + " ns.")
                : Optional.empty());

        SharedCause cause = onlyCause(run.result());
        assertThat(cause.answer()).isEqualTo("403 Forbidden: License validation failed for user '…', trace … ns.");
        assertThat(cause.shared()).containsExactly("have people.colleague in them");
        assertThat(cause.failed()).contains("chat-created", "permission-least", "permission-higher", "topic-optional");
        assertThat(cause.facts())
                .satisfiesExactly(
                        fact -> assertThat(fact)
                                .matches("All \\d+ requests behind it have people\\.colleague in them;"
                                        + " none of the \\d+ accepted ones does"
                                        + "(; \\d+ more requests for a chat are neither behind it nor accepted)?\\."),
                        advice -> assertThat(advice)
                                .isEqualTo("Is people.colleague of the target file in the directory?"
                                        + " \"conform doctor\" looks it up where the target serves GET /users/{id}."));

        RunDigest digest = RunDigest.of(run.result());
        long deciding = digest.failed().stream().filter(cause::tells).count();
        assertThat(deciding).isBetween(1L, cause.failed().size() - 1L);
        String terminal = printed(run.result());
        assertThat(terminal)
                .containsOnlyOnce("License validation")
                .containsSubsequence(
                        "One cause",
                        "One answer is behind all ",
                        "403 Forbidden",
                        "have people.colleague in them",
                        "What failed",
                        deciding + " by the one answer above: chat-created",
                        "NON-CONFORMANT");
        assertThat(terminal.lines()
                        .dropWhile(line -> !line.equals("One cause"))
                        .takeWhile(line -> !line.equals("What failed")))
                .allMatch(line -> line.length() <= 80);

        new ReportWriter(Catalogue.bundled()).write(run.result(), run.exchanges(), folder);
        String summary = Files.readString(folder.resolve("summary.md"));
        assertThat(summary)
                .containsSubsequence(
                        "it does not conform",
                        "## One cause",
                        cause.answer(),
                        "have people.colleague in them",
                        "## What failed",
                        " by one answer: chat-created, ",
                        "### `chat-created`",
                        "</details>",
                        "## Counts");
        JsonNode json = JsonMapper.shared().readTree(folder.resolve("run.json").toFile());
        assertThat(json.at("/causes/0/shared/0").asString()).isEqualTo("have people.colleague in them");
        assertThat(json.at("/causes/0/failed").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(cause.failed());
        assertThat(Files.readString(folder.resolve("junit.xml")))
                .contains(cause.facts().get(0));
        assertThat(Files.readString(folder.resolve("allure-results/environment.properties")))
                .contains(
                        "One\\ cause=One answer is behind",
                        "What\\ failed=" + deciding + " as said above",
                        "Warnings=" + (cause.failed().size() - deciding) + " as said above");
    }

    @Test
    void a_person_whose_id_alone_is_wrong_is_named_too() {
        CompletedRun run =
                run(request -> request.body().contains(person(Persona.COLLEAGUE).id())
                        ? refusal(404, "NotFound", "who?")
                        : Optional.empty());

        assertThat(onlyCause(run.result()).shared()).containsExactly("name people.colleague by id");
        assertThat(onlyCause(run.result()).facts().get(1)).startsWith("Is people.colleague of the target file");
    }

    @Test
    void a_bare_status_is_told_with_the_one_that_is_expected() {
        HttpTransport transport = (timeout, settings) -> {
            HttpSender service = simulator.transport().httpSender(timeout, settings);
            return new BehavingSender(service, request -> Optional.empty()) {
                @Override
                public RawResponse send(String method, URI uri, List<Header> headers, byte[] body)
                        throws IOException, InterruptedException {
                    RawResponse answer = super.send(method, uri, headers, body);
                    return answer.status() == 201 ? new RawResponse(200, answer.headers(), answer.body()) : answer;
                }
            };
        };
        RunResult run = run(transport, "chat-created", "create_chat_oneOnOne_e1", "create_chat_group_with3_members")
                .result();

        assertThat(outcomes(run, Outcome.FAILED)).hasSize(3);
        assertThat(onlyCause(run).answer()).isEqualTo("200 where 201 is expected");
        assertThat(printed(run)).contains("    200 where 201 is expected");
    }

    @Test
    void an_application_is_named_whose_every_request_is_refused_and_its_one_failure_is_told_in_full() {
        RunResult run = run(
                        request -> request.claims().contains("\"roles\"")
                                        && request.claims().contains("Chat.Create")
                                ? refusal(412, "PreconditionFailed", "Not supported in application-only context")
                                : Optional.empty(),
                        "permission-application",
                        "chat-created",
                        "members-required",
                        "member-role-required",
                        "topic-group-only",
                        "chat-type-values")
                .result();

        SharedCause cause = onlyCause(run);
        assertThat(cause.shared()).containsExactly("carry the token of credentials.application");
        assertThat(cause.failed()).containsExactly("permission-application");
        assertThat(cause.unproved()).hasSizeGreaterThan(2);
        assertThat(printed(run))
                .containsSubsequence(
                        "One cause",
                        "  permission-application (must): expected an accepted request",
                        cause.unproved().size() + " by the one answer above: ",
                        "FAILED permission-application");
    }

    @Test
    void what_every_request_has_explains_nothing_and_what_valid_ones_meet_too_proves_no_refusal() {
        RunResult run = run(
                        request -> refusal(400, "BadRequest", "The request is bad, trace " + UUID.randomUUID()),
                        "chat-created",
                        "permission-least",
                        "permission-higher",
                        "permission-missing",
                        "permission-personal",
                        "authorization-required",
                        "topic-optional")
                .result();

        SharedCause cause = onlyCause(run);
        assertThat(cause.shared()).isEmpty();
        assertThat(cause.facts())
                .singleElement()
                .satisfies(fact ->
                        assertThat(fact).endsWith(" requests are behind it; no request for a chat was accepted."));
        assertThat(cause.failed())
                .containsExactlyInAnyOrder("chat-created", "permission-least", "permission-higher", "topic-optional");
        assertThat(outcomes(run, Outcome.INCONCLUSIVE))
                .containsExactlyInAnyOrder("permission-missing", "permission-personal", "authorization-required");
        assertThat(cause.unproved()).containsExactlyInAnyOrderElementsOf(outcomes(run, Outcome.INCONCLUSIVE));
    }

    @Test
    void a_refusal_with_another_status_is_red_where_valid_requests_are_accepted() {
        RunResult run = run(
                        request -> request.claims().contains("\"scp\"")
                                        && !request.claims().contains("Chat.")
                                ? refusal(400, "BadRequest", "No.")
                                : Optional.empty(),
                        "permission-missing",
                        "chat-created")
                .result();

        assertThat(outcomes(run, Outcome.FAILED)).containsExactly("permission-missing");
        assertThat(run.causes()).isEmpty();
    }

    @Test
    void one_stray_answer_on_which_several_rules_rest_is_told_as_one_exchange() {
        AtomicInteger asked = new AtomicInteger();
        RunResult run = run(
                        request -> request.body().contains("\"oneOnOne\"")
                                        && holds(request, Persona.COLLEAGUE)
                                        && asked.incrementAndGet() == 1
                                ? refusal(500, "InternalServerError", "Something went wrong.")
                                : Optional.empty(),
                        "chat-body",
                        "chat-context",
                        "times-utc",
                        "topic-null-one-on-one",
                        "chat-type-returned",
                        "chat-created")
                .result();

        SharedCause cause = onlyCause(run);
        assertThat(cause.requests()).isEqualTo(1);
        assertThat(cause.requestId()).isPresent();
        assertThat(cause.failed().size() + cause.unproved().size()).isGreaterThan(2);
        assertThat(cause.facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact)
                        .startsWith("These rest on one and the same answer, to POST ")
                        .contains(cause.requestId().orElseThrow())
                        .matches("(?s).*; of the \\d+ other requests for a chat, \\d+ were accepted\\."));
    }

    @Test
    void rules_that_fail_by_different_faults_have_no_cause_in_common() {
        String chat = "{\"id\": \"19:82fe7758@unq.gbl.spaces\", \"chatType\": \"oneOnOne\", \"topic\": null}";
        RunResult run = run(
                        request -> Optional.of(new HttpSender.RawResponse(
                                201,
                                List.of(new Header("Content-Type", "application/json")),
                                chat.getBytes(StandardCharsets.UTF_8))),
                        "chat-body",
                        "chat-context",
                        "chat-type-returned",
                        "topic-returned",
                        "members-required",
                        "chat-type-required",
                        "member-role-required")
                .result();

        assertThat(outcomes(run, Outcome.FAILED)).hasSizeGreaterThan(4);
        assertThat(run.causes()).isEmpty();
        assertThat(printed(run)).doesNotContain("One cause");
    }

    private static SharedCause onlyCause(RunResult run) {
        assertThat(run.causes()).as("%s", run.everything()).hasSize(1);
        return run.causes().get(0);
    }

    private static List<String> outcomes(RunResult run, Outcome outcome) {
        return Stream.concat(run.rules().stream(), run.examples().stream())
                .filter(subject -> subject.outcome() == outcome)
                .map(SubjectResult::id)
                .toList();
    }

    private String printed(RunResult run) {
        Terminal terminal = Terminal.piped();
        Console console = terminal.console();
        RunSummaryPrinter summary =
                new RunSummaryPrinter(console, new FailureDetails(console, Catalogue.bundled(), false), run, false);
        summary.print(folder);
        summary.end();
        return terminal.out();
    }

    private Person person(Persona persona) {
        return simulator.target().people().get(persona);
    }

    private boolean holds(SentRequest request, Persona persona) {
        return Stream.of(Optional.of(person(persona).id()), person(persona).userPrincipalName())
                .flatMap(Optional::stream)
                .anyMatch(request.body()::contains);
    }

    private static Optional<HttpSender.RawResponse> refusal(int status, String code, String message) {
        String id = UUID.randomUUID().toString();
        return Optional.of(new HttpSender.RawResponse(
                status,
                List.of(new Header("Content-Type", "application/json"), new Header("request-id", id)),
                REFUSAL.formatted(code, message, id).getBytes(StandardCharsets.UTF_8)));
    }

    private CompletedRun run(Behavior behavior, String... subjects) {
        HttpTransport transport = (timeout, settings) ->
                new BehavingSender(simulator.transport().httpSender(timeout, settings), behavior);
        return run(transport, subjects);
    }

    private CompletedRun run(HttpTransport transport, String... subjects) {
        return new ConformanceRunner(Catalogue.bundled())
                .run(
                        new RunRequest(
                                simulator.target(), new Selection(List.of(subjects), List.of()), 1, false, transport),
                        ProgressListener.SILENT);
    }

    /** The answer in the service's place; empty to let its own pass. */
    @FunctionalInterface
    private interface Behavior {
        Optional<HttpSender.RawResponse> answer(SentRequest request);
    }

    /** A create request on the wire. */
    private record SentRequest(String authorization, String body) {
        /** What the token says, in JSON; empty where there is none. */
        String claims() {
            String[] parts = authorization.split("\\.");
            return parts.length < 3 ? "" : new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        }
    }

    private static class BehavingSender implements HttpSender {
        private final HttpSender service;
        private final Behavior behavior;

        BehavingSender(HttpSender service, Behavior behavior) {
            this.service = service;
            this.behavior = behavior;
        }

        @Override
        public RawResponse send(String method, URI uri, List<Header> headers, byte[] body)
                throws IOException, InterruptedException {
            String authorization = headers.stream()
                    .filter(header -> header.name().equalsIgnoreCase("Authorization"))
                    .map(Header::value)
                    .findFirst()
                    .orElse("");
            String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            Optional<RawResponse> instead =
                    method.equals("POST") ? behavior.answer(new SentRequest(authorization, text)) : Optional.empty();
            return instead.isPresent() ? instead.get() : service.send(method, uri, headers, body);
        }

        @Override
        public void close() {
            service.close();
        }
    }
}
