package dev.graphconform.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests; bounded by number and bytes, for a simulator may run for days. */
final class ReceivedRequests {

    private static final int MOST = 2_000;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
    private long bytes;

    synchronized void add(ReceivedRequest request) {
        requests.addLast(request);
        bytes += request.body().length;
        while (requests.size() > MOST || bytes > MOST_BYTES && requests.size() > 1) {
            bytes -= requests.removeFirst().body().length;
        }
    }

    synchronized List<ReceivedRequest> newestLast() {
        return List.copyOf(requests);
    }
}
