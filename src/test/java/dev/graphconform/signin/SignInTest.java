package dev.graphconform.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.http.WriteInterceptor;
import dev.graphconform.simulator.ReceivedRequest;
import dev.graphconform.simulator.SimulatorOptions;
import dev.graphconform.simulator.authority.RegisteredApplication;
import dev.graphconform.simulator.certificates.SelfSignedCertificate;
import dev.graphconform.target.Credential;
import dev.graphconform.target.Pacing;
import dev.graphconform.target.Secret;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFileException;
import dev.graphconform.target.TokenClaims;
import dev.graphconform.target.TokenKind;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sign-ins by real requests over TLS to the simulator's authority. */
@Timeout(300)
class SignInTest {
    @TempDir
    static Path folder;

    private static Tenant tenant;

    @BeforeAll
    static void start() {
        tenant = Tenant.start(SimulatorOptions.defaults().withTls(), folder);
    }

    @AfterAll
    static void stop() {
        tenant.close();
    }

    @Test
    void an_application_signs_in_by_secret() {
        Secret token = tenant.token(
                "kind: application, clientSecret: {" + tenant.registration() + ", secret: {file: secret}}");

        TokenClaims hints = TokenClaims.in(token).orElseThrow();
        assertThat(hints.kind()).contains(TokenKind.APPLICATION);
        assertThat(hints.roles()).containsExactly("Chat.Create");
        assertThat(hints.tenantId()).contains(Tenant.ID);
        assertThat(hints.clientId()).contains(tenant.clientId());
        assertThat(hints.audiences())
                .containsExactly(tenant.simulator.serviceRoot().toString());
        assertThat(hints.expiresAt().orElseThrow()).isAfter(Instant.now());
    }

    @Test
    void an_application_signs_in_by_certificate_in_pem() {
        tenant.file("app.pem", certificate().pemWithKey());

        assertThat(roles(byCertificate("app.pem", ""))).containsExactly("Chat.Create");
    }

    @Test
    void an_application_signs_in_by_certificate_in_pkcs12() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("app", certificate().key(), "pass word 8Q2k 4Zx9".toCharArray(), new X509Certificate[] {
            certificate().certificate()
        });
        try (var out = Files.newOutputStream(folder.resolve("app.pfx"))) {
            store.store(out, "pass word 8Q2k 4Zx9".toCharArray());
        }
        tenant.file("password", "pass word 8Q2k 4Zx9\n");

        assertThat(roles(byCertificate("app.pfx", ", password: {file: password}")))
                .containsExactly("Chat.Create");
        assertThatThrownBy(() -> tenant.token(byCertificate("app.pfx", "")))
                .isInstanceOf(TargetFileException.class)
                .hasMessage(folder.resolve("tenant.yaml")
                        + ":6:142: credentials.default.certificate.file: the certificate file "
                        + folder.resolve("app.pfx")
                        + " cannot be opened; it must be a PEM or PKCS#12 file, the latter with its password under"
                        + " \"password\"");
    }

    @Test
    void an_application_signs_in_by_a_token_of_another_issuer() {
        assertThat(roles("kind: application, federatedToken: {" + tenant.registration() + ", file: federated.jwt}"))
                .containsExactly("Chat.Create");
    }

    @Test
    void a_person_signs_in_by_a_code_that_the_terminal_shows() throws Exception {
        tenant.promptLines.clear();
        String client = tenant.simulator.authority().orElseThrow().publicClientId();
        Credential credential = tenant.target(
                        "kind: delegated, deviceCode: {tenantId: " + Tenant.ID + ", clientId: " + client + "}")
                .defaultCredential();
        CompletableFuture<Secret> token = CompletableFuture.supplyAsync(credential.token());
        while (tenant.promptLines.isEmpty() && !token.isDone()) {
            Thread.onSpinWait();
        }
        Matcher prompt = Pattern.compile(
                        "To sign in for credentials\\.default\\.deviceCode, open (\\S+) in a browser and type the "
                                + "code (\\S+) .*")
                .matcher(String.join("", tenant.promptLines));
        assertThat(prompt.matches()).as(tenant.promptLines.toString()).isTrue();
        browse(prompt.group(1) + "?code=" + prompt.group(2));

        TokenClaims hints = TokenClaims.in(token.get()).orElseThrow();
        assertThat(hints.kind()).contains(TokenKind.DELEGATED);
        assertThat(hints.userPrincipalName()).contains("adele@contoso.com");
        assertThat(credential.renewed(token.get(), Optional.empty()).isSameAs(token.get()))
                .isFalse();
        assertThat(tenant.promptLines).hasSize(1);
    }

    @Test
    void a_token_that_was_refused_is_asked_for_anew_with_the_claims_of_the_challenge() {
        String claims = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1764460800\"}}}";
        tenant.file("app.pem", certificate().pemWithKey());
        for (String given : List.of(
                "kind: application, clientSecret: {" + tenant.registration() + ", secret: {file: secret}}",
                byCertificate("app.pem", ""),
                "kind: application, federatedToken: {" + tenant.registration() + ", file: federated.jwt}")) {
            Credential credential = tenant.target(given).defaultCredential();
            Secret refused = credential.token().get();
            int before = tenant.simulator.received().size();

            Secret fresh = credential.renewed(refused, Optional.of(claims));

            assertThat(fresh.isSameAs(refused)).isFalse();
            assertThat(credential.renewed(refused, Optional.of(claims)).isSameAs(fresh))
                    .as("fetched once for all who were refused")
                    .isTrue();
            assertThat(tenant.simulator
                            .received()
                            .subList(before, tenant.simulator.received().size()))
                    .singleElement()
                    .satisfies(request -> assertThat(URLDecoder.decode(new String(request.body(), UTF_8), UTF_8))
                            .contains("\"value\":\"1764460800\""));
        }
    }

    @Test
    void a_wrong_secret_is_refused_and_never_repeated() {
        tenant.file("wrong", "canary-8c1f~secret");

        assertThatThrownBy(() -> tenant.token(
                        "kind: application, clientSecret: {" + tenant.registration() + ", secret: {file: wrong}}"))
                .isInstanceOf(TargetFileException.class)
                .hasNoCause()
                .hasMessageNotContaining("canary")
                .hasMessage(tenant.place(143, "clientSecret.secret")
                        + "does not take this secret; copy the secret's value (not its id) from the app"
                        + " registration, and see that it has not expired (invalid_client, AADSTS7000215)");
    }

    @Test
    void a_wrong_tenant_is_named() {
        assertThatThrownBy(() ->
                        tenant.token("kind: application, clientSecret: {tenantId: fabrikam.com, clientId: a, secret: "
                                + "{file: secret}}"))
                .isInstanceOf(TargetFileException.class)
                .hasMessage(tenant.place(47, "clientSecret.tenantId")
                        + "does not know this tenant; compare it with the overview page of your tenant,"
                        + " and see that the cloud is the right one (invalid_request, AADSTS90002)");
    }

    @Test
    void a_wrong_client_is_named() {
        assertThatThrownBy(() ->
                        tenant.token("kind: application, clientSecret: {tenantId: contoso.com, clientId: a, secret: "
                                + "{file: secret}}"))
                .hasMessage(tenant.place(70, "clientSecret.clientId")
                        + "does not know this application in the tenant; compare clientId and tenantId"
                        + " with the app registration (unauthorized_client, AADSTS700016)");
    }

    @Test
    void the_certificate_of_another_client_is_refused() {
        tenant.file("other.pem", other().pemWithKey());

        assertThatThrownBy(() -> tenant.token(byCertificate("other.pem", "")))
                .hasMessageStartingWith(tenant.place(142, "certificate.file") + "does not take this certificate;")
                .hasMessageEndingWith("(invalid_client, AADSTS700027)");
    }

    @Test
    void the_token_of_an_unknown_issuer_is_refused() {
        tenant.file(
                "other.jwt", tenant.simulator.tenant().token(dev.graphconform.simulator.SimulatedTokenKind.DEFAULT));

        assertThatThrownBy(() -> tenant.token(
                        "kind: application, federatedToken: {" + tenant.registration() + ", file: other.jwt}"))
                .hasMessageContaining("credentials.default.federatedToken.file: the authority ")
                .hasMessageContaining("does not take this token; the app registration needs a federated credential");
    }

    @Test
    void an_unknown_server_certificate_is_not_trusted() {
        String credential = "kind: application, clientSecret: {" + tenant.registration() + ", secret: {file: secret}}";
        URI root = tenant.simulator.serviceRoot();

        assertThatThrownBy(() -> tenant.target(credential, root, root, "", Map.of())
                        .defaultCredential()
                        .token()
                        .get())
                .isInstanceOf(TargetFileException.class)
                .hasMessage(folder.resolve("tenant.yaml") + ":3:1: authority: the authority " + root
                        + " shows a TLS certificate that is not trusted,"
                        + " or not made for this host; if it is from a certificate authority of your company or "
                        + "mock, name that one's certificate"
                        + " under \"caCertificate\"");
    }

    @Test
    void an_unknown_host_is_named() {
        URI nowhere = URI.create("https://login.nowhere.invalid");
        String credential = "kind: application, clientSecret: {" + tenant.registration() + ", secret: {file: secret}}";

        assertThatThrownBy(() -> tenant.target(credential, tenant.simulator.serviceRoot(), nowhere, "", Map.of())
                        .defaultCredential()
                        .token()
                        .get())
                .isInstanceOf(TargetFileException.class)
                .hasMessage(folder.resolve("tenant.yaml") + ":3:1: authority: the authority " + nowhere
                        + " is on a host that nobody knows; check cloud or authority, the network and HTTPS_PROXY");
    }

    @Tag("slow")
    @Test
    void a_token_is_renewed_while_requests_go_on() {
        SimulatorOptions shortLived = SimulatorOptions.defaults().withTls().withTokenLifetime(Duration.ofSeconds(8));
        try (Tenant own = Tenant.start(shortLived, folder)) {
            Target target =
                    own.target("kind: application, clientSecret: {" + own.registration() + ", secret: {file: secret}}");
            try (GraphClient client =
                    new GraphClient(paced(target), WriteInterceptor.OPEN, HttpTransport.REST_ASSURED)) {
                while (own.simulator.received().stream()
                                .map(SignInTest::authorization)
                                .distinct()
                                .count()
                        < 2) {
                    Exchange read = client.send(GraphRequest.get("/v1.0/users", target.defaultCredential()));
                    assertThat(read.status()).as(read.responseText()).isNotEqualTo(401);
                }
            }
        } finally {
            tenant.file("ca.pem", tenant.simulator.certificate().orElseThrow());
            tenant.file(
                    "secret",
                    tenant.simulator.authority().orElseThrow().application().secret());
            tenant.file(
                    "federated.jwt", tenant.simulator.authority().orElseThrow().federatedToken());
        }
    }

    private static Target paced(Target target) {
        Pacing pacing = target.pacing();
        return target.withPacing(new Pacing(
                5,
                pacing.operationPoll(),
                pacing.operationBudget(),
                pacing.visibilityBudget(),
                pacing.requestTimeout(),
                pacing.retryBudget()));
    }

    private static String authorization(ReceivedRequest request) {
        return request.headers().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Authorization"))
                .map(header -> header.getValue().get(0))
                .findFirst()
                .orElse("");
    }

    private static String byCertificate(String file, String more) {
        return "kind: application, certificate: {" + tenant.registration() + ", file: " + file + more + "}";
    }

    private static Set<String> roles(String credential) {
        return TokenClaims.in(tenant.token(credential)).orElseThrow().roles();
    }

    private static SelfSignedCertificate certificate() {
        RegisteredApplication application =
                tenant.simulator.authority().orElseThrow().application();
        return application.certificate().get();
    }

    private static SelfSignedCertificate other() {
        return tenant.simulator
                .authority()
                .orElseThrow()
                .applicationWithoutPermission()
                .certificate()
                .get();
    }

    private static void browse(String address) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .sslContext(tenant.target("kind: delegated, token: {env: NONE}")
                        .connectionSettings()
                        .verification()
                        .orElseThrow())
                .build();
        assertThat(browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                        .body())
                .contains("Signed in");
    }
}
