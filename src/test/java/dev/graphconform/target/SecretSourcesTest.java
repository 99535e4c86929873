package dev.graphconform.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SecretSourcesTest {
    @TempDir
    Path folder;

    @Test
    void a_command_prints_the_token_and_runs_beside_the_target_file() throws IOException {
        script("mint", "echo \"token-in-$(basename \"$PWD\")-$1\"");

        assertThat(token("{command: [./mint, one]}")).isEqualTo("token-in-" + folder.getFileName() + "-one");
    }

    @Test
    void a_command_runs_again_when_its_token_is_about_to_expire() throws IOException {
        // each token expires in a few seconds: soon enough to wait for, and late enough to be valid on a busy machine
        script(
                "mint",
                "echo x >> runs\nexp=$(( $(date +%s) + 5 ))\n"
                        + "echo \"h.$(printf '{\"exp\":%s}' $exp | base64 | tr -d '=\\n').$(wc -l < runs | tr -d ' "
                        + "')\"");
        Credential credential = target("token: {command: [./mint]}").defaultCredential();
        String first = credential.token().get().reveal();
        String latest = first;
        while (latest.equals(first)) {
            latest = credential.token().get().reveal();
        }

        assertThat(first).endsWith(".1");
        assertThat(latest).endsWith(".2");
    }

    @Test
    void a_command_that_fails_is_named_and_its_error_output_is_not_shown() throws IOException {
        script("mint", "echo canary; echo canary >&2; exit 3");

        assertThatThrownBy(() -> token("{command: [./mint]}"))
                .isInstanceOf(TargetFileException.class)
                .hasMessage(folder.resolve("t.yaml")
                        + ":4:38: credentials.default.token.command: the command ./mint ended with exit code 3; run "
                        + "it in"
                        + " a terminal to see why, and sign in there if it asks for that");
    }

    @Test
    void a_command_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> token("{command: [./nothing]}"))
                .hasMessage(folder.resolve("t.yaml")
                        + ":4:38: credentials.default.token.command: the command ./nothing cannot be started; install"
                        + " it, or write where it is");
    }

    @Test
    void an_expired_token_in_a_variable_is_a_fault_before_anything_is_sent() throws IOException {
        String old = "h." + Base64.getUrlEncoder().encodeToString("{\"exp\": 1700000000}".getBytes()) + ".s";

        assertThatThrownBy(() -> TargetFile.read(target("token: {env: T}", "x"), Environment.of(Map.of("T", old)))
                        .defaultCredential()
                        .token()
                        .get())
                .isInstanceOf(TargetFileException.class)
                .hasMessageStartingWith(
                        folder.resolve("t.yaml") + ":4:38: credentials.default.token.env: the token there expired at"
                                + " 2023-11-14T22:13:20Z, now is ");
    }

    @Test
    void the_credential_that_is_meant_to_be_expired_may_be() throws IOException {
        String old = "h." + Base64.getUrlEncoder().encodeToString("{\"exp\": 1700000000}".getBytes()) + ".s";
        Path file = target("token: {env: T}}\n  expired: {kind: delegated, token: {env: T}", "x");

        assertThat(TargetFile.read(file, Environment.of(Map.of("T", old)))
                        .credentials()
                        .get("expired")
                        .token()
                        .get()
                        .reveal())
                .isEqualTo(old);
    }

    @Test
    void a_certificate_file_without_a_certificate_is_refused_when_the_target_file_is_read() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), "nothing of that kind");
        Path file = target("token: {env: T}", "caCertificate: ca.pem");

        assertThatThrownBy(() -> TargetFile.read(file))
                .isInstanceOf(TargetFileException.class)
                .hasMessage(file + ":5:1: caCertificate: the certificate file " + folder.resolve("ca.pem")
                        + " holds no PEM certificate; it must have" + " a line -----BEGIN CERTIFICATE-----");
    }

    @Test
    void a_proxy_that_is_no_url_is_named_and_not_repeated() throws IOException {
        Path file = target("token: {env: T}", "x");

        assertThatThrownBy(() -> TargetFile.read(
                        file, Environment.of(Map.of("HTTPS_PROXY", "http://me:canary@proxy.contoso.test"))))
                .isInstanceOf(TargetFileException.class)
                .hasMessageContaining("the environment variable HTTPS_PROXY holds user name and password")
                .hasMessageNotContaining("canary");
        assertThat(TargetFile.read(
                                file,
                                Environment.of(Map.of("HTTPS_PROXY", "::", "NO_PROXY", "example.test, .microsoft.com")))
                        .name())
                .isEqualTo("t");
    }

    private String token(String source) throws IOException {
        return target("token: " + source).defaultCredential().token().get().reveal();
    }

    private Target target(String way) throws IOException {
        return TargetFile.read(target(way, "x"));
    }

    private Path target(String way, String more) throws IOException {
        return Files.writeString(folder.resolve("t.yaml"), """
                name: t
                cloud: global
                credentials:
                  default: {kind: delegated, %s}
                %s
                people: {initiator: {id: a}}
                """.formatted(way, more.equals("x") ? "" : more));
    }

    private void script(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
