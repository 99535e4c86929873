package dev.graphconform.steps;

import dev.graphconform.check.Response;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The valid requests for a chat that were answered as if nothing were served there: a wrong address, a wrong version, a
 * stub that does not match. Most of what a run says of such a target has this one cause. Safe for use by many threads.
 */
final class UnservedRequests {
    /** Nothing is there; other statuses tell of something that is. */
    private static final Set<Integer> ABSENT = Set.of(404, 410);
    /** What mocks say when none of their stubs is meant: they do serve the address. */
    private static final Pattern STUB = Pattern.compile("(?i)match|stub|expectation|mapping|imposter");

    private final Set<Integer> asked = new HashSet<>();
    private final Set<Integer> unserved = new HashSet<>();
    private final Set<Integer> absent = new HashSet<>();
    private int first = Integer.MAX_VALUE;
    private String told = "";
    private boolean explained;

    /** Counts the answer to a valid request, once. */
    synchronized void add(Response response) {
        int number = response.exchange().number();
        asked.add(number);
        if (response.nothingServed()) {
            unserved.add(number);
            if (ABSENT.contains(response.status())
                    && !STUB.matcher(response.summary()).find()) {
                absent.add(number);
            }
            if (number < first) {
                first = number;
                told = response.exchange().line() + " was answered " + response.summary();
                explained = !response.summary().equals(String.valueOf(response.status()));
            }
        }
    }

    /**
     * That nothing is served, as the end of a sentence; empty where any valid request was answered otherwise, or a mock
     * says that none of its stubs matches.
     */
    synchronized Optional<String> nothingServed() {
        return asked.isEmpty() || absent.size() < asked.size()
                ? Optional.empty()
                : Optional.of("/chats is not served: every valid request for a chat was answered so (" + asked.size()
                        + "): " + told + "; correct the address, what is served there, or the people whom such requests"
                        + " name");
    }

    /** What to know before all else; empty when every valid request was served. */
    synchronized Optional<String> sentence() {
        if (unserved.isEmpty()) {
            return Optional.empty();
        }
        String counts = "(" + unserved.size() + " of " + asked.size() + ")";
        return Optional.of(
                unserved.size() == asked.size()
                        ? "No valid request for a chat is served here " + counts + ": " + told
                                + ". Is the address right, and the version?"
                        : "Some valid requests for a chat are not served here " + counts + ": " + told
                                // what the target itself says of it is better than a guess
                                + (explained
                                        ? "."
                                        : ". Such requests match none of its stubs, or another address is meant."));
    }
}
