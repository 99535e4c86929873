package dev.graphconform.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret that is a word stands in the kit's own texts: it is refused before it is used. */
class SecretWordingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "withoutPermission",
                "applicationWithoutPermission",
                "any-token-any-token",
                "this-is-a-placeholder-token",
                "YOUR_ACCESS_TOKEN_HERE",
                "not-a-real-token-at-all",
                "getOwnPropertyDescriptor",
                "graph.microsoft.com",
                "application/json",
                "x9-withoutPermission-7Q2kLm",
                "aaaaaaaaaaaaaaaaaaaaaaaa",
                "00000000-0000-0000-0000-000000000000",
                "0123456789abcdef",
                "12345678901234567890"
            })
    void ordinary_words_are_refused(String secret) {
        assertThat(SecretWording.reasonAgainst(secret, List.of())).hasValue("is made of ordinary words");
    }

    static Stream<String> words() {
        return Catalogue.bundled().rules().stream().map(Rule::id).filter(id -> id.length() >= 16);
    }

    @ParameterizedTest
    @MethodSource("words")
    void the_kits_own_words_are_refused(String word) {
        assertThat(SecretWording.reasonAgainst(word, List.of())).hasValue("is made of ordinary words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "any-token", "personal", "Zk8Q4Lw9Xp2-Vb8"})
    void short_secrets_are_refused(String secret) {
        assertThat(SecretWording.reasonAgainst(secret, List.of())).hasValue("is shorter than 16 characters");
    }

    @Test
    void secrets_of_machines_are_fine() {
        SecureRandom random = new SecureRandom();
        byte[] bytes = new byte[24];
        long refused = Stream.generate(() -> {
                    random.nextBytes(bytes);
                    return List.of(
                            Base64.getUrlEncoder().encodeToString(bytes),
                            HexFormat.of().formatHex(bytes),
                            UUID.randomUUID().toString());
                })
                .limit(1_000)
                .flatMap(List::stream)
                .filter(secret -> SecretWording.reasonAgainst(secret, List.of()).isPresent())
                .count();

        // of random letters two in ten thousand look like words
        assertThat(refused).isLessThan(15);
    }

    @Test
    void an_id_of_the_target_file_is_refused() throws IOException {
        refused(
                "token: {file: secret}",
                "token-of-8B081EF6-4792-4def-b2c9-c363a1bf41d5",
                ":4:38: credentials.default.token.file: the token of the token file " + folder.resolve("secret")
                        + " holds a name or id of the target file, so it could not be told from the kit's own words"
                        + " in the results; put a real token there, or, for a mock that looks at no token, write"
                        + " token: generated, and for one that compares it with a word that is no secret, token:"
                        + " {plain: WORD}");
    }

    @ParameterizedTest
    @CsvSource({
        "'token: {command: [cat, secret]}', credentials.default.token.command: the token of the command cat",
        "'token: {file: secret}', credentials.default.token.file: the token of the token file ",
    })
    void a_refusal_says_which_secret_where_it_came_from_and_the_two_ways_out(String way, String origin)
            throws IOException {
        refused(way, "withoutPermission", origin);
    }

    @Test
    void a_refused_secret_is_refused_again_and_never_searched_for() throws IOException {
        Target target = target("token: {file: secret}", "no-permission");

        assertThatThrownBy(target.defaultCredential().token()::get).hasMessageContaining("is shorter than 16");
        assertThatThrownBy(target.defaultCredential().token()::get).hasMessageContaining("is shorter than 16");
        assertThat(target.secrets().all()).isEmpty();
    }

    @Test
    void a_plain_token_is_no_secret() {
        SecretRegistry secrets = new SecretRegistry();

        assertThat(secrets.register(Secret.plain("test"))).isFalse();
        assertThat(secrets.all()).isEmpty();
    }

    private void refused(String way, String secret, String sentence) throws IOException {
        assertThatThrownBy(target(way, secret).defaultCredential().token()::get)
                .isInstanceOf(TargetFileException.class)
                .hasMessageContaining(sentence)
                .hasMessageContainingAll("token: generated", "token: {plain: WORD}")
                .hasMessageNotContainingAny(secret, "Permission");
    }

    private Target target(String way, String secret) throws IOException {
        Files.writeString(folder.resolve("secret"), secret);
        return TargetFile.read(Files.writeString(folder.resolve("t.yaml"), """
                name: t
                serviceRoot: http://127.0.0.1:9
                credentials:
                  default: {kind: delegated, %s}
                people: {initiator: {id: 8b081ef6-4792-4def-b2c9-c363a1bf41d5}}
                """.formatted(way)));
    }
}
