package dev.graphconform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.check.InconclusiveException;
import dev.graphconform.evidence.CreateRequests.TimedAnswer;
import dev.graphconform.evidence.PlannedRequests.PlannedRequest;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.Headers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal requests are sent once, in whatever order scenarios ask for them. */
@Timeout(300)
class SharedRequestsTest {
    private static final RequestFingerprint PLAIN = new RequestFingerprint("POST /v1.0/chats", true, "plain");
    private static final RequestFingerprint SPOILED = new RequestFingerprint("POST /v1.0/chats", true, "spoiled");

    private final SharedRequests requests = new SharedRequests();
    private final AtomicInteger sent = new AtomicInteger();
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void a_second_scenario_judges_the_answer_that_the_first_one_was_given() {
        assertThat(ask(PLAIN, 0)).isEqualTo(ask(PLAIN, 0));
        assertThat(sent).hasValue(1);
        ask(SPOILED, 0);
        assertThat(sent).hasValue(2);
    }

    @Test
    void a_repeat_is_sent_and_shared_as_a_repeat() {
        TimedAnswer first = ask(PLAIN, 0);
        TimedAnswer repeat = ask(PLAIN, first.moment());
        assertThat(repeat).isNotEqualTo(first);

        assertThat(ask(PLAIN, ask(PLAIN, 0).moment())).isEqualTo(repeat);
        assertThat(sent).hasValue(2);
    }

    @Test
    void what_has_to_meet_an_existing_chat_is_not_answered_by_what_was_sent_before_that_chat_was_asked_for() {
        TimedAnswer early = ask(SPOILED, 0);
        long chat = ask(PLAIN, 0).moment();

        TimedAnswer late = ask(SPOILED, chat);

        assertThat(late).isNotEqualTo(early);
        assertThat(ask(SPOILED, chat)).isEqualTo(late);
        assertThat(ask(SPOILED, 0)).as("where the order does not matter").isEqualTo(early);
        assertThat(sent).hasValue(3);
    }

    @Test
    void what_was_sent_after_the_chat_was_asked_for_serves_those_who_need_no_chat_too() {
        long chat = ask(PLAIN, 0).moment();
        TimedAnswer alone = ask(SPOILED, 0);

        assertThat(ask(SPOILED, chat)).isEqualTo(alone);
    }

    @Test
    void a_request_that_ended_without_an_answer_is_sent_again_by_the_next_scenario() {
        assertThatThrownBy(() -> requests.answer(PLAIN, 0, () -> {
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");

        ask(PLAIN, 0);

        assertThat(sent).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void what_a_gateway_says_is_no_answer_to_share(int status) {
        TimedAnswer ofGateway = requests.answer(PLAIN, 0, () -> response(status));
        assertThat(ofGateway.exchange().status()).isEqualTo(status);

        assertThat(ask(PLAIN, 0).exchange().status()).isEqualTo(201);
    }

    @Test
    void an_error_of_the_service_itself_is_its_answer_to_all() {
        requests.answer(PLAIN, 0, () -> response(500));

        assertThat(ask(PLAIN, 0).exchange().status()).isEqualTo(500);
        assertThat(sent).hasValue(0);
    }

    @Test
    void an_answer_that_is_too_large_to_be_kept_is_not_shared() {
        requests.answer(PLAIN, 0, () -> response(201, 100_000));

        ask(PLAIN, 0);

        assertThat(sent).hasValue(1);
    }

    @Test
    void whoever_asks_while_the_request_is_under_way_waits_for_its_answer() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        Future<TimedAnswer> sender = underWay(answered);
        AtomicReference<Thread> waiting = new AtomicReference<>();
        Future<TimedAnswer> second = waiter(waiting);
        untilWaiting(waiting);
        assertThat(second).isNotDone();

        answered.countDown();

        assertThat(second.get()).isEqualTo(sender.get());
        assertThat(sent).hasValue(1);
    }

    @Test
    void whoever_waited_for_nothing_sends_for_itself() throws Exception {
        CountDownLatch broken = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Future<TimedAnswer> sender = others.submit(() -> requests.answer(PLAIN, 0, () -> {
            begun.countDown();
            await(broken);
            throw new IllegalStateException("cut off");
        }));
        begun.await();
        AtomicReference<Thread> waiting = new AtomicReference<>();
        Future<TimedAnswer> second = waiter(waiting);
        untilWaiting(waiting);

        broken.countDown();

        assertThat(second.get().exchange().status()).isEqualTo(201);
        assertThatThrownBy(sender::get).hasMessageContaining("cut off");
        assertThat(sent).hasValue(1);
    }

    @Test
    void a_stopped_run_ends_the_waiting_and_leaves_the_scenario_not_run() throws Exception {
        underWay(new CountDownLatch(1));
        AtomicReference<Thread> waiting = new AtomicReference<>();
        Future<TimedAnswer> second = waiter(waiting);
        untilWaiting(waiting);

        waiting.get().interrupt();

        assertThatThrownBy(second::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(InconclusiveException.class)
                .hasMessageStartingWith("the run was stopped while the scenario waited");
    }

    @Test
    void a_plan_counts_what_a_run_sends() {
        assertThat(SharedRequests.sentFor(List.of(
                        List.of(once(SPOILED)),
                        List.of(once(PLAIN)),
                        List.of(once(PLAIN), again(PLAIN)),
                        List.of(once(PLAIN), again(PLAIN)),
                        List.of(once(PLAIN), again(SPOILED)),
                        List.of(once(SPOILED)),
                        List.of(once(PLAIN), once(SPOILED)))))
                .hasSize(4);
    }

    private static PlannedRequest once(RequestFingerprint request) {
        return new PlannedRequest(request, false);
    }

    private static PlannedRequest again(RequestFingerprint request) {
        return new PlannedRequest(request, true);
    }

    private TimedAnswer ask(RequestFingerprint request, long after) {
        return requests.answer(request, after, () -> {
            sent.incrementAndGet();
            return response(201);
        });
    }

    private Future<TimedAnswer> underWay(CountDownLatch answered) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Future<TimedAnswer> sender = others.submit(() -> requests.answer(PLAIN, 0, () -> {
            sent.incrementAndGet();
            begun.countDown();
            await(answered);
            return response(201);
        }));
        begun.await();
        return sender;
    }

    private Future<TimedAnswer> waiter(AtomicReference<Thread> waiting) {
        return others.submit(() -> {
            waiting.set(Thread.currentThread());
            return ask(PLAIN, 0);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static void untilWaiting(AtomicReference<Thread> thread) {
        while (thread.get() == null || thread.get().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static Exchange response(int status) {
        return response(status, 0);
    }

    private static Exchange response(int status, int bytes) {
        return new Exchange(
                1,
                Optional.empty(),
                "POST",
                URI.create("http://127.0.0.1/v1.0/chats"),
                Headers.NONE,
                Optional.empty(),
                status,
                Headers.NONE,
                new byte[bytes],
                Instant.EPOCH,
                Duration.ZERO,
                List.of());
    }
}
