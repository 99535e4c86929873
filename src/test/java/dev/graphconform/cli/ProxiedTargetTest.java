package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.Selection;
import dev.graphconform.signin.ConnectProxy;
import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.ReceivedRequest;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.simulator.certificates.SelfSignedCertificate;
import dev.graphconform.target.Environment;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFile;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A proxy between kit and service changes no verdict: one that intercepts with an authority of its own, one that serves
 * below a path, one that speaks in the name of a cloud; whether it passes the Host on or calls the service by another.
 */
class ProxiedTargetTest {
    private static final ConformanceRunner KIT = new ConformanceRunner(Catalogue.bundled());
    private static final String PATH = "/rest/Microsoft+Graph/1.0";
    /** Whatever an address is compared in: contexts, binds, Locations, what is read back, the printed requests. */
    private static final Selection ADDRESSES = new Selection(
            List.of(
                    "chat-context",
                    "member-bound-by-id",
                    "member-bound-by-upn",
                    "members-all-added",
                    "apps-accepted",
                    "apps-location-operation",
                    "operation-readable",
                    "operation-targets-chat",
                    "chat-readable",
                    "create_chat_oneOnOne_e1",
                    "create_chat_oneonone_with_installed_apps"),
            List.of());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"graph.mock.test", "127.0.0.1:8090"})
    void one_that_intercepts_with_an_authority_of_its_own(String host) throws IOException {
        SelfSignedCertificate authority = SelfSignedCertificate.ofHosts(List.of("graph.mock.test"));
        Files.writeString(folder.resolve("proxy.pem"), authority.pem());
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults());
                ReverseProxy proxy = ReverseProxy.endingTls(simulator, authority, Optional.of(host));
                ConnectProxy connecting = ConnectProxy.to(proxy.port())) {
            Target target = target(
                    simulator,
                    "https://graph.mock.test",
                    "writes: ledger\ncaCertificate: proxy.pem",
                    Map.of("HTTPS_PROXY", connecting.address()));

            // off loopback the published limits hold, a request a second and chat: what waits for them waits together
            assertThat(notPassed(run(target, ADDRESSES, 8))).isEmpty();
            assertThat(proxy.requests()).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"graph.mock.test, ''", "127.0.0.1:8090, bindRoot: https://graph.microsoft.us"})
    void one_that_serves_below_a_path(String host, String bindRoot) throws IOException {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults());
                ReverseProxy proxy = ReverseProxy.plain(simulator, PATH, Optional.of(host))) {
            Target target = target(simulator, "http://127.0.0.1:" + proxy.port() + PATH + "/", bindRoot, Map.of());

            RunResult result = run(target, Selection.ALL);

            assertThat(notPassed(result)).isEmpty();
            assertThat(result.verdict().outcome()).isEqualTo(RunOutcome.CONFORMANT);
        }
    }

    @Test
    void its_own_root_is_bound_by_when_the_host_is_passed_on() throws IOException {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults());
                ReverseProxy proxy = ReverseProxy.plain(simulator, PATH, Optional.empty())) {
            String root = "http://127.0.0.1:" + proxy.port() + PATH;
            Target target = target(simulator, root, "bindRoot: own", Map.of());

            assertThat(notPassed(run(target, ADDRESSES))).isEmpty();
            assertThat(bodies(simulator))
                    .anyMatch(body -> body.contains("\"" + root + "/v1.0/users('"))
                    .anyMatch(body -> body.contains("\"" + root + "/v1.0/appCatalogs/teamsApps/"));
        }
    }

    @Test
    void a_root_that_the_service_does_not_know_is_blamed_on_the_rule_about_it() throws IOException {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            Target target = target(
                    simulator, simulator.serviceRoot().toString(), "bindRoot: https://graph.other.test", Map.of());

            Map<String, Outcome> notPassed = notPassed(run(target, ADDRESSES));

            assertThat(notPassed)
                    .containsEntry("member-bound-by-id", Outcome.FAILED)
                    .containsEntry("chat-context", Outcome.INCONCLUSIVE)
                    .doesNotContainKey("create_chat_oneOnOne_e1");
        }
    }

    @ParameterizedTest
    @CsvSource({"cloud: china, PASSED", "'', FAILED", "cloud: usgov-l5, FAILED"})
    void one_that_speaks_in_the_name_of_a_cloud(String cloud, Outcome context) throws IOException {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults());
                ReverseProxy proxy =
                        ReverseProxy.plain(simulator, "", Optional.of("microsoftgraph.chinacloudapi.cn"))) {
            Target target = target(simulator, "http://127.0.0.1:" + proxy.port(), cloud, Map.of());

            RunResult result = run(target, new Selection(List.of("chat-context", "member-bound-by-id"), List.of()));

            assertThat(notPassed(result))
                    .isEqualTo(context == Outcome.PASSED ? Map.of() : Map.of("chat-context", context));
        }
    }

    @Test
    void the_documented_requests_are_sent_as_printed_where_the_people_are_the_printed_ones() throws IOException {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            Target target =
                    target(simulator, simulator.serviceRoot().toString(), "apiVersion: v1.0\nbindRoot: own", Map.of());

            run(
                    target,
                    new Selection(
                            List.of(
                                    "create_chat_oneOnOne_e1",
                                    "create_chat_oneonone_with_installed_apps",
                                    "create_chat_oneOnOne_upn"),
                            List.of()));

            assertThat(bodies(simulator))
                    .as("to the byte, but for the user principal names, which are others")
                    .contains(printed("1-create-a-one-on-one-chat"))
                    .contains(printed("3-create-a-one-on-one-chat-with-installed-apps"))
                    .anyMatch(body -> body.contains("\"https://graph.microsoft.com/v1.0/users('adele@contoso.com')\""));
        }
    }

    private static String printed(String feature) throws IOException {
        String text = Files.readString(Path.of("features", "documented-examples", feature + ".feature"));
        String request = text.split("\"\"\"[a-z]*\n")[1];
        return request.substring(request.indexOf("\n\n") + 2).stripIndent().stripTrailing();
    }

    private static List<String> bodies(GraphSimulator simulator) {
        return simulator.received().stream()
                .map(ReceivedRequest::body)
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .toList();
    }

    private Target target(GraphSimulator simulator, String root, String keys, Map<String, String> variables)
            throws IOException {
        Path file = folder.resolve("target.yaml");
        new MockTargetFileWriter(file).write(simulator);
        Files.writeString(
                file,
                Files.readString(file)
                                .replace("\"" + simulator.serviceRoot() + "\"", "\"" + root + "\"")
                                .replace("apiVersion: \"v1.0\"\n", "")
                        + keys + "\npacing: {requestsPerSecond: 10000, operationPollSeconds: 0.02}\n");
        return TargetFile.read(file, Environment.of(variables));
    }

    private static RunResult run(Target target, Selection selection) {
        return run(target, selection, 1);
    }

    private static RunResult run(Target target, Selection selection, int parallel) {
        return KIT.run(RunRequest.of(target, selection, parallel, false), ProgressListener.SILENT)
                .result();
    }

    private static Map<String, Outcome> notPassed(RunResult result) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        Stream.concat(result.rules().stream(), result.examples().stream())
                .filter(subject -> subject.outcome() != Outcome.PASSED)
                .forEach((SubjectResult subject) -> outcomes.put(subject.id(), subject.outcome()));
        return outcomes;
    }
}
