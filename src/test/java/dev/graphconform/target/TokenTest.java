package dev.graphconform.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write_target_file() throws IOException {
        file = Files.writeString(folder.resolve("contoso.yaml"), """
                name: contoso
                cloud: global
                credentials:
                  default: {kind: delegated, token: {env: GRAPH_TOKEN}}
                  reader: {kind: delegated, token: {file: reader.jwt}}
                people: {initiator: {id: a}}
                """);
    }

    @Test
    void a_token_comes_from_its_variable() {
        assertThat(fromVariable(Map.of("GRAPH_TOKEN", " Zk8Q.4Lw9Xp2-Vb8Nm1 \n"))
                        .reveal())
                .isEqualTo("Zk8Q.4Lw9Xp2-Vb8Nm1");
    }

    @Test
    void a_token_comes_from_a_file_beside_the_target_file() throws IOException {
        Files.writeString(folder.resolve("reader.jwt"), "Zk8Q.4Lw9Xp2-Vb8Nm1\r\n");

        assertThat(fromFile().reveal()).isEqualTo("Zk8Q.4Lw9Xp2-Vb8Nm1");
    }

    @Test
    void a_token_is_read_late_and_once() throws IOException {
        Target target = TargetFile.read(file);
        Path token = Files.writeString(folder.resolve("reader.jwt"), "first-Zk8Q4Lw9Xp2");

        assertThat(target.reader().token().get().reveal()).isEqualTo("first-Zk8Q4Lw9Xp2");
        Files.writeString(token, "second-Vb8Nm1Qx7");
        assertThat(target.reader().token().get().reveal()).isEqualTo("first-Zk8Q4Lw9Xp2");
    }

    @Test
    void a_token_never_prints() {
        assertThat(fromVariable(Map.of("GRAPH_TOKEN", "Zk8Q4Lw9Xp2-Vb8Nm1"))).hasToString("***");
    }

    @Test
    void a_variable_that_is_set_under_nearly_that_name_is_asked_for_and_its_value_stays_unsaid() {
        assertThatThrownBy(
                        () -> fromVariable(Map.of("GRAPH_TOKN", "Zk8Q4Lw9Xp2-Vb8Nm1", "HOME", "/home/adele", "G", "g")))
                .hasMessageContaining(
                        "the environment variable GRAPH_TOKEN is not set (GRAPH_TOKN is set: is that the one?); set it")
                .hasMessageNotContaining("Zk8Q4Lw9Xp2");
        assertThatThrownBy(() -> fromVariable(Map.of("HOME", "/home/adele", "G", "g", "GRAPH", "")))
                .hasMessageContaining("GRAPH_TOKEN is not set; set it");
    }

    @Test
    void an_unset_variable_is_named_with_its_place() {
        assertThatThrownBy(() -> fromVariable(Map.of()))
                .isInstanceOf(TargetFileException.class)
                .hasMessage(file
                        + ":4:38: credentials.default.token.env: the environment variable GRAPH_TOKEN is not set; "
                        + "set it to the"
                        + " token, or take the credential out of the target file");
    }

    @Test
    void a_missing_token_file_is_named_with_its_place() {
        assertThatThrownBy(this::fromFile)
                .isInstanceOf(TargetFileException.class)
                .hasMessage(
                        file + ":5:37: credentials.reader.token.file: the token file " + folder.resolve("reader.jwt")
                                + " does not exist; write the token into it, or take the credential out of the "
                                + "target file");
    }

    @Test
    void a_folder_is_no_token_file() throws IOException {
        Files.createDirectory(folder.resolve("reader.jwt"));

        assertThatThrownBy(this::fromFile).hasMessageEndingWith("is a directory; name the file itself");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "nothing",
                        bytes(" \n"),
                        "is empty; put the token there, or take the credential out of the target file"),
                Arguments.of(
                        "two lines",
                        bytes("topsecret\nb\n"),
                        "holds white space or a line break inside, so it is no token; put the token there alone, on "
                                + "one line"),
                Arguments.of(
                        "two words",
                        bytes("topsecret b"),
                        "holds white space or a line break inside, so it is no token; put the token there alone, on "
                                + "one line"),
                Arguments.of(
                        "the scheme in front",
                        bytes("Bearer topsecret"),
                        "starts with \"Bearer\"; put the token there alone"),
                Arguments.of(
                        "UTF-16",
                        "topsecret".getBytes(StandardCharsets.UTF_16),
                        "is saved as UTF-16, as > of Windows PowerShell does, so it is no token; save the token alone"
                                + " as plain text (Out-File -Encoding ascii)"),
                Arguments.of(
                        "an accent",
                        "topsecrét".getBytes(StandardCharsets.UTF_8),
                        "holds characters that are not ASCII, so it is no token; save the token alone, as plain "
                                + "text without a byte order mark"),
                Arguments.of(
                        "a control character",
                        bytes("topsecret\u0007b"),
                        "holds control characters, so it is no token; put the token there alone, as plain text"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_token_file_is_refused_and_never_quoted(String what, byte[] content, String expected)
            throws IOException {
        Files.write(folder.resolve("reader.jwt"), content);

        assertThatThrownBy(this::fromFile)
                .as(what)
                .isInstanceOf(TargetFileException.class)
                .hasMessage(file + ":5:37: credentials.reader.token.file: the token file "
                        + folder.resolve("reader.jwt") + " " + expected)
                .hasMessageNotContaining("topsecr");
    }

    private Secret fromVariable(Map<String, String> variables) {
        return TargetFile.read(file, Environment.of(variables))
                .defaultCredential()
                .token()
                .get();
    }

    private Secret fromFile() {
        return TargetFile.read(file).reader().token().get();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
