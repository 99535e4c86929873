package dev.graphconform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.http.TargetConnectionException;
import dev.graphconform.http.WriteInterceptor;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.target.Cloud;
import dev.graphconform.target.Environment;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFile;
import dev.graphconform.target.TargetFileException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Hosts that do not exist are reached through a proxy that maps them, which shows who is called and how. */
@Timeout(300)
class ProxyTest {
    private static final String GRAPH = "graph.contoso.test";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void each_cloud_has_an_authority_of_its_own(Cloud cloud) throws IOException {
        try (ConnectProxy proxy = ConnectProxy.refusing()) {
            Path file = Files.writeString(folder.resolve("tenant.yaml"), """
                    name: tenant
                    cloud: %s
                    credentials:
                      default: {kind: application, clientSecret: {tenantId: contoso.com, clientId: b, secret: {env: S}}}
                    people: {initiator: {id: a}}
                    """.formatted(cloud.word()));

            assertThatThrownBy(() -> TargetFile.read(
                                    file,
                                    Environment.of(Map.of("S", "q8Rt~Zk41-Lw7Xp93Vb", "HTTPS_PROXY", proxy.address())),
                                    new MicrosoftSignIn(line -> {}))
                            .defaultCredential()
                            .token()
                            .get())
                    .isInstanceOf(TargetFileException.class)
                    .hasMessageStartingWith(file + ":4:32: credentials.default.clientSecret: the authority "
                            + cloud.authority() + " broke the connection");
            assertThat(proxy.requestedHosts())
                    .isNotEmpty()
                    .containsOnly(cloud.authority().getHost() + ":443");
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTPS_PROXY", "https_proxy", "ALL_PROXY"})
    void authority_and_target_are_reached_through_the_proxy(String variable) {
        try (Tenant tenant = Tenant.start(SimulatorOptions.defaults().withTls(List.of(GRAPH)), folder);
                ConnectProxy proxy =
                        ConnectProxy.to(tenant.simulator.serviceRoot().getPort())) {
            Target target = target(tenant, Map.of(variable, proxy.address()));
            try (GraphClient client = new GraphClient(target, WriteInterceptor.OPEN, HttpTransport.REST_ASSURED)) {
                Exchange read = client.send(GraphRequest.get("/v1.0/users", target.defaultCredential()));

                assertThat(read.status()).as(read.responseText()).isNotEqualTo(401);
            }
            assertThat(proxy.requestedHosts()).hasSize(2).containsOnly(GRAPH + ":443");
        }
    }

    @Test
    void the_refusal_of_a_proxy_is_not_taken_for_the_targets() {
        try (Tenant tenant = Tenant.start(SimulatorOptions.defaults().withTls(), folder);
                ConnectProxy proxy = ConnectProxy.refusing();
                GraphClient client = new GraphClient(
                        target(tenant, Map.of("HTTPS_PROXY", proxy.address())),
                        WriteInterceptor.OPEN,
                        HttpTransport.REST_ASSURED)) {
            assertThatThrownBy(() -> client.send(anonymous()))
                    .isInstanceOf(TargetConnectionException.class)
                    .hasMessageEndingWith("the proxy refused to lead to it (status 403)");
            assertThat(client.reached()).isFalse();
        }
    }

    @Test
    void a_certificate_of_another_host_is_not_trusted() {
        try (Tenant tenant = Tenant.start(SimulatorOptions.defaults().withTls(), folder);
                ConnectProxy proxy =
                        ConnectProxy.to(tenant.simulator.serviceRoot().getPort())) {
            Target target = target(tenant, Map.of("HTTPS_PROXY", proxy.address()));

            assertThatThrownBy(() -> target.defaultCredential().token().get())
                    .isInstanceOf(TargetFileException.class)
                    .hasMessageContaining("shows a TLS certificate that is not trusted, or not made for this host");
            try (GraphClient client = new GraphClient(target, WriteInterceptor.OPEN, HttpTransport.REST_ASSURED)) {
                assertThatThrownBy(() -> client.send(anonymous()))
                        .isInstanceOf(TargetConnectionException.class)
                        .hasMessageContaining("its TLS certificate is not trusted, or not made for this host")
                        .hasMessageContaining("caCertificate");
            }
        }
    }

    private static GraphRequest anonymous() {
        return new GraphRequest(
                "GET", "/v1.0/me", List.of(), new GraphRequest.Authorization.NoAuthorization(), Optional.empty());
    }

    private static Target target(Tenant tenant, Map<String, String> variables) {
        URI root = URI.create("https://" + GRAPH);
        return tenant.target(
                "kind: application, clientSecret: {" + tenant.registration() + ", secret: {file: secret}}",
                root,
                root,
                "caCertificate: ca.pem",
                variables);
    }
}
