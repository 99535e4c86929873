package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.redaction.Redaction;
import dev.graphconform.redaction.Redactor;
import dev.graphconform.target.SecretRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExchangeLogTest {
    private static final String SHAPE = "Bearer abcdefghijklmnopqrstuvwxyz0123456789";

    private final ExchangeLog log = new ExchangeLog();

    @AfterEach
    void end() {
        log.close();
    }

    /** Forty times a megabyte is more than is held in memory. */
    @Test
    void what_is_in_the_file_comes_back_as_it_was() {
        for (int number = 1; number <= 40; number++) {
            log.add("scenario " + number, exchange(number));
            log.scenarioEnded("scenario " + number);
        }

        for (int number = 1; number <= 40; number++) {
            Exchange expected = exchange(number);
            List<Exchange> back = log.of("scenario " + number);
            assertThat(back).hasSize(1);
            assertThat(back.get(0).responseBody()).isEqualTo(expected.responseBody());
            assertThat(back.get(0))
                    .usingRecursiveComparison()
                    .ignoringFields("responseBody")
                    .isEqualTo(expected);
        }
        assertThat(log.of("another")).isEmpty();
    }

    @Test
    void what_is_in_the_file_is_redacted_when_it_is_read() {
        for (int number = 1; number <= 40; number++) {
            log.add("scenario " + number, exchange(number));
            log.scenarioEnded("scenario " + number);
        }
        ExchangeLog redacted = log.redacted(new Redactor(Redaction.OF_SECRETS, new SecretRegistry(), List.of()));

        assertThat(log.of("scenario 40").get(0).requestBody().orElseThrow()).contains(SHAPE);
        assertThat(List.of(1, 40))
                .allSatisfy(number -> assertThat(redacted.of("scenario " + number)
                                .get(0)
                                .requestBody()
                                .orElseThrow())
                        .doesNotContain(SHAPE)
                        .contains("***"));
    }

    @Test
    void an_exchange_that_another_scenario_relies_on_is_kept_once_a_scenario() {
        Exchange shared = exchange(1);
        log.add("first", shared);
        for (int number = 2; number <= 40; number++) {
            log.add("first", exchange(number));
        }
        log.scenarioEnded("first");
        log.add("second", shared);
        log.add("second", shared);
        log.add("second", exchange(41));

        assertThat(log.of("second")).extracting(Exchange::number).containsExactly(1, 41);
        assertThat(log.of("first")).hasSize(40);
    }

    /** As of several clients at once: what was answered first was not sent first. */
    @Test
    void what_was_sent_comes_once_and_in_order_from_memory_and_file() {
        log.add("first", exchange(3));
        log.add("second", exchange(3));
        for (int number = 40; number > 3; number--) {
            log.add("first", exchange(number));
        }
        log.scenarioEnded("first");
        log.add("third", exchange(1));

        assertThat(log.sent())
                .extracting(Exchange::number)
                .startsWith(1, 3, 4)
                .endsWith(40)
                .hasSize(39);
        assertThat(log.redacted(new Redactor(Redaction.OF_SECRETS, new SecretRegistry(), List.of()))
                        .sent())
                .extracting(Exchange::number)
                .startsWith(1, 3, 4)
                .hasSize(39);
    }

    private static Exchange exchange(int number) {
        return new Exchange(
                number,
                number % 2 == 0 ? Optional.empty() : Optional.of("credentials.default"),
                "POST",
                URI.create("http://127.0.0.1:1/v1.0/chats?$top=" + number),
                new Headers(List.of(new Header("Content-Type", "application/json"), new Header("Content-Type", "é"))),
                number % 3 == 0 ? Optional.empty() : Optional.of("{\"topic\": \"😀\", \"note\": \"" + SHAPE + "\"}"),
                201,
                Headers.NONE,
                ("x".repeat(1 << 20) + "\u0000é" + number).getBytes(StandardCharsets.UTF_16),
                Instant.parse("2026-01-02T03:04:05.678901234Z"),
                Duration.ofNanos(number),
                List.of("429, waited 1.5 s"),
                Optional.of("made up"),
                number % 2 == 0 ? Optional.empty() : Optional.of("the answer was cut short"));
    }
}
