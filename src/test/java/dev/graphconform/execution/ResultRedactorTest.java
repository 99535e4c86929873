package dev.graphconform.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.http.ExchangeLog;
import dev.graphconform.redaction.Redaction;
import dev.graphconform.redaction.Redactor;
import dev.graphconform.target.SecretRegistry;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.ScenarioResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultRedactorTest {
    private static final int LONGEST = 20_000;

    private final ResultRedactor resultRedactor =
            new ResultRedactor(new Redactor(Redaction.OF_SECRETS, new SecretRegistry(), List.of()), new ExchangeLog());

    @Test
    void a_text_of_a_failure_is_kept_as_it_is_up_to_its_limit() {
        assertThat(message("x".repeat(LONGEST))).isEqualTo("x".repeat(LONGEST));
    }

    @Test
    void a_longer_text_is_cut_and_says_how_much_is_missing() {
        assertThat(message("x".repeat(LONGEST + 5_000))).isEqualTo("x".repeat(LONGEST) + "… (5000 more characters)");
    }

    /** Half a character would be no text any more, and no file could hold it. */
    @Test
    void no_character_is_cut_in_two() {
        assertThat(message("x".repeat(LONGEST - 1) + "🚀🚀"))
                .isEqualTo("x".repeat(LONGEST - 1) + "… (4 more characters)");
    }

    private String message(String text) {
        ScenarioResult result = new ScenarioResult(
                "topic-returned/one",
                "topic-returned",
                "one",
                "features/rules/topic.feature:1",
                Outcome.FAILED,
                Optional.of(Failure.of("topic-unchanged", text)),
                List.of(),
                Instant.EPOCH,
                1,
                List.of(),
                false);
        return resultRedactor.of(result).failure().orElseThrow().message();
    }
}
