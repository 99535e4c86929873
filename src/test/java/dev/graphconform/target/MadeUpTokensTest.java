package dev.graphconform.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens for mocks: made up by the kit, or no secrets at all. */
class MadeUpTokensTest {
    private static final String ADELE = "8b081ef6-4792-4def-b2c9-c363a1bf41d5";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "default, delegated, DELEGATED, Chat.Create Chat.ReadBasic TeamsAppInstallation.ReadForChat, false",
        "leastPrivilege, delegated, DELEGATED, Chat.Create, false",
        "higherPrivilege, delegated, DELEGATED, Chat.ReadWrite, false",
        "withoutPermission, delegated, DELEGATED, User.Read, false",
        "expired, delegated, DELEGATED, Chat.Create Chat.ReadBasic TeamsAppInstallation.ReadForChat, true",
        "application, application, APPLICATION, Chat.Create, false",
        "applicationWithoutPermission, application, APPLICATION, '', false"
    })
    void a_made_up_token_has_the_claims_of_its_credential(
            String key, String kind, TokenKind claimed, String permissions, boolean expired) throws IOException {
        String other = key.equals("default") ? "" : "\n  " + key + ": {kind: " + kind + ", token: generated}";
        Secret token = read("default: {kind: delegated, token: generated}" + other)
                .credentials()
                .get(key)
                .token()
                .get();

        TokenClaims claims = TokenClaims.in(token).orElseThrow();
        Set<String> words = Set.of(permissions.split(" "));
        assertThat(claims.kind()).contains(claimed);
        assertThat(claimed == TokenKind.DELEGATED ? claims.scopes() : claims.roles())
                .isEqualTo(permissions.isEmpty() ? Set.of() : words);
        assertThat(claims.objectId().equals(Optional.of(ADELE))).isEqualTo(claimed == TokenKind.DELEGATED);
        assertThat(claims.expiresAt().orElseThrow().isBefore(Instant.now())).isEqualTo(expired);
        assertThat(token.isPlain()).isFalse();
    }

    @Test
    void each_credential_has_a_token_of_its_own_that_stays_and_is_a_secret() throws IOException {
        Target target = read("""
                default: {kind: delegated, token: generated}
                  reader: {kind: delegated, token: generated}""");

        List<String> tokens = target.credentials().values().stream()
                .map(credential -> credential.token().get().reveal())
                .toList();

        assertThat(tokens).doesNotHaveDuplicates();
        assertThat(target.defaultCredential().token().get().reveal()).isEqualTo(tokens.get(0));
        assertThat(target.secrets().all().stream().map(Secret::reveal).collect(Collectors.toList()))
                .isEqualTo(tokens);
    }

    @Test
    void a_plain_token_is_sent_as_it_is_and_is_no_secret() throws IOException {
        Target target = read("default: {kind: delegated, token: {plain: test}}");

        Secret token = target.defaultCredential().token().get();
        target.secrets().register(token);

        assertThat(token.reveal()).isEqualTo("test");
        assertThat(token.isPlain()).isTrue();
        assertThat(target.secrets().size()).isZero();
    }

    @Test
    void where_no_token_is_a_secret_plain_http_goes_to_any_host() throws IOException {
        Target target = read("""
                default: {kind: delegated, token: generated}
                  reader: {kind: delegated, token: {plain: test}}""", "http://mock.test:8080");

        assertThat(target.serviceRoot()).isEqualTo(URI.create("http://mock.test:8080"));
        assertThat(target.writes()).isEqualTo(WriteMode.NONE);
    }

    @Test
    void a_mock_of_the_page_that_looks_at_no_token_is_sent_the_documented_examples_as_printed() throws IOException {
        Target target = read("default: {kind: delegated, token: generated}");

        Credential jacob = target.documentedCredentials().orElseThrow().credentialOf("jacob@contoso.com");
        assertThat(TokenClaims.in(jacob.token().get()).orElseThrow().userPrincipalName())
                .contains("jacob@contoso.com");
        assertThat(jacob.token().get()).isSameAs(jacob.token().get());
        assertThat(read("default: {kind: delegated, token: {plain: test}}")
                        .documentedCredentials()
                        .orElseThrow()
                        .credentialOf("jacob@contoso.com")
                        .token()
                        .get()
                        .reveal())
                .isEqualTo("test");
    }

    @Test
    void one_that_looks_at_tokens_or_knows_other_people_is_not() throws IOException {
        assertThat(read("default: {kind: delegated, token: {command: [echo, any-token]}}")
                        .documentedCredentials())
                .isEmpty();
        assertThat(read("""
                default: {kind: delegated, token: generated}
                people:
                  initiator: {id: 1cb8a0b1-27a5-4e6b-8c8e-6c1f6c7f6a50}""").documentedCredentials()).isEmpty();
    }

    private Target read(String credentials) throws IOException {
        return read(credentials, "http://127.0.0.1:8080");
    }

    private Target read(String credentials, String root) throws IOException {
        String people = credentials.contains("people:") ? "" : "\npeople:\n  initiator: {id: " + ADELE + "}";
        return TargetFile.read(Files.writeString(
                folder.resolve("mock.yaml"),
                "name: mock\nserviceRoot: " + root + "\ncredentials:\n  " + credentials + people + "\n"));
    }
}
