package dev.graphconform.mocks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.not;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.cli.Terminal;
import dev.graphconform.independent.KitRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a tester types who has a WireMock and a minute. */
@Timeout(300)
class FirstMinuteTest {
    @TempDir
    Path folder;

    @Test
    void an_address_is_enough() throws IOException {
        try (StubbedWireMock mock = StubbedWireMock.of("wiremock-by-type")) {
            Terminal terminal = Terminal.piped();
            terminal.conform("run", "--target", mock.root(), "--rule", "chat-context", "--out", out());

            assertThat(terminal.err()).isEmpty();
            assertThat(terminal.out())
                    .contains("passed")
                    .as("the file that would say so")
                    .contains(
                            "serviceRoot: " + mock.root(), "token: generated", "8b081ef6-4792-4def-b2c9-c363a1bf41d5");
            mock.server().verify(postRequestedFor(urlPathEqualTo("/v1.0/chats")));
        }
    }

    @Test
    void where_every_valid_request_finds_nothing_that_is_said_first_in_the_words_of_the_mock() throws IOException {
        try (StubbedWireMock mock = StubbedWireMock.without(UnaryOperator.identity())) {
            KitRun run = KitRun.byCommand(MockedTarget.write(folder, mock.root()), Path.of(out()));

            assertThat(run.exitCode()).isNotZero();
            assertThat(run.with("passed")).isEmpty();
            assertThat(run.screen()).contains("answered 404", "No response could be served");
        }
    }

    @Test
    void a_mock_that_serves_no_reads_is_asked_for_none() throws IOException {
        try (StubbedWireMock mock = StubbedWireMock.of("wiremock-by-type")) {
            KitRun run = KitRun.judging(
                    MockedTarget.write(folder, mock.root(), "reads: none"),
                    "chat-body",
                    "chat-readable",
                    "members-all-added",
                    "operation-readable");

            mock.server().verify(0, getRequestedFor(anyUrl()));
            assertThat(run.with("passed")).containsOnlyKeys("chat-body");
            assertThat(run.with("not-run"))
                    .containsOnlyKeys("chat-readable", "members-all-added", "operation-readable");
            assertThat(run.with("not-run").values()).allMatch(reason -> reason.contains("reads"));
        }
    }

    @Test
    void a_token_is_made_up_where_none_is_looked_at() throws IOException {
        try (StubbedWireMock mock = StubbedWireMock.of("wiremock-by-type")) {
            Path target = MockedTarget.write(folder, mock.root());
            assertThat(KitRun.judging(target, "chat-body").notPassed()).isEmpty();
            mock.server().verify(0, postRequestedFor(anyUrl()).withHeader("Authorization", absent()));
        }
    }

    /** A stub that compares the token with one word, in a run with all results written and searched for secrets. */
    @Test
    void a_token_that_is_no_secret_stands_in_the_file() throws IOException {
        try (StubbedWireMock mock = StubbedWireMock.of("wiremock-by-type")) {
            mock.server()
                    .stubFor(post(urlPathEqualTo("/v1.0/chats"))
                            .atPriority(1)
                            .withHeader("Authorization", not(equalTo("Bearer test")))
                            .willReturn(aResponse().withStatus(401)));
            Path target = MockedTarget.write(folder, mock.root());
            Files.writeString(target, Files.readString(target).replace("generated", "{plain: test}"));
            Terminal terminal = Terminal.piped();
            int exitCode = terminal.conform(
                    "run", "--target", target.toString(), "--rule", "chat-body", "--out", out(), "--quiet");

            assertThat(terminal.err()).isEmpty();
            assertThat(exitCode).isIn(0, 2);
            assertThat(folder.resolve("out/run.json")).content().contains("chat-body");
            assertThat(KitRun.judging(target, "chat-body").notPassed()).isEmpty();
        }
    }

    private String out() {
        return folder.resolve("out").toString();
    }
}
