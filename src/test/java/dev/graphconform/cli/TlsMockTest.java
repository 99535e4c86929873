package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.ReceivedRequest;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs on the mock over TLS, with sign-in at its token endpoint. */
@Timeout(300)
class TlsMockTest {
    private static final List<String> APPLICATION_RULES =
            List.of("run", "--rule", "permission-application", "--rule", "permission-missing", "--yes", "--target");

    @TempDir
    Path folder;

    private Path file;
    private final Terminal terminal = Terminal.piped();

    @BeforeEach
    void name_target_file() {
        file = folder.resolve("tenant.yaml");
    }

    @Test
    void applications_sign_in_and_their_rules_are_proved() throws IOException {
        try (GraphSimulator simulator = tenant()) {
            String secret = simulator.authority().orElseThrow().application().secret();

            assertThat(run()).isZero();
            assertThat(outcomes()).containsOnly("passed");
            assertThat(simulator.received())
                    .isNotEmpty()
                    .allSatisfy(request -> assertThat(text(request)).doesNotContain(secret));
            List<String> secrets = Stream.concat(
                            Stream.of(secret), simulator.received().stream().map(TlsMockTest::token))
                    .distinct()
                    .toList();
            assertThat(secrets).hasSizeGreaterThan(3);
            assertThat(everythingWritten() + terminal.out() + terminal.err()).doesNotContain(secrets);
        }
    }

    @Test
    void a_refused_secret_ends_the_run_before_anything_is_written() throws IOException {
        try (GraphSimulator simulator = tenant()) {
            Files.writeString(folder.resolve("tenant.yaml.tokens").resolve("application.secret"), "canary~8Q2kf-Wz71");

            assertThat(run()).isEqualTo(3);
            assertThat(terminal.err().lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("conform: " + file + ":")
                    .contains("credentials.application.clientSecret.secret: the authority " + simulator.serviceRoot()
                            + " does not take this secret;")
                    .doesNotContain("canary");
            assertThat(simulator.received()).isEmpty();
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_reported_with_its_remedy() throws IOException {
        try (GraphSimulator simulator = tenant()) {
            Files.writeString(file, Files.readString(file).replaceFirst("caCertificate: .*", ""));

            assertThat(run("run", "--rule", "topic-optional", "--target", file.toString(), "--out", out()))
                    .isEqualTo(3);
            assertThat(terminal.out())
                    .contains("its TLS certificate is not trusted, or not made for this host")
                    .contains("name that one's certificate under caCertificate in the target file");
            assertThat(simulator.received()).isEmpty();
        }
    }

    @Test
    void a_missing_certificate_file_is_one_line() throws IOException {
        try (GraphSimulator simulator = tenant()) {
            Files.delete(folder.resolve("tenant.yaml.tokens").resolve("ca.pem"));

            assertThat(run()).isEqualTo(3);
            assertThat(terminal.err())
                    .isEqualTo("conform: " + file + ":6:1: caCertificate: the certificate file "
                            + folder.resolve("tenant.yaml.tokens/ca.pem")
                            + " does not exist; correct the path, which is relative to the target file\n");
            assertThat(simulator.received()).isEmpty();
        }
    }

    @Tag("slow")
    @Test
    void an_application_as_default_fails_nothing() throws IOException {
        try (GraphSimulator simulator = tenant()) {
            String yaml = Files.readString(file);
            String application = yaml.substring(
                    yaml.indexOf("  application:\n") + "  application:\n".length(),
                    yaml.indexOf("  applicationWithout"));
            Files.writeString(
                    file,
                    yaml.replaceFirst(
                            "(?s)  default:\n.*?  leastPrivilege:",
                            "  default:\n" + application + "  leastPrivilege:"));

            assertThat(run("run", "--target", file.toString(), "--out", out()))
                    .as(terminal.out())
                    .isIn(0, 2);
            assertThat(outcomes()).contains("passed").doesNotContain("failed", "broken");
            assertThat(simulator.received()).isNotEmpty();
        }
    }

    @Tag("slow")
    @Test
    void the_token_library_is_not_loaded_when_no_token_is_needed() throws Exception {
        try (GraphSimulator simulator = tenant()) {
            Process plan = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xlog:class+load",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Conform.class.getName(),
                            "plan",
                            "--target",
                            file.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String loaded = new String(plan.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(plan.waitFor())
                    .as(loaded.substring(Math.max(0, loaded.length() - 2_000)))
                    .isZero();
            assertThat(loaded)
                    .contains("dev.graphconform.signin.MicrosoftSignIn")
                    .doesNotContain("com.microsoft.aad", "java.net.http.HttpClient");
            assertThat(simulator.received()).isEmpty();
        }
    }

    @Test
    void tls_needs_a_place_for_its_certificate() {
        assertThat(terminal.conform("mock", "--tls")).isEqualTo(3);
        assertThat(terminal.err()).startsWith("conform: --tls needs --write-target FILE");
    }

    private GraphSimulator tenant() {
        GraphSimulator simulator =
                GraphSimulator.start(SimulatorOptions.defaults().withTls());
        new MockTargetFileWriter(file).write(simulator);
        return simulator;
    }

    private int run() {
        return run(Stream.concat(APPLICATION_RULES.stream(), Stream.of(file.toString(), "--out", out()))
                .toArray(String[]::new));
    }

    private int run(String... words) {
        return terminal.conform(words);
    }

    private String out() {
        return folder.resolve("results").toString();
    }

    private List<String> outcomes() {
        JsonNode result = JsonMapper.shared().readTree(folder.resolve("results").resolve("run.json"));
        return Stream.concat(
                        result.path("rules").valueStream(),
                        result.path("examples").valueStream())
                .map(rule -> rule.path("outcome").asString())
                .toList();
    }

    private String everythingWritten() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("results"))) {
            return files.filter(Files::isRegularFile).map(TlsMockTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String token(ReceivedRequest request) {
        return request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Authorization"))
                .map(header -> header.getValue().get(0).replaceFirst("Bearer ", ""))
                .findFirst()
                .orElse("no token");
    }

    private static String text(ReceivedRequest request) {
        return request.target() + request.headers() + new String(request.body(), StandardCharsets.UTF_8);
    }
}
