package dev.graphconform.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.doctor.Doctor.RunNeeds;
import dev.graphconform.target.Environment;
import dev.graphconform.target.TargetFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the claims of a token are a fault of before a run, and what of them may as well be good. */
class ClaimsBeforeRunTest {
    private static final String MOCK = "serviceRoot: http://127.0.0.1:9";
    private static final String ADELE = "8b081ef6-4792-4def-b2c9-c363a1bf41d5";
    private static final String ENOUGH = "\"scp\": \"Chat.Create Chat.Read\"";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a gateway's own token              | "aud": "api://gateway", "scp": "user_impersonation", "oid": "x"
            a gateway's token, with roles      | "aud": ["https://gateway.test/"], "roles": ["Tester"], "tid": "y"
            a permission that nobody knows     | "scp": "Chat.Everything.Do"
            a word for a permission            | "scp": "access_as_user"
            Graph by its id                    | "aud": "00000003-0000-0000-c000-000000000000", "scp": "Chat.ReadWrite"
            a national cloud, with a slash     | "aud": "https://graph.microsoft.us/", "scp": "Chat.Create Chat.Read"
            neither scopes nor roles           | "aud": "https://graph.microsoft.com"
            """)
    void a_mock_may_take_such_a_token(String what, String claims) throws IOException {
        assertThat(faults(MOCK, ADELE, token(claims))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cloud: global   | 00000003-0000-0000-c000-000000000000
            cloud: global   | https://graph.microsoft.com
            cloud: global   | https://graph.microsoft.com/
            cloud: global   | HTTPS://Graph.Microsoft.com
            cloud: global   | spn:00000003-0000-0000-c000-000000000000
            cloud: usgov-l4 | https://graph.microsoft.us/
            cloud: usgov-l5 | https://dod-graph.microsoft.us
            cloud: china    | 00000003-0000-0000-c000-000000000000
            cloud: china    | https://microsoftgraph.chinacloudapi.cn
            """)
    void the_audience_of_graph_has_many_names(String target, String audience) throws IOException {
        assertThat(faults(target, ADELE, token("\"aud\": \"" + audience + "\", " + ENOUGH)))
                .isEmpty();
    }

    @Test
    void an_opaque_token_has_no_claims_to_judge() throws IOException {
        assertThat(faults("cloud: global", ADELE, "EwBwA8l6BAAUk7xQmzRl9RvFq2LmVb8ZrTk79"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "aud": "https://graph.microsoft.us" | credentials.default: the token is for https://graph.microsoft.us
            "aud": "https://vault.azure.net"    | credentials.default: the token is for https://vault.azure.net, not for
            "oid": "b"                          | people.initiator.id: credentials.default signs in somebody else: b
            "scp": "Mail.Read"                  | credentials.default: lacks Chat.Create, Chat.ReadBasic, or a wider one
            "scp": "Chat.Read"                  | credentials.default: lacks Chat.Create, or a wider one, for creating
            "roles": ["Chat.Create"]            | credentials.default.kind: the target file says delegated
            "idtyp": "app"                      | credentials.default.kind: the target file says delegated
            "tid": "9188040d-6c67-4c5b-b112-36a304b66dad" | credentials.default: is the token of a personal Microsoft
            """)
    void a_tenant_would_not_take_such_a_token(String claims, String told) throws IOException {
        String scopes = claims.contains("scp") || claims.contains("roles") ? "" : ", " + ENOUGH;

        assertThat(faults("cloud: global", ADELE, token(claims + scopes)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line())
                        .startsWith(folder.resolve("tenant.yaml") + ":")
                        .contains(": " + told));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            adele@contoso.com, adele@contoso.com
            adele@contoso.com, ADELE@contoso.com
            adele@contoso.com, an-alias@contoso.com
            """)
    void who_is_named_by_sign_in_name_is_not_compared_with_what_a_token_claims(String initiator, String claimed)
            throws IOException {
        assertThat(faults(
                        "cloud: global",
                        initiator,
                        token("\"oid\": \"a\", \"preferred_username\": \"" + claimed + "\", " + ENOUGH)))
                .isEmpty();
    }

    @Test
    void an_id_that_cannot_be_one_is_a_fault_in_a_tenant_and_a_doubt_on_a_mock() throws IOException {
        String mistyped = ADELE.substring(1);
        String opaque = "EwBwA8l6BAAUk7xQmzRl9RvFq2LmVb8ZrTk79";

        assertThat(faults("cloud: global", mistyped, opaque))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.line()).contains(":5:22: people.initiator.id: is no GUID", "here are 35"));
        assertThat(check("cloud: global", mistyped, opaque).oddIds()).isEmpty();
        assertThat(faults(MOCK, mistyped, opaque)).isEmpty();
        assertThat(check(MOCK, mistyped, opaque).oddIds())
                .singleElement()
                .satisfies(odd ->
                        assertThat(odd.line()).contains(":5:22: people.initiator.id: is no GUID", "here are 35"));
        assertThat(check(MOCK, ADELE, opaque).oddIds()).isEmpty();
    }

    private List<DoctorFinding> faults(String target, String initiator, String token) throws IOException {
        return check(target, initiator, token).faultsAtHand();
    }

    private PreRunCheck check(String target, String initiator, String token) throws IOException {
        Path file = Files.writeString(folder.resolve("tenant.yaml"), """
                name: tenant
                %s
                credentials:
                  default: {kind: delegated, token: {env: T}}
                people: {initiator: {id: %s}}
                """.formatted(target, initiator));
        return new PreRunCheck(
                TargetFile.read(file, Environment.of(Map.of("T", token))),
                new RunNeeds(Duration.ofMinutes(1), true, false, true),
                Set.of("default"));
    }

    private static String token(String claims) {
        return "e30."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(("{" + claims + "}").getBytes(StandardCharsets.UTF_8))
                + ".x";
    }
}
