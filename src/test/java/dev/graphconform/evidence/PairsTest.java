package dev.graphconform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.check.Undecided;
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
@Timeout(60)
class PairsTest {
    private static final List<String> ADELE_AND_ALEX = List.of("adele", "alex");

    private final Pairs pairs = new Pairs();
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void whoever_is_about_the_same_two_waits_until_the_first_has_ended() throws Exception {
        pairs.take(ADELE_AND_ALEX);
        AtomicReference<Thread> waiting = new AtomicReference<>();
        Future<?> second = others.submit(() -> {
            waiting.set(Thread.currentThread());
            // the other way round, and in another letter case: the same two
            pairs.take(List.of("ALEX", "Adele"));
            pairs.release();
        });
        untilWaiting(waiting);
        assertThat(second).isNotDone();

        pairs.release();

        second.get();
    }

    @Test
    void other_pairs_and_groups_wait_for_nobody() throws Exception {
        pairs.take(ADELE_AND_ALEX);

        others.submit(() -> {
            pairs.take(List.of("adele", "lynne"));
            pairs.release();
            pairs.take(List.of("adele", "alex", "lynne"));
            pairs.take(List.of("adele"));
        }).get();
    }

    @Test
    void a_scenario_holds_one_pair_at_a_time() throws Exception {
        pairs.take(ADELE_AND_ALEX);
        pairs.take(List.of("adele", "lynne"));

        others.submit(() -> {
            pairs.take(ADELE_AND_ALEX);
            pairs.release();
        }).get();
    }

    @Test
    void taking_the_same_pair_again_needs_one_release_only() throws Exception {
        pairs.take(ADELE_AND_ALEX);
        pairs.take(ADELE_AND_ALEX);
        pairs.release();

        others.submit(() -> {
            pairs.take(ADELE_AND_ALEX);
            pairs.release();
        }).get();
    }

    @Test
    void releasing_what_was_never_taken_does_nothing() {
        pairs.release();
    }

    @Test
    void a_stopped_run_ends_the_waiting_and_leaves_the_scenario_not_run() throws Exception {
        pairs.take(ADELE_AND_ALEX);
        AtomicReference<Thread> waiting = new AtomicReference<>();
        Future<?> second = others.submit(() -> {
            waiting.set(Thread.currentThread());
            pairs.take(ADELE_AND_ALEX);
        });
        untilWaiting(waiting);

        waiting.get().interrupt();

        assertThatThrownBy(second::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(Undecided.class)
                .hasMessage("the run was stopped while the scenario waited for its turn");
    }

    private static void untilWaiting(AtomicReference<Thread> thread) {
        while (thread.get() == null || thread.get().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
