package dev.graphconform.signin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.graphconform.http.RawServer;
import dev.graphconform.simulator.certificates.SelfSignedCertificate;
import dev.graphconform.target.Environment;
import dev.graphconform.target.TargetFile;
import dev.graphconform.target.TargetFileException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An authority that does not respond leads to a timeout, whichever part of the response is missing. */
@Timeout(300)
class SilentAuthorityTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static SelfSignedCertificate certificate;

    @TempDir
    Path folder;

    @BeforeAll
    static void make_certificate() {
        certificate = SelfSignedCertificate.ofHosts(List.of("localhost"));
    }

    @Test
    void a_missing_handshake_leads_to_a_timeout() throws IOException {
        try (RawServer server = RawServer.answering(RawServer.SAYS_NOTHING)) {
            isGivenUpOn("https://localhost:" + server.root().getPort());
        }
    }

    @ParameterizedTest(name = "after the header of its answer: {0}")
    @ValueSource(booleans = {false, true})
    void a_missing_response_or_body_leads_to_a_timeout(boolean header) throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService workers = Executors.newCachedThreadPool();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.serverSide()));
        server.setExecutor(workers);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            if (header) {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
            }
            try {
                end.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
        try {
            isGivenUpOn("https://localhost:" + server.getAddress().getPort());
        } finally {
            end.countDown();
            server.stop(0);
            workers.shutdownNow();
        }
    }

    private void isGivenUpOn(String authority) throws IOException {
        Files.writeString(folder.resolve("ca.pem"), certificate.pem());
        Path file = Files.writeString(folder.resolve("tenant.yaml"), """
                name: tenant
                serviceRoot: https://localhost:1
                authority: %s
                caCertificate: ca.pem
                credentials:
                  default: {kind: application, clientSecret: {tenantId: contoso.com, clientId: silent, secret: {env: \
                S}}}
                people: {initiator: {id: a}}
                """.formatted(authority));

        assertThatThrownBy(() -> TargetFile.read(
                                file,
                                Environment.of(Map.of("S", "q8Rt~Zk41-Lw7Xp93Vb")),
                                new MicrosoftSignIn(line -> {}, PATIENCE))
                        .defaultCredential()
                        .token()
                        .get())
                .isInstanceOf(TargetFileException.class)
                .hasMessage(file + ":3:1: authority: the authority " + authority
                        + " did not answer within 1 s; check cloud or authority, the network and" + " HTTPS_PROXY");
    }
}
