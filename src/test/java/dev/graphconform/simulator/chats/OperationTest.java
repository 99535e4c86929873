package dev.graphconform.simulator.chats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.chats.Operation.OperationStatus;
import dev.graphconform.simulator.directory.AppCatalog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationTest {

    private static final Instant ORDERED = Instant.parse("2021-05-27T21:23:41Z");
    private static final Operation OPERATION =
            new Operation("id", "19:x@thread.v2", AppCatalog.PLAIN, List.of(), ORDERED, Duration.ofSeconds(4));

    @Test
    void goes_through_its_states_by_the_clock() {
        assertThat(List.of(0, 999, 1_000, 3_999, 4_000, 1_000_000))
                .extracting(OperationTest::statusAfter)
                .containsExactly(
                        OperationStatus.NOT_STARTED,
                        OperationStatus.NOT_STARTED,
                        OperationStatus.IN_PROGRESS,
                        OperationStatus.IN_PROGRESS,
                        OperationStatus.SUCCEEDED,
                        OperationStatus.SUCCEEDED);
    }

    @Test
    void says_when_its_state_changed_last() {
        assertThat(OPERATION.lastActionAt(ORDERED)).isEqualTo(ORDERED);
        assertThat(OPERATION.lastActionAt(ORDERED.plusSeconds(2))).isEqualTo(ORDERED.plusSeconds(1));
        assertThat(OPERATION.lastActionAt(ORDERED.plusSeconds(9))).isEqualTo(ORDERED.plusSeconds(4));
    }

    private static OperationStatus statusAfter(int millis) {
        return OPERATION.statusAt(ORDERED.plusMillis(millis));
    }
}
