package dev.graphconform.evidence;

import dev.graphconform.check.InconclusiveException;
import dev.graphconform.evidence.PlannedRequests.PlannedRequest;
import dev.graphconform.http.Exchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Sends equal requests of a run once: the first scenario that asks for one sends it, and all others judge the same
 * answer. A scenario that asks for several in turn is given answers to requests that were sent in that order, so a
 * repeat is a repeat, and what should meet a chat that exists already is sent after that chat was asked for.
 *
 * <p>Who sends waits for nobody, and who waits holds nothing that the sender still needs, since a scenario takes its
 * pair before it sends: nobody waits for ever. Where there is no answer to share (the connection broke, throttling did
 * not end, a gateway answered in the service's place, the answer is too large to be kept, or a thousand are kept
 * already), the next scenario sends for itself.
 */
public final class SharedRequests implements CreateRequests {
    /** Answers are kept to the end of the run; those of a chat take half a kilobyte. */
    private static final int MOST_BYTES = 64 << 10;

    /** Several times what the kit's own rules ask for. */
    private static final int MOST_KEPT = 1_000;

    private final Map<RequestFingerprint, List<PendingRequest>> sent = new HashMap<>();
    private final AtomicInteger kept = new AtomicInteger();
    private final int mostKept;
    private long moment;

    /** Keeps the answers to so many requests that a run of the kit's own rules shares all, and memory stays flat. */
    public SharedRequests() {
        this(MOST_KEPT);
    }

    private SharedRequests(int mostKept) {
        this.mostKept = mostKept;
    }

    /**
     * The requests that are sent for these scenarios, one after the other.
     *
     * @param scenarios the requests of each, in its order
     */
    public static List<RequestFingerprint> sentFor(List<List<PlannedRequest>> scenarios) {
        SharedRequests requests = new SharedRequests(Integer.MAX_VALUE);
        for (List<PlannedRequest> scenario : scenarios) {
            long before = 0;
            for (PlannedRequest request : scenario) {
                before = requests.answer(
                                request.fingerprint(), request.inTurn() ? before : 0, () -> PlannedRequests.ACCEPTED)
                        .moment();
            }
        }
        return requests.sent.entrySet().stream()
                .flatMap(equal -> equal.getValue().stream().map(each -> equal.getKey()))
                .toList();
    }

    @Override
    public TimedAnswer answer(RequestFingerprint fingerprint, long after, Supplier<Exchange> send) {
        while (true) {
            PendingRequest own = new PendingRequest();
            PendingRequest found = enter(fingerprint, after, own);
            if (found == own) {
                return send(fingerprint, own, send);
            }
            try {
                return found.answer.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw InconclusiveException.notRun(
                        "the run was stopped while the scenario waited for the answer to a request under way");
            } catch (CancellationException | ExecutionException unanswered) {
                // the other scenario has no answer to share
                continue;
            }
        }
    }

    /** The first equal request that was sent after this moment; this one, if there is none yet. */
    private synchronized PendingRequest enter(RequestFingerprint fingerprint, long after, PendingRequest own) {
        List<PendingRequest> equal = sent.computeIfAbsent(fingerprint, unknown -> new ArrayList<>());
        for (PendingRequest other : equal) {
            if (other.begun > after) {
                return other;
            }
        }
        own.begun = ++moment;
        equal.add(own);
        return own;
    }

    private TimedAnswer send(RequestFingerprint fingerprint, PendingRequest own, Supplier<Exchange> send) {
        try {
            TimedAnswer answer = new TimedAnswer(send.get(), next());
            if (kept.get() < mostKept && canBeShared(answer.exchange())) {
                kept.incrementAndGet();
                own.answer.complete(answer);
            }
            return answer;
        } finally {
            if (!own.answer.isDone()) {
                forget(fingerprint, own);
                own.answer.cancel(false);
            }
        }
    }

    private static boolean canBeShared(Exchange exchange) {
        return !exchange.answeredByGateway() && exchange.responseBody().length <= MOST_BYTES;
    }

    private synchronized long next() {
        return ++moment;
    }

    private synchronized void forget(RequestFingerprint fingerprint, PendingRequest unanswered) {
        List<PendingRequest> equal = sent.get(fingerprint);
        equal.remove(unanswered);
        if (equal.isEmpty()) {
            sent.remove(fingerprint);
        }
    }

    /** A request that is or was under way. */
    private static final class PendingRequest {
        private final CompletableFuture<TimedAnswer> answer = new CompletableFuture<>();
        private long begun;
    }
}
