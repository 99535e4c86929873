package dev.graphconform.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token as people paste it: each mistake has one sentence, wherever the token comes from, and shows none of it. */
@DisabledOnOs(OS.WINDOWS)
class PastedTokenTest {
    private static final String HEADER = base64("{\"alg\": \"RS256\", \"typ\": \"JWT\"}");
    private static final String CLAIMS =
            base64("{\"scp\": \"Chat.Create\", \"oid\": \"8b081ef6\", \"exp\": 4102444800}");
    private static final String SIGNATURE = "canary-Qx7Lm2Vb9Zr4canary-Tk8Np3Ws6";
    private static final String TOKEN = HEADER + "." + CLAIMS + "." + SIGNATURE;
    private static final String JSON = "is JSON, as programs print it, and not the token alone";

    @TempDir
    Path folder;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("\"" + TOKEN + "\"", "is in quotes; put the token there without them"),
                Arguments.of("'" + TOKEN + "'\n", "is in quotes; put the token there without them"),
                Arguments.of("\u201C" + TOKEN + "\u201D", "is in quotes; put the token there without them"),
                Arguments.of(TOKEN + "\"", "is in quotes; put the token there without them"),
                Arguments.of("Bearer " + TOKEN, "starts with \"Bearer\"; put the token there alone"),
                Arguments.of("bearer\t" + TOKEN, "starts with \"Bearer\"; put the token there alone"),
                Arguments.of("Basic " + TOKEN, "starts with \"Basic\"; put the token there alone"),
                Arguments.of("Authorization: Bearer " + TOKEN, "is a whole Authorization header; put the token there"),
                Arguments.of("-H 'Authorization: Bearer " + TOKEN + "'", "is in quotes; put the token there without"),
                Arguments.of("export GRAPH_TOKEN=" + TOKEN, "has a name before the token, as an assignment"),
                Arguments.of("GRAPH_TOKEN=" + TOKEN, "has a name before the token, as an assignment"),
                Arguments.of("$env:GRAPH_TOKEN = " + TOKEN, "has a name before the token, as an assignment"),
                Arguments.of("set GRAPH_TOKEN=" + TOKEN, "has a name before the token, as an assignment"),
                Arguments.of("access_token: " + TOKEN, "has a name before the token, as an assignment"),
                Arguments.of(
                        "{\"accessToken\": \"" + TOKEN + "\", \"tokenType\": \"Bearer\"}",
                        JSON + "; put the value of accessToken there alone (the Azure CLI prints"),
                Arguments.of(
                        "{\n  \"access_token\": \"" + TOKEN + "\"\n}\n",
                        JSON + "; put the value of access_token there alone"),
                Arguments.of("{\"token\":\"" + TOKEN + "\"}", JSON + "; put the value of token there alone"),
                Arguments.of(
                        "{\"credential\": {\"access_token\": \"" + TOKEN + "\"}}",
                        JSON + "; put the value of access_token there alone"),
                Arguments.of("[\"" + TOKEN + "\"]", JSON + "; put the token there alone"),
                Arguments.of(
                        "{\"error\": \"invalid_grant\", \"error_description\": \"canary\"}",
                        JSON + ", and it tells of an error; get the token anew"),
                Arguments.of("{\"accessToken\": \"" + TOKEN, JSON + "; put the token there alone, and whole"),
                Arguments.of(
                        "<!DOCTYPE html><html><title>Sign in to your canary account</title></html>",
                        "is a web page, no token: whatever got it was sent to a sign-in or error page"),
                Arguments.of("<your access token>", "is a placeholder that nothing has filled in, no token"),
                Arguments.of("${GRAPH_TOKEN}", "is a placeholder that nothing has filled in, no token"),
                Arguments.of("{{graph_token}}", "is a placeholder that nothing has filled in, no token"),
                Arguments.of(" \r\n", "is empty; put the token there, or take the credential out of the target file"),
                Arguments.of("\uFEFF", "is empty; put the token there, or take the credential out of the target file"),
                Arguments.of("\uFEFF" + TOKEN, "begins with a byte order mark; save the token alone"),
                Arguments.of(wrapped(76), "holds white space or a line break inside, so it is no token"),
                Arguments.of(TOKEN + "\n" + TOKEN, "holds more than one token; leave one there"),
                Arguments.of(TOKEN + ",", "ends with a comma; put the token there without it"),
                Arguments.of(TOKEN + ";\n", "ends with a semicolon; put the token there without it"),
                Arguments.of(TOKEN.replace(".", "%2E"), "is written as in a URL, with percent signs"),
                Arguments.of(TOKEN.replace("-", "\\-"), "holds a quote or a backslash, so it is no token"),
                Arguments.of("canary-Qx7Lm2\u00E9Vb9Zr4", "holds characters that are not ASCII, so it is no token"),
                Arguments.of(TOKEN.substring(0, 40) + "...", "was shortened: it has dots in place of a part"),
                Arguments.of(HEADER + "." + CLAIMS, "is cut short: a token has three parts with dots between"),
                Arguments.of(HEADER + "." + CLAIMS + ".", "is cut short: a token has three parts with dots between"),
                Arguments.of(HEADER, "is cut short: a token has three parts with dots between"),
                Arguments.of(
                        HEADER + "." + CLAIMS.substring(0, CLAIMS.length() - 9) + "." + SIGNATURE,
                        "is a token whose middle part cannot be read: it was cut or changed on the way"),
                Arguments.of(
                        HEADER.substring(0, 9) + "." + CLAIMS + "." + SIGNATURE,
                        "is a token whose first part cannot be read: it was cut or changed on the way"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void a_mistake_is_named_and_nothing_of_the_token_shown(String pasted, String sentence) throws IOException {
        refused(target("file: token.txt", pasted, ""), "file: the token file " + folder.resolve("token.txt"), sentence);
        refused(target("env: T", "", pasted), "env: the environment variable T", sentence);
    }

    @Test
    void what_a_command_prints_is_judged_alike() throws IOException {
        String output = "{\"accessToken\": \"" + TOKEN + "\"}";

        refused(
                target("command: [cat, token.txt]", output, ""),
                "command: the command cat",
                JSON + "; put the value of accessToken there alone");
        Files.write(folder.resolve("token.txt"), ("\uFEFF" + TOKEN + "\r\n").getBytes(StandardCharsets.UTF_16LE));
        refused(target("command: [cat, token.txt]"), "command: the command cat", "is saved as UTF-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s\r\n", " \t%s \n\n"})
    void white_space_around_a_token_is_fine(String form) throws IOException {
        assertThat(target("file: token.txt", form.formatted(TOKEN), "")
                        .defaultCredential()
                        .token()
                        .get()
                        .reveal())
                .isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EwB4A8l6BAAUkj1NuJYtTVha-Mogk+HEiPbQo04AAWmz/Qx7Lm2Vb9Zr4==",
                "8f2c1d9e7b6a4053a1b2c3d4e5f60718",
                "1//0gQx7Lm2Vb9Zr4-Tk8Np3Ws6",
                "h.p7Qx2Lm9.s4Vb8Zr1Tk6",
                "eyJraWQiOiIxIn0.Qx7Lm2Vb9Zr4",
                "user:8Q2kf-Wz71:Lm4Vb9"
            })
    void an_opaque_token_is_fine(String token) throws IOException {
        assertThat(target("file: token.txt", token, "")
                        .defaultCredential()
                        .token()
                        .get()
                        .reveal())
                .isEqualTo(token);
    }

    private void refused(Target target, String origin, String sentence) {
        assertThatThrownBy(target.defaultCredential().token()::get)
                .isInstanceOf(TargetFileException.class)
                .hasMessageStartingWith(
                        folder.resolve("t.yaml") + ":4:38: credentials.default.token." + origin + " " + sentence)
                .hasMessageNotContainingAny("canary", "eyJ", "invalid_grant")
                .hasMessageNotContaining("\n");
    }

    private Target target(String source, String file, String variable) throws IOException {
        Files.writeString(folder.resolve("token.txt"), file);
        return TargetFile.read(write(source), Environment.of(Map.of("T", variable)));
    }

    private Target target(String source) throws IOException {
        return TargetFile.read(write(source));
    }

    private Path write(String source) throws IOException {
        return Files.writeString(folder.resolve("t.yaml"), """
                name: t
                cloud: global
                credentials:
                  default: {kind: delegated, token: {%s}}
                people: {initiator: {id: a}}
                """.formatted(source));
    }

    private static String wrapped(int width) {
        return TOKEN.chars()
                .mapToObj(each -> String.valueOf((char) each))
                .collect(Collectors.joining())
                .replaceAll("(.{" + width + "})", "$1\n");
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
