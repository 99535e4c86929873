package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.RawServer;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a target does to the kit, the run ends: with a message, the right exit code, everything gathered, and no
 * token anywhere.
 */
@Timeout(900)
class HostileTargetsTest {
    private static final String CREATED = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n";
    private static final String BUDGETS = ", retryBudgetSeconds: 0.3, visibilityBudgetSeconds: 0.3";

    /** Never over before something else ends an exchange, however slow the machine is. */
    private static final String PATIENT = "requestTimeoutSeconds: 60" + BUDGETS;

    /** Where a time-out is what is to be seen. */
    private static final String IMPATIENT = "requestTimeoutSeconds: 1.5" + BUDGETS;

    private static final Set<String> TIMED_OUT = Set.of("never answers", "head trickles", "body trickles");

    /** Where nothing good ever comes, whatever is waited for. */
    private static final String HOPELESS = "retryBudgetSeconds: 0.1, visibilityBudgetSeconds: 0.02";

    /** Reading, refusing and repeating, people and applications: every handler meets each kind of scenario. */
    private static final String[] FEW = {
        "--rule",
        "chat-created",
        "--rule",
        "chat-body",
        "--rule",
        "authorization-required",
        "--rule",
        "one-on-one-unique",
        "--rule",
        "apps-accepted"
    };

    /** One for each exit code is run whole all the time, the others with few rules. */
    private static final Set<String> ALWAYS_WHOLE = Set.of("hangs up", "cuts off mid-body", "500 for ever");

    /** What takes long even with few rules is run whole, among the slow ones. */
    private static final Set<String> ONLY_WHOLE = Set.of("nested 100,000 deep", "objects nested 100,000 deep");

    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();
    private GraphSimulator simulator;
    private TryTarget target;

    @BeforeAll
    static void load_the_client(@TempDir Path elsewhere) {
        // its first request in a process may take longer than some of these tests allow
        assertThat(Terminal.piped().conform("run", "--rule", "topic-optional", "--out", elsewhere.toString()))
                .isZero();
    }

    @BeforeEach
    void start_the_simulator_whose_people_are_used() {
        simulator = GraphSimulator.start(SimulatorOptions.defaults());
    }

    @AfterEach
    void stop_it() {
        simulator.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("handlersOfShortRuns")
    void a_run_ends_well(String name, RawServer.RequestHandler handler, int exitCode, String message)
            throws IOException {
        endsWell(name, handler, exitCode, message, ALWAYS_WHOLE.contains(name) ? new String[0] : FEW);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("handlersOfNarrowedRuns")
    @Tag("slow")
    void a_whole_run_ends_well(String name, RawServer.RequestHandler handler, int exitCode, String message)
            throws IOException {
        endsWell(name, handler, exitCode, message);
    }

    private void endsWell(
            String name, RawServer.RequestHandler handler, int exitCode, String message, String... options)
            throws IOException {
        try (RawServer server = RawServer.handling(handler)) {
            assertThat(run(server, TIMED_OUT.contains(name) ? IMPATIENT : PATIENT, options))
                    .isEqualTo(exitCode);
        }
        assertThat(messages()).anyMatch(line -> line.contains(message));
        assertThat(result().path("partial").asBoolean()).isEqualTo(options.length > 0);
        if (exitCode != 1) {
            assertThat(outcomes()).doesNotContain("passed");
        }
    }

    static Stream<Arguments> handlersOfShortRuns() {
        return handlers().filter(handler -> !ONLY_WHOLE.contains(handler.get()[0]));
    }

    static Stream<Arguments> handlersOfNarrowedRuns() {
        return handlers().filter(handler -> !ALWAYS_WHOLE.contains(handler.get()[0]));
    }

    static Stream<Arguments> handlers() {
        return Stream.of(
                Arguments.of("never answers", silence(), 3, "no answer within the time allowed"),
                Arguments.of(
                        "hangs up",
                        (RawServer.RequestHandler) (request, socket) -> false,
                        3,
                        "the connection was closed without an answer"),
                Arguments.of(
                        "head trickles",
                        trickle("", CREATED + "X: " + "x".repeat(9_999)),
                        3,
                        "no answer within the time allowed"),
                Arguments.of(
                        "body trickles",
                        trickle(CREATED + "Content-Length: 9999\r\n\r\n", "{" + " ".repeat(9_999)),
                        2,
                        "the answer did not end within the time allowed"),
                Arguments.of(
                        "cuts off mid-body",
                        says(CREATED + "Transfer-Encoding: chunked\r\n\r\nff\r\n{\"id\": \"19:abc"),
                        2,
                        "the answer was cut short"),
                Arguments.of(
                        "declares more than it sends",
                        says(CREATED + "Content-Length: 500\r\n\r\n{\"id\": \"19:abc\"}"),
                        2,
                        "the answer was cut short"),
                Arguments.of(
                        "declares less than it sends",
                        says(CREATED + "Content-Length: 5\r\n\r\n{\"id\": \"19:abc\"}"),
                        1,
                        "expected"),
                Arguments.of(
                        "body of 50 MB",
                        says(CREATED + "Content-Length: 52428800\r\n\r\n" + " ".repeat(1 << 20)),
                        2,
                        "larger than 4 MB"),
                Arguments.of("endless body", endless(), 2, "larger than 4 MB"),
                Arguments.of(
                        "header line of 1 MB",
                        says(CREATED + "X: " + "x".repeat(1 << 20) + "\r\n\r\n"),
                        2,
                        "the header of the answer is too large"),
                Arguments.of(
                        "invalid UTF-8",
                        whole("201 Created", "", "{\"id\": \"\u00c3\u0028\u00ff\u00fe\u00ed\u00a0\u0080\"}"),
                        1,
                        "expected"),
                Arguments.of(
                        "nested 100,000 deep",
                        whole("201 Created", "", "[".repeat(100_000) + "]".repeat(100_000)),
                        1,
                        "expected"),
                Arguments.of(
                        "objects nested 100,000 deep",
                        whole("201 Created", "", "{\"id\":".repeat(100_000) + "1" + "}".repeat(100_000)),
                        1,
                        "expected"),
                Arguments.of(
                        "429 for ever",
                        whole("429 Too Many Requests", "Retry-After: 0\r\n", "{}"),
                        2,
                        "throttled throughout"),
                Arguments.of(
                        "429 for ever, to be tried tomorrow",
                        whole("429 Too Many Requests", "Retry-After: 86400\r\n", "{}"),
                        2,
                        "throttled throughout"),
                Arguments.of("500 for ever", whole("500 Internal Server Error", "", "{}"), 1, "500"),
                Arguments.of(
                        "503 for ever", whole("503 Service Unavailable", "", ""), 2, "a gateway answered throughout"),
                Arguments.of("echoes the token", (RawServer.RequestHandler) HostileTargetsTest::echo, 1, "expected"));
    }

    @Test
    void a_redirect_is_not_followed() throws IOException {
        try (RawServer other = RawServer.answering(RawServer.answer("200 OK", List.of(), "{}"));
                RawServer server = RawServer.handling(whole(
                        "307 Temporary Redirect",
                        "Location: " + other.root() + "/v1.0/chats\r\nContent-Location: " + other.root() + "\r\n",
                        ""))) {
            assertThat(run(server, HOPELESS, "--rule", "chat-created")).isEqualTo(3);
            assertThat(server.requests()).as("who one is, and the chats").hasSize(2);
            assertThat(run(
                            server,
                            HOPELESS,
                            Stream.concat(Stream.of("--no-check"), Stream.of(FEW))
                                    .toArray(String[]::new)))
                    .isEqualTo(1);

            assertThat(other.requests()).isEmpty();
        }
        assertThat(messages()).anyMatch(line -> line.contains("307"));
    }

    @Test
    void a_location_on_another_host_is_not_called() throws IOException {
        try (RawServer other = RawServer.answering(RawServer.answer("200 OK", List.of(), "{}"));
                RawServer server = RawServer.handling(whole(
                        "202 Accepted", "Location: " + other.root() + "/v1.0/chats('x')/operations('y')\r\n", ""))) {
            // what looks at operations, and what does not
            assertThat(run(
                            server,
                            HOPELESS,
                            Stream.concat(
                                            Stream.of("--rule", "operation-readable", "--rule", "app-installed"),
                                            Stream.of(FEW))
                                    .toArray(String[]::new)))
                    .isEqualTo(1);

            assertThat(other.requests()).isEmpty();
            assertThat(server.requests()).anyMatch(request -> request.contains("installedApps"));
        }
    }

    @Test
    void a_target_that_dies_in_the_middle_costs_nothing_that_was_gathered() throws IOException {
        int alive = 60;
        try (RawServer server = RawServer.handling(
                new MutatingProxy(simulator, (number, request) -> number <= alive ? null : (said, socket) -> false))) {
            assertThat(run(server, PATIENT)).isEqualTo(2);

            assertThat(server.requests()).hasSizeBetween(alive + 1, alive + 4);
        }
        assertThat(outcomes()).contains("passed", "broken").doesNotContain("failed");
        assertThat(result().at("/pace/requests").asInt()).isBetween(alive + 1, alive + 4);
        assertThat(messages()).anyMatch(line -> line.contains("not sent, the target stopped answering"));
    }

    @Tag("slow")
    @Test
    void a_target_that_falls_silent_in_the_middle_costs_a_few_time_outs_only() throws IOException {
        int alive = 60;
        try (RawServer server = RawServer.handling(
                new MutatingProxy(simulator, (number, request) -> number <= alive ? null : silence()))) {
            assertThat(run(server, IMPATIENT)).isEqualTo(2);

            assertThat(server.requests()).hasSizeBetween(alive + 1, alive + 4);
        }
        assertThat(outcomes()).contains("passed", "broken").doesNotContain("failed");
    }

    @Tag("slow")
    @Test
    void a_target_that_lets_every_third_request_hang_has_not_stopped_answering() throws IOException {
        try (RawServer server = RawServer.handling(
                new MutatingProxy(simulator, (number, request) -> number % 3 == 0 ? silence() : null))) {
            run(server, IMPATIENT, "--rule", "chat-created", "--rule", "members-required", "--rule", "topic-returned");

            assertThat(server.requests()).hasSizeGreaterThan(25);
        }
        assertThat(messages()).noneMatch(message -> message.contains("stopped answering"));
    }

    private int run(RawServer server, String pacing, String... options) throws IOException {
        target = TryTarget.at(server.root(), simulator, folder, pacing);
        Stream<String> run = Stream.of("run", "--target", target.file().toString(), "--out", out().toString());
        int exitCode = terminal.conform(Stream.concat(run, Stream.of(options)).toArray(String[]::new));
        assertThat(result().path("exitCode").asInt()).isEqualTo(exitCode);
        assertNothingLeaks();
        return exitCode;
    }

    private void assertNothingLeaks() throws IOException {
        List<String> tokens = target.tokens();
        assertThat(tokens).hasSizeGreaterThan(5);
        assertThat(terminal.err()).isEmpty();
        assertClean("the terminal", terminal.out(), tokens);
        Map<String, String> written = Outputs.below(out());
        assertThat(written.keySet())
                .anyMatch(name -> name.endsWith("junit.xml"))
                .anyMatch(name -> name.contains("index.html inside "));
        written.forEach((name, text) -> assertClean(name, text, tokens));
    }

    private static void assertClean(String name, String text, List<String> tokens) {
        assertThat(tokens.stream().filter(text::contains))
                .as("tokens in " + name)
                .isEmpty();
        assertThat(text.lines().filter(line -> line.matches("\\s+at [a-z]+(\\.\\w+)+\\(.*")))
                .as("stack trace in " + name)
                .isEmpty();
    }

    private List<String> messages() {
        return Stream.concat(
                        texts("/rules"),
                        Stream.concat(
                                texts("/examples"),
                                result().path("reasons").valueStream().map(JsonNode::asString)))
                .toList();
    }

    private Stream<String> texts(String subjects) {
        return result().at(subjects)
                .valueStream()
                .flatMap(subject -> subject.path("scenarios").valueStream())
                .map(scenario -> scenario.path("message").asString());
    }

    private List<String> outcomes() {
        return result().path("rules")
                .valueStream()
                .map(rule -> rule.path("outcome").asString())
                .distinct()
                .toList();
    }

    private JsonNode result() {
        return JsonMapper.shared().readTree(out().resolve("run.json").toFile());
    }

    private Path out() {
        return folder.resolve("results");
    }

    private static RawServer.RequestHandler silence() {
        return (request, socket) -> socket.getInputStream().read() >= 0;
    }

    /** Says this and closes the connection. */
    private static RawServer.RequestHandler says(String answer) {
        return (request, socket) -> {
            write(socket, answer);
            return false;
        };
    }

    private static RawServer.RequestHandler whole(String status, String headers, String body) {
        return (request, socket) -> {
            write(
                    socket,
                    "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers + "Content-Length: "
                            + body.length() + "\r\n\r\n" + body);
            return true;
        };
    }

    private static boolean echo(String request, Socket socket) throws IOException {
        String token = request.lines()
                .filter(line -> line.startsWith("Authorization: "))
                .findFirst()
                .orElse("Authorization: none");
        return whole(
                        "400 Bad Request",
                        "X-Echo: " + token + "\r\nrequest-id: " + token + "\r\nLocation: /" + token.replace(" ", "")
                                + "\r\n",
                        "{\"error\": {\"code\": \"" + token + "\", \"message\": \"" + token + "\"}, \"id\": \"" + token
                                + "\"}")
                .answer(request, socket);
    }

    private static RawServer.RequestHandler endless() {
        return (request, socket) -> {
            write(socket, CREATED + "Transfer-Encoding: chunked\r\n\r\n");
            while (true) {
                write(socket, "1000\r\n" + "x".repeat(0x1000) + "\r\n");
            }
        };
    }

    /** A byte whenever the client has said nothing for a while, until it goes away. */
    private static RawServer.RequestHandler trickle(String atOnce, String slowly) {
        return (request, socket) -> {
            write(socket, atOnce);
            socket.setSoTimeout(100);
            for (byte next : slowly.getBytes(StandardCharsets.ISO_8859_1)) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        return false;
                    }
                } catch (SocketTimeoutException stillThere) {
                    socket.getOutputStream().write(next);
                }
            }
            return false;
        };
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
