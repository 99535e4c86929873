package dev.graphconform.evidence;

import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.Response;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Sends each request of a run once: the first scenario that asks for it sends it, and all others judge the same answer.
 * What a scenario asked for before belongs to a request, so that a repeat is sent as a repeat, after what it repeats.
 *
 * <p>Who sends waits for nobody, and who waits holds nothing that the sender still needs, since a scenario takes its
 * pair before it sends: nobody waits for ever. Where no answer came (the connection broke, throttling did not end, or a
 * gateway answered in the service's place), the next scenario sends for itself.
 */
public final class SharedRequests implements CreateRequests {
    /** Bad gateway, service unavailable and gateway timeout speak of the way there and of a moment. */
    private static final Set<Integer> OF_THE_MOMENT = Set.of(502, 503, 504);

    private final Map<RequestSequence, CompletableFuture<Response>> answers = new ConcurrentHashMap<>();

    @Override
    public Response answer(RequestSequence sequence, Supplier<Response> send) {
        while (true) {
            CompletableFuture<Response> own = new CompletableFuture<>();
            CompletableFuture<Response> first = answers.putIfAbsent(sequence, own);
            if (first == null) {
                return sent(sequence, own, send);
            }
            try {
                return first.get();
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

    private Response sent(RequestSequence sequence, CompletableFuture<Response> answer, Supplier<Response> send) {
        try {
            Response response = send.get();
            if (OF_THE_MOMENT.contains(response.status())) {
                return response;
            }
            answer.complete(response);
            return response;
        } finally {
            if (!answer.isDone()) {
                answers.remove(sequence, answer);
                answer.cancel(false);
            }
        }
    }
}
