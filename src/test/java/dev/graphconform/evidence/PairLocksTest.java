package dev.graphconform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.check.InconclusiveException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Scenarios about the same two people take turns. */
@Timeout(300)
class PairLocksTest {
    private static final List<String> ADELE_AND_ALEX = List.of("adele", "alex");

    private final PairLocks pairLocks = new PairLocks();
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void whoever_is_about_the_same_two_waits_until_the_first_has_ended() throws Exception {
        pairLocks.take(ADELE_AND_ALEX);
        AtomicReference<Thread> waiting = new AtomicReference<>();
        Future<?> second = others.submit(() -> {
            waiting.set(Thread.currentThread());
            // the other way round, and in another letter case: the same two
            pairLocks.take(List.of("ALEX", "Adele"));
            pairLocks.release();
        });
        untilWaiting(waiting);
        assertThat(second).isNotDone();

        pairLocks.release();

        second.get();
    }

    @Test
    void other_pairs_and_groups_wait_for_nobody() throws Exception {
        pairLocks.take(ADELE_AND_ALEX);

        others.submit(() -> {
                    pairLocks.take(List.of("adele", "lynne"));
                    pairLocks.release();
                    pairLocks.take(List.of("adele", "alex", "lynne"));
                    pairLocks.take(List.of("adele"));
                })
                .get();
    }

    @Test
    void a_scenario_holds_one_pair_at_a_time() throws Exception {
        pairLocks.take(ADELE_AND_ALEX);
        pairLocks.take(List.of("adele", "lynne"));

        others.submit(() -> {
                    pairLocks.take(ADELE_AND_ALEX);
                    pairLocks.release();
                })
                .get();
    }

    @Test
    void taking_the_same_pair_again_needs_one_release_only() throws Exception {
        pairLocks.take(ADELE_AND_ALEX);
        pairLocks.take(ADELE_AND_ALEX);
        pairLocks.release();

        others.submit(() -> {
                    pairLocks.take(ADELE_AND_ALEX);
                    pairLocks.release();
                })
                .get();
    }

    @Test
    void releasing_what_was_never_taken_does_nothing() {
        pairLocks.release();
    }

    @Test
    void a_stopped_run_ends_the_waiting_and_leaves_the_scenario_not_run() throws Exception {
        pairLocks.take(ADELE_AND_ALEX);
        AtomicReference<Thread> waiting = new AtomicReference<>();
        Future<?> second = others.submit(() -> {
            waiting.set(Thread.currentThread());
            pairLocks.take(ADELE_AND_ALEX);
        });
        untilWaiting(waiting);

        waiting.get().interrupt();

        assertThatThrownBy(second::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(InconclusiveException.class)
                .hasMessage("the run was stopped while the scenario waited for its turn");
    }

    private static void untilWaiting(AtomicReference<Thread> thread) {
        while (thread.get() == null || thread.get().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
