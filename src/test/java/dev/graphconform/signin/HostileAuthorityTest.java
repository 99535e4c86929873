package dev.graphconform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.graphconform.simulator.certificates.SelfSignedCertificate;
import dev.graphconform.target.Credential;
import dev.graphconform.target.Environment;
import dev.graphconform.target.TargetFile;
import dev.graphconform.target.TargetFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an authority responds or echoes: one sentence, and no secret in it or in the stack trace. */
@Timeout(300)
class HostileAuthorityTest {
    private static final String CANARY = "canary-5d1e~8aQ.secret";
    private static final AtomicInteger CLIENTS = new AtomicInteger();
    private static SelfSignedCertificate certificate;

    @TempDir
    Path folder;

    @BeforeAll
    static void make_certificate() {
        certificate = SelfSignedCertificate.ofHosts(List.of("localhost"));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(
                        "a refusal that echoes everything",
                        401,
                        "{\"error\": \"invalid_client\", \"error_description\": \"AADSTS7000215: %s\", "
                                + "\"suberror\": \"%s\"}",
                        "does not take this secret"),
                Arguments.of(
                        "a refusal with an unknown number",
                        400,
                        "{\"error\": \"invalid_grant\", \"error_description\": \"AADSTS53003: %s\"}",
                        "refused the sign-in (invalid_grant, AADSTS53003); "
                                + "https://login.microsoftonline.com/error?code=53003 says what that means"),
                Arguments.of(
                        "a word of OAuth that is the secret",
                        400,
                        "{\"error\": \"%s\", \"error_description\": \"%s\"}",
                        "refused the sign-in (status 400); check that authority names a token endpoint"),
                Arguments.of(
                        "its own fault",
                        500,
                        "{\"error\": \"server_error\", \"error_description\": \"%s\"}",
                        "answered 500, which is a fault of its own; try again later"),
                Arguments.of(
                        "its own fault in HTML",
                        503,
                        "<html>%s</html>",
                        "answered 503, which is a fault of its own; try again later"),
                Arguments.of("a page", 200, "<html>%s</html>", "gave no answer that a token endpoint gives"),
                Arguments.of(
                        "a page that is missing", 404, "<html>%s</html>", "gave no answer that a token endpoint gives"),
                Arguments.of("nothing", 200, "", "gave no answer that a token endpoint gives"),
                Arguments.of(
                        "no token",
                        200,
                        "{\"token_type\": \"Bearer\", \"expires_in\": 3600, \"note\": \"%s\"}",
                        "gave no answer that a token endpoint gives"),
                Arguments.of("a redirect", 307, "%s", "gave no answer that a token endpoint gives"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void a_response_without_a_token_is_one_sentence_without_the_secret(
            String what, int status, String body, String expected) throws IOException {
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverSide()));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (!exchange.getRequestURI().getPath().endsWith("/token")) {
                elsewhere.add(exchange.getRequestURI().getPath());
            }
            exchange.getResponseHeaders()
                    .set("Location", "https://localhost:" + server.getAddress().getPort() + "/elsewhere");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] bytes = body.replace("%s", CANARY).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
            exchange.close();
        });
        server.start();
        try {
            Path file = target("https://localhost:" + server.getAddress().getPort());
            assertThatThrownBy(() -> TargetFile.read(
                                    file, Environment.of(Map.of("S", CANARY)), new MicrosoftSignIn(line -> {}))
                            .defaultCredential()
                            .token()
                            .get())
                    .as(what)
                    .isInstanceOf(TargetFileException.class)
                    .hasMessageStartingWith(file.toString())
                    .hasMessageContaining(expected)
                    .satisfies(fault -> assertThat(trace(fault)).doesNotContain("canary"));
            assertThat(elsewhere).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void what_the_target_wants_of_a_fresh_token_is_asked_for() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverSide()));
        server.createContext("/", exchange -> {
            asked.add(URLDecoder.decode(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8));
            byte[] token = ("{\"token_type\": \"Bearer\", \"expires_in\": 3600, \"access_token\": \"q7Zx1f."
                            + asked.size() + ".9Kd02mZ7yQ\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, token.length);
            exchange.getResponseBody().write(token);
            exchange.close();
        });
        server.start();
        try {
            Path file = target("https://localhost:" + server.getAddress().getPort());
            Credential credential = TargetFile.read(
                            file, Environment.of(Map.of("S", CANARY)), new MicrosoftSignIn(line -> {}))
                    .defaultCredential();

            credential.renewed(
                    credential.token().get(),
                    Optional.of("{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1764460800\"}}}"));

            assertThat(asked).hasSize(2).first().asString().doesNotContain("1764460800");
            assertThat(asked)
                    .last()
                    .asString()
                    .contains("claims={\"access_token\":{\"nbf\":{", "\"value\":\"1764460800\"", "\"essential\":true");
        } finally {
            server.stop(0);
        }
    }

    /** Each with its own client id, since the library remembers which clients an authority throttles. */
    private Path target(String authority) throws IOException {
        Files.writeString(folder.resolve("ca.pem"), certificate.pem());
        return Files.writeString(folder.resolve("tenant.yaml"), """
                name: tenant
                serviceRoot: https://localhost:1
                authority: %s
                caCertificate: ca.pem
                credentials:
                  default: {kind: application, clientSecret: {tenantId: contoso.com, clientId: client-%s, secret: \
                {env: S}}}
                people: {initiator: {id: a}}
                """.formatted(authority, CLIENTS.incrementAndGet()));
    }

    private static String trace(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
