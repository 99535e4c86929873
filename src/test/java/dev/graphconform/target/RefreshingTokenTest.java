package dev.graphconform.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefreshingTokenTest {
    private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");

    private Instant now = START;
    private int fetched;
    private Optional<Instant> end = Optional.of(START.plus(Duration.ofHours(1)));
    private boolean failing;

    private final RefreshingToken token =
            new RefreshingToken(demand -> fetch(), "t.yaml:4:1: credentials.default.token.env", new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            });

    @Test
    void a_token_is_cached_until_some_minutes_before_its_expiry() {
        assertThat(at(Duration.ZERO)).isEqualTo("token-1");
        assertThat(at(Duration.ofMinutes(54))).isEqualTo("token-1");
        end = Optional.of(START.plus(Duration.ofHours(2)));
        assertThat(at(Duration.ofMinutes(56))).isEqualTo("token-2");
    }

    @Test
    void a_token_valid_for_seconds_is_not_fetched_for_every_request() {
        end = Optional.of(START.plusSeconds(8));
        assertThat(at(Duration.ZERO)).isEqualTo("token-1");
        assertThat(at(Duration.ofSeconds(5))).isEqualTo("token-1");
        end = Optional.of(START.plusSeconds(16));
        assertThat(at(Duration.ofSeconds(7))).isEqualTo("token-2");
    }

    @Test
    void an_opaque_token_is_cached() {
        end = Optional.empty();
        assertThat(at(Duration.ZERO)).isEqualTo("token-1");
        assertThat(at(Duration.ofDays(30))).isEqualTo("token-1");
    }

    @Test
    void the_cached_token_is_used_while_fetching_fails_and_it_is_valid() {
        at(Duration.ZERO);
        failing = true;
        assertThat(at(Duration.ofMinutes(57))).isEqualTo("token-1");
        assertThat(at(Duration.ofMinutes(57))).isEqualTo("token-1");
        assertThat(fetched).as("a source that fails is given a rest").isEqualTo(2);
        assertThatThrownBy(() -> at(Duration.ofMinutes(61)))
                .isInstanceOf(TargetFileException.class)
                .hasMessage("refused");
        failing = false;
        end = Optional.of(START.plus(Duration.ofHours(3)));
        assertThat(at(Duration.ofMinutes(63))).isEqualTo("token-4");
    }

    @Test
    void an_expired_token_that_cannot_be_replaced_is_a_configuration_error() {
        at(Duration.ZERO);
        assertThatThrownBy(() -> at(Duration.ofMinutes(60)))
                .isInstanceOf(TargetFileException.class)
                .hasMessage("t.yaml:4:1: credentials.default.token.env: the token there expired at "
                        + "2026-11-25T13:00:00Z, now is 2026-11-25T13:00:00Z"
                        + " by this machine's clock; put a fresh one there");
    }

    private String at(Duration after) {
        now = START.plus(after);
        return token.get().reveal();
    }

    private IssuedToken fetch() {
        fetched++;
        if (failing) {
            throw new TargetFileException("refused");
        }
        return new IssuedToken(Secret.of("token-" + fetched), end);
    }
}
