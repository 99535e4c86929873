package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TargetReachabilityTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Test
    void a_target_that_lets_every_second_request_hang_is_given_up() {
        TargetReachability target = new TargetReachability(TIMEOUT);
        for (int hung = 0; hung < 4; hung++) {
            target.answered();
            target.failed("GET x: no answer within the time allowed", false, TIMEOUT);
            assertThatCode(target::check).doesNotThrowAnyException();
        }
        target.answered();
        target.failed("GET x: no answer within the time allowed", false, TIMEOUT);

        assertThatThrownBy(target::check)
                .hasMessage("not sent, the target stopped answering: GET x: no answer within the time allowed");
    }

    @Test
    void a_connection_that_breaks_quickly_now_and_then_is_tolerated() {
        TargetReachability target = new TargetReachability(TIMEOUT);
        for (int broken = 0; broken < 100; broken++) {
            target.answered();
            target.failed("GET x: the answer was cut short", true, Duration.ofMillis(20));
        }

        assertThatCode(target::check).doesNotThrowAnyException();
    }
}
