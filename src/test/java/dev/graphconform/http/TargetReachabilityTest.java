package dev.graphconform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.http.TargetReachability.ConnectionProgress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TargetReachabilityTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Test
    void a_target_that_lets_every_second_request_hang_is_waited_for_less_and_not_given_up() {
        TargetReachability target = new TargetReachability(TIMEOUT);
        for (int hung = 0; hung < 2; hung++) {
            assertThat(target.allowed()).isEqualTo(TIMEOUT);
            target.answered(Duration.ofMillis(700));
            target.failed("GET x: no answer within the time allowed", ConnectionProgress.NONE, TIMEOUT);
        }

        assertThat(target.allowed()).as("five times the slowest answer").isEqualTo(Duration.ofMillis(3_500));
        assertThatCode(target::check).doesNotThrowAnyException();
        target.answered(Duration.ofSeconds(20));
        assertThat(target.allowed()).as("never more than the timeout").isEqualTo(TIMEOUT);
    }

    @Test
    void a_quick_target_is_given_three_seconds_all_the_same() {
        TargetReachability target = new TargetReachability(TIMEOUT);
        target.answered(Duration.ofMillis(3));
        target.failed("GET x: no answer within the time allowed", ConnectionProgress.NONE, TIMEOUT.multipliedBy(5));

        assertThat(target.allowed()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_target_that_lets_three_requests_in_a_row_hang_stopped_answering() {
        TargetReachability target = new TargetReachability(TIMEOUT);
        target.answered(Duration.ofMillis(3));
        for (int hung = 0; hung < 3; hung++) {
            assertThatCode(target::check).doesNotThrowAnyException();
            target.failed("GET x: no answer within the time allowed", ConnectionProgress.NONE, TIMEOUT);
        }

        assertThatThrownBy(target::check)
                .hasMessage("not sent, the target stopped answering: GET x: no answer within the time allowed");
    }

    @Test
    void a_connection_that_breaks_quickly_now_and_then_is_tolerated() {
        TargetReachability target = new TargetReachability(TIMEOUT);
        for (int broken = 0; broken < 100; broken++) {
            target.answered(Duration.ofMillis(3));
            target.failed("GET x: the answer was cut short", ConnectionProgress.ANSWER_BEGUN, Duration.ofMillis(20));
        }

        assertThatCode(target::check).doesNotThrowAnyException();
    }

    @Test
    void a_target_that_answers_in_parts_only_has_not_stopped_answering() {
        TargetReachability target = new TargetReachability(TIMEOUT);
        for (int cut = 0; cut < 3; cut++) {
            target.failed("GET x: the answer was cut short", ConnectionProgress.ANSWER_BEGUN, Duration.ZERO);
        }

        assertThatThrownBy(target::check)
                .hasMessage("not sent, the target's answers cannot be read: GET x: the answer was cut short");
    }

    @Test
    void a_target_that_never_answered_has_not_stopped_answering() {
        TargetReachability target = new TargetReachability(TIMEOUT);
        target.failed("GET x: the connection was refused", ConnectionProgress.NONE, Duration.ZERO);

        assertThatThrownBy(target::check)
                .hasMessage("not sent, the target was never reached: GET x: the connection was refused");
    }

    /** As a gateway ends connections that is just being restarted. */
    @Test
    void a_first_connection_that_breaks_off_may_be_chance() {
        TargetReachability target = new TargetReachability(TIMEOUT);
        for (int broken = 0; broken < 3; broken++) {
            assertThatCode(target::check).doesNotThrowAnyException();
            target.failed("GET x: the connection broke", ConnectionProgress.BROKEN_OFF, Duration.ZERO);
        }

        assertThatThrownBy(target::check)
                .hasMessage("not sent, the target was never reached: GET x: the connection broke");
    }
}
