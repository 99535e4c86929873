package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.target.Persona;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFile;
import dev.graphconform.target.TokenKind;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MockTest {
    @TempDir
    Path folder;

    @Test
    void it_prints_its_address_and_a_token_that_works() throws Exception {
        Terminal terminal = Terminal.piped();
        Thread mock = terminal.start("mock", "--port", "0");
        try {
            String said = terminal.outUntil("Stops with Ctrl-C.");
            assertThat(said)
                    .as(terminal.err())
                    .contains(
                            "Stops with Ctrl-C.",
                            "initiator",
                            "secondColleague",
                            "guest",
                            "partner",
                            "plain",
                            "consented");
            String token = first("\n  (eyJ\\S+)", said);
            URI me = URI.create(first("(http://127\\.0\\.0\\.1:\\d+)", said) + "/v1.0/me");

            assertThat(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(me)
                                            .header("Authorization", "Bearer " + token)
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            mock.interrupt();
            mock.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "requests.log"})
    void it_logs_each_request_and_no_token(String log) throws Exception {
        Path file = Files.writeString(folder.resolve("requests.log"), "before\n");
        Terminal terminal = Terminal.piped();
        Thread mock = terminal.start("mock", "--port", "0", "--log", log.equals("-") ? "-" : file.toString());
        try {
            String said = terminal.outUntil("Stops with Ctrl-C.");
            String token = first("\n  (eyJ\\S+)", said);
            String root = first("(http://127\\.0\\.0\\.1:\\d+)", said);
            for (String path : List.of("/v1.0/me?$select=id", "/v1.0/chats/19:nosuch")) {
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(root + path))
                                        .header("Authorization", "Bearer " + token)
                                        .build(),
                                BodyHandlers.ofString());
            }
            String lines = "GET /v1.0/me 200\nGET /v1.0/chats/19:nosuch 404\n";
            if (log.equals("-")) {
                assertThat(terminal.out().substring(said.length()))
                        .contains(lines)
                        .doesNotContain(token);
            } else {
                assertThat(file).hasContent("before\n" + lines);
                assertThat(terminal.out()).doesNotContain("/me 200");
            }
        } finally {
            mock.interrupt();
            mock.join();
        }
        assertThat(terminal.conform(
                        "mock", "--log", folder.resolve("no/such.log").toString()))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("--log: ", "cannot be written");
    }

    @Test
    void its_target_file_offers_everything_that_the_kit_can_use() {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            Path file = folder.resolve("sub folder").resolve("mock.yaml");
            new MockTargetFileWriter(file).write(simulator);
            Target target = TargetFile.read(file);

            assertThat(target.serviceRoot()).isEqualTo(simulator.serviceRoot());
            assertThat(target.people()).containsOnlyKeys(Persona.values());
            assertThat(target.people().get(Persona.PARTNER).tenantId()).isPresent();
            assertThat(target.apps()).containsOnlyKeys("plain", "consented");
            assertThat(target.credentials())
                    .containsOnlyKeys(SimulatorTargetMapping.tokens().keySet());
            assertThat(target.credentials().get("application").kind()).isEqualTo(TokenKind.APPLICATION);
            assertThat(target.credentials().values())
                    .allSatisfy(credential ->
                            assertThat(credential.token().get().reveal()).isNotBlank());
        }
    }

    @Test
    void its_target_file_is_renewed_by_the_next_start() throws IOException {
        Path file = folder.resolve("mock.yaml");
        for (int start = 0; start < 2; start++) {
            try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
                new MockTargetFileWriter(file).write(simulator);
                assertThat(Files.readString(file))
                        .contains(simulator.serviceRoot().toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            topic-returned~escaped                       | mock-topic-returned-escaped
            topic-returned~escaped topic-optional~sent   | mock-topic-optional-sent-topic-returned-escaped
            topic-optional~sent topic-returned~escaped   | mock-topic-optional-sent-topic-returned-escaped
            members-all-added~last-lost member-odata-type~taken one-on-one-returned~another owner-has-owner-role~lost \
            | mock-member-odata-type-taken-members-all-added-last-lost-one-on-one-returned-another-owner-6e3d213a
            """)
    void mocks_that_deviate_otherwise_are_targets_of_their_own(String deviations, String name) {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            Path file = folder.resolve("mock.yaml");
            MockTargetFileWriter writer = new MockTargetFileWriter(file);
            writer.write(simulator);
            assertThat(TargetFile.read(file).name()).isEqualTo("mock");

            writer.write(simulator, List.of(deviations.split(" ")));
            assertThat(TargetFile.read(file).name()).isEqualTo(name);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void its_token_files_are_for_their_owner_only() throws IOException {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            new MockTargetFileWriter(folder.resolve("mock.yaml")).write(simulator);
        }
        try (var tokens = Files.list(folder.resolve("mock.yaml.tokens"))) {
            assertThat(tokens.filter(token -> !token.endsWith(".gitignore")))
                    .hasSize(10)
                    .allSatisfy(token -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
                            .isEqualTo("rw-------"));
        }
        assertThat(Files.readString(folder.resolve("mock.yaml"))).doesNotContain("eyJ");
    }

    @Test
    void it_says_who_gets_to_it_and_what_it_does_not_serve() throws Exception {
        Terminal terminal = Terminal.piped();
        Thread mock = terminal.start("mock", "--port", "0", "--host", "0.0.0.0", "--any-token");
        try {
            String said = terminal.outUntil("Stops with Ctrl-C.");
            assertThat(said)
                    .contains(
                            "listens on 0.0.0.0, so other machines get to it",
                            "Give it no token of a real tenant; over plain http it travels in clear.",
                            "or X-Forwarded-Host of a proxy",
                            "any token is taken for one of the initiator");
            String root = first("(http://127\\.0\\.0\\.1:\\d+)", said);

            for (String path : List.of("/v1.0/teams", "/v1.0/teams", "/v1.0/nonsense", "/v1.0/me/messages?$top=1")) {
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(root + path))
                                        .header("Authorization", "Bearer of-their-own")
                                        .build(),
                                BodyHandlers.ofString());
            }
            assertThat(terminal.outUntil("/v1.0/me/messages")
                            .substring(said.length())
                            .lines())
                    .containsExactly("not served (501): GET /v1.0/teams", "not served (501): GET /v1.0/me/messages");
        } finally {
            mock.interrupt();
            mock.join();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --host no-such-host.invalid     | --host no-such-host.invalid is no address of this machine; 0.0.0.0 is all
            --host 203.0.113.7                       | --host 203.0.113.7 is no address of this machine
            --host http://127.0.0.1                  | --host and --tls-name are host names or addresses, without scheme
            --tls-name graph.microsoft.com           | --tls-name is a name in the certificate of --tls; add --tls
            """)
    void a_host_that_cannot_be_is_one_line(String options, String words) {
        Terminal terminal = Terminal.piped();
        String[] arguments = Stream.concat(Stream.of("mock", "--port", "0"), Stream.of(options.split(" ")))
                .toArray(String[]::new);
        assertThat(terminal.conform(arguments)).isEqualTo(3);
        assertThat(terminal.err().lines()).singleElement().asString().startsWith("conform: " + words);
    }

    @Test
    void a_target_file_that_the_kit_would_refuse_is_not_written() throws Exception {
        String outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst()
                .orElse("");
        assumeThat(outside).as("an address besides loopback").isNotEmpty();
        Terminal terminal = Terminal.piped();
        Path file = folder.resolve("mock.yaml");

        assertThat(terminal.conform("mock", "--port", "0", "--host", outside, "--write-target", file.toString()))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("--write-target needs --tls with --host " + outside);
        assertThat(file).doesNotExist();
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
