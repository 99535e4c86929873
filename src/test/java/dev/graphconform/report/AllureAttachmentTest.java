package dev.graphconform.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AllureAttachmentTest extends AllureFolder {
    @Test
    void requests_and_responses_are_one_attachment_in_their_order() {
        log.add("a/Row 1", SampleRuns.exchange(1, "***", SampleRuns.REQUEST, 201, SampleRuns.ANSWER));
        log.add("a/Row 1", SampleRuns.exchange(2, "***", "{\"twice\":1,\"twice\":1.50}", 400, "no JSON"));
        JsonNode test = only(SampleRuns.rule("a", Level.MUST, Outcome.PASSED, SampleRuns.passed("a", "Row 1")));

        assertThat(test.path("attachments")).hasSize(1);
        assertThat(attachment(test))
                .containsSubsequence(
                        "Exchange 1",
                        "by credentials.default",
                        "POST https://graph.microsoft.com/v1.0/chats",
                        "Content-Type: application/json",
                        "\"chatType\": \"group\"",
                        "earlier attempt: 429, waited 1.5 s",
                        "→ 201",
                        "request-id: req-1",
                        "\"topic\": \"plan b\"",
                        "Exchange 2",
                        "\"twice\": 1,\n  \"twice\": 1.50",
                        "→ 400",
                        "no JSON");
    }

    @Test
    void no_secret_header_is_ever_printed() throws IOException {
        log.add(
                "a/Row 1",
                SampleRuns.exchange(
                        1, "Bearer eyJhbGciOiJSUzI1NiJ9.secret.signature", SampleRuns.REQUEST, 201, SampleRuns.ANSWER));
        JsonNode test = only(failed(SampleRuns.comparison("one", "two", "/topic")));

        assertThat(attachment(test)).contains("Authorization: ***");
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> content(file).contains("eyJhbGciOiJSUzI1NiJ9"));
        }
    }

    @Test
    void a_hostile_response_is_harmless_text() {
        log.add(
                "a/Row 1",
                SampleRuns.exchange(1, "***", SampleRuns.HOSTILE, 200, "{\"topic\": \"" + SampleRuns.HOSTILE));
        String text =
                attachment(only(SampleRuns.rule("a", Level.MUST, Outcome.PASSED, SampleRuns.passed("a", "Row 1"))));

        assertThat(text)
                .contains("\\u001B[31mred", "\\u202Eabc", "\\u0000")
                .doesNotContain("\u001B", "\u202E", "\u0000");
    }

    @Test
    void a_huge_response_is_cut_with_a_note() {
        log.add("a/Row 1", SampleRuns.exchange(1, "***", "", 200, "x".repeat(3_000_000)));
        String text =
                attachment(only(SampleRuns.rule("a", Level.MUST, Outcome.PASSED, SampleRuns.passed("a", "Row 1"))));

        assertThat(text.length()).isLessThan(30_000);
        assertThat(text).contains("(2980000 more characters)");
    }
}
