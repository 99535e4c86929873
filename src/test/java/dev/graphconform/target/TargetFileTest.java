package dev.graphconform.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.graphconform.target.TeamsApp.ResourcePermission;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetFileTest {
    @TempDir
    Path folder;

    @Test
    void a_full_file_is_read_whole() throws IOException {
        Target target = read("""
                # yaml-language-server: $schema=target.schema.json
                name: contoso-test
                cloud: usgov-l5
                apiVersion: beta
                writes: ledger
                credentials:
                  default: {kind: delegated, token: {env: GRAPH_TOKEN}}
                  application: {kind: application, token: {file: app.jwt}}
                people:
                  initiator: {id: 8b081ef6, userPrincipalName: adele@contoso.com}
                  guest: {id: 9c1d}
                  partner: {id: 77aa, tenantId: 4dc1, mail: pia@fabrikam.com}
                apps:
                  plain: {id: 05F5}
                  consented: {id: '8e55', permissions: [{permissionValue: ChatMessage.Read.Chat, permissionType: \
                application}]}
                pacing: {requestsPerSecond: 2.5, operationPollSeconds: 0.1, operationBudgetSeconds: 60}
                """);

        assertThat(target.name()).isEqualTo("contoso-test");
        assertThat(target.serviceRoot()).isEqualTo(URI.create("https://dod-graph.microsoft.us"));
        assertThat(target.cloud()).contains("usgov-l5");
        assertThat(target.apiVersion()).isEqualTo("beta");
        assertThat(target.writes()).isEqualTo(WriteMode.LEDGER);
        assertThat(target.credentials().keySet()).containsExactly("default", "application");
        assertThat(target.credentials().get("application").kind()).isEqualTo(TokenKind.APPLICATION);
        assertThat(target.people())
                .containsExactly(
                        entry(
                                Persona.INITIATOR,
                                new Person(
                                        Persona.INITIATOR,
                                        "8b081ef6",
                                        Optional.of("adele@contoso.com"),
                                        Optional.empty(),
                                        Optional.empty())),
                        entry(
                                Persona.GUEST,
                                new Person(
                                        Persona.GUEST, "9c1d", Optional.empty(), Optional.empty(), Optional.empty())),
                        entry(
                                Persona.PARTNER,
                                new Person(
                                        Persona.PARTNER,
                                        "77aa",
                                        Optional.empty(),
                                        Optional.of("4dc1"),
                                        Optional.of("pia@fabrikam.com"))));
        assertThat(target.apps().get("plain").permissions()).isEmpty();
        assertThat(target.apps().get("consented").permissions())
                .containsExactly(new ResourcePermission("ChatMessage.Read.Chat", "application"));
        assertThat(target.pacing())
                .isEqualTo(new Pacing(
                        2.5,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60)));
        assertThat(target.documentedCredentials()).isEmpty();
    }

    @Test
    void a_mock_on_this_machine_is_written_to_and_is_not_waited_for() throws IOException {
        Target target = read(mock("http://127.0.0.1:8080/"));

        assertThat(target.serviceRoot()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(target.cloud()).isEmpty();
        assertThat(target.apiVersion()).isEqualTo("v1.0");
        assertThat(target.writes()).isEqualTo(WriteMode.LEDGER);
        assertThat(target.pacing())
                .isEqualTo(new Pacing(
                        0,
                        Duration.ofMillis(250),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(60)));
    }

    @Test
    void a_target_elsewhere_is_not_written_to_unless_the_file_says_so() throws IOException {
        Target target = read(mock("https://graph.contoso.test"));

        assertThat(target.writes()).isEqualTo(WriteMode.NONE);
        assertThat(target.pacing().requestsPerSecond()).isEqualTo(5);
        assertThat(target.pacing().operationPoll()).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:1",
                "http://LOCALHOST",
                "http://graph.localhost:8080",
                "http://127.8.9.1",
                "http://[::1]:8080"
            })
    void loopback_has_many_names(String root) throws IOException {
        assertThat(read(mock("'" + root + "'")).writes()).isEqualTo(WriteMode.LEDGER);
    }

    @ParameterizedTest
    @CsvSource({
        "global,https://graph.microsoft.com,https://login.microsoftonline.com",
        "usgov-l4,https://graph.microsoft.us,https://login.microsoftonline.us",
        "usgov-l5,https://dod-graph.microsoft.us,https://login.microsoftonline.us",
        "china,https://microsoftgraph.chinacloudapi.cn,https://login.chinacloudapi.cn"
    })
    void every_cloud_has_its_own_graph(String word, URI root, URI authority) {
        Cloud cloud = Cloud.named(word).orElseThrow();

        assertThat(cloud.serviceRoot()).isEqualTo(root);
        assertThat(cloud.authority()).isEqualTo(authority);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/rest/Microsoft+Graph/1.0,    http://127.0.0.1:8080/rest/Microsoft+Graph/1.0",
        "http://127.0.0.1:8080/rest/Microsoft%20Graph/1.0/, http://127.0.0.1:8080/rest/Microsoft%20Graph/1.0",
        "https://graph.contoso.test//,                      https://graph.contoso.test"
    })
    void a_mock_may_serve_below_a_path(String written, URI root) throws IOException {
        assertThat(read(mock(written)).serviceRoot()).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "serviceRoot: http://127.0.0.1:1/a,                            https://graph.microsoft.com",
        "'{serviceRoot: http://127.0.0.1:1, cloud: china}',            https://microsoftgraph.chinacloudapi.cn",
        "'{serviceRoot: http://127.0.0.1:1/a, bindRoot: own}',         http://127.0.0.1:1/a",
        "'{serviceRoot: http://127.0.0.1:1, cloud: china, bindRoot: own}', http://127.0.0.1:1",
        "'{serviceRoot: http://127.0.0.1:1, bindRoot: http://b.test/}', http://b.test",
        "cloud: usgov-l4,                                              https://graph.microsoft.us",
        "'{cloud: usgov-l4, bindRoot: own}',                           https://graph.microsoft.us"
    })
    void people_and_apps_are_bound_by(String keys, URI bindRoot) throws IOException {
        assertThat(read(place(keys)).payloadRoots().bindRoot()).isEqualTo(bindRoot);
    }

    @ParameterizedTest
    @CsvSource({
        "serviceRoot: http://127.0.0.1:1, http://127.0.0.1:1 https://graph.microsoft.com, https://graph.microsoft.com",
        "'{serviceRoot: http://127.0.0.1:1, bindRoot: own}', http://127.0.0.1:1 https://graph.microsoft.com, "
                + "https://graph.microsoft.com",
        "'{serviceRoot: http://127.0.0.1:1, cloud: usgov-l4}', "
                + "http://127.0.0.1:1 https://graph.microsoft.com https://graph.microsoft.us, "
                + "https://graph.microsoft.us",
        "cloud: usgov-l4, https://graph.microsoft.us, https://graph.microsoft.us"
    })
    void contexts_and_documented_addresses_follow_the_cloud(String keys, String contexts, URI printed)
            throws IOException {
        PayloadRoots roots = read(place(keys)).payloadRoots();

        assertThat(roots.contextRoots()).extracting(URI::toString).containsExactly(contexts.split(" "));
        assertThat(roots.printedRoot()).isEqualTo(printed);
    }

    @Test
    void a_cloud_beside_a_service_root_does_not_make_a_mock_a_tenant() throws IOException {
        Target target = read(place("{serviceRoot: http://127.0.0.1:1, cloud: china}"));

        assertThat(target.serviceRoot()).isEqualTo(URI.create("http://127.0.0.1:1"));
        assertThat(target.cloud()).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_ignored() throws IOException {
        assertThat(read("\uFEFF" + mock("http://localhost:1")).name()).isEqualTo("mock");
    }

    private Target read(String text) throws IOException {
        return TargetFile.read(Files.writeString(folder.resolve("target.yaml"), text));
    }

    /** The keys that say where the target is, in YAML's flow or block style. */
    private static String place(String keys) {
        return mock("x")
                .replace("serviceRoot: x", keys.replaceAll("^\\{|}$", "").replace(", ", "\n"));
    }

    private static String mock(String root) {
        return """
                name: mock
                serviceRoot: %s
                credentials: {default: {kind: delegated, token: {file: token}}}
                people: {initiator: {id: a}}
                """.formatted(root);
    }
}
