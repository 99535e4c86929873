package dev.graphconform.evidence;

import dev.graphconform.check.OperationChecks;
import dev.graphconform.check.Response;
import dev.graphconform.evidence.ReadPatience.ReadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An operation followed to its end, or as far as it could be followed.
 *
 * @param responses the answers, oldest first; after an end one look more, since an end must stay one, and where that
 *     shows something else some more, since a single look may show an earlier state
 * @param end why following it ended
 * @param timeline states with the time of each look, for people
 */
public record OperationPolling(List<Response> responses, PollingEnd end, String timeline) {

    /** Why following an operation ended. */
    public enum PollingEnd {
        /** It succeeded or failed. */
        ENDED,
        /** It was never found: on v1.0 the path is in beta's metadata only. */
        NOT_FOUND,
        /** The reader may not read it. */
        FORBIDDEN,
        /** It was answered by something that is no operation. */
        UNREADABLE,
        /** It did not end within its budget. */
        BUDGET_SPENT
    }

    /** On a busy machine one look may outlast a small budget, and single looks may show what was there before. */
    private static final int FEWEST_LOOKS = 4;

    /** Follows the operation at the path, which holds the version. */
    static OperationPolling follow(ScenarioClient client, String path) {
        List<Response> responses = new ArrayList<>();
        List<String> states = new ArrayList<>();
        Duration budget = client.target().pacing().operationBudget();
        Duration visibility = client.target().pacing().visibilityBudget();
        ReadPatience patience = client.patience();
        long start = System.nanoTime();
        while (true) {
            Response look = client.read(path);
            responses.add(look);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            states.add(state(look, elapsed));
            boolean patient = responses.size() >= FEWEST_LOOKS;
            boolean hopeless = patience.hopeless(ReadKind.OPERATION);
            PollingEnd end = end(
                    look,
                    hopeless || patient && elapsed.compareTo(visibility) >= 0,
                    patient && elapsed.compareTo(budget) >= 0);
            if (look.status() == 200 && look.text("status").isPresent()) {
                patience.seen(ReadKind.OPERATION);
            } else if (end == PollingEnd.NOT_FOUND && !hopeless) {
                patience.spent(ReadKind.OPERATION);
            }
            if (end != null) {
                if (end == PollingEnd.ENDED) {
                    for (Response later : looksAfter(look, client, path)) {
                        responses.add(later);
                        if (goneBack(look, later)) {
                            states.add(state(later, Duration.ofNanos(System.nanoTime() - start)));
                        }
                    }
                }
                return new OperationPolling(
                        found(responses), end, states.stream().collect(Collectors.joining(", ")));
            }
            client.pause(client.target().pacing().operationPoll());
        }
    }

    /** The last look. */
    public Response last() {
        return responses.get(responses.size() - 1);
    }

    /** One, or where it shows another state than the end some more. */
    private static List<Response> looksAfter(Response end, ScenarioClient client, String path) {
        List<Response> looks = new ArrayList<>();
        Response look = client.read(path);
        looks.add(look);
        while (goneBack(end, look) && looks.size() < FEWEST_LOOKS) {
            client.pause(client.target().pacing().operationPoll());
            look = client.read(path);
            looks.add(look);
        }
        return looks;
    }

    private static boolean goneBack(Response end, Response look) {
        return look.status() == 200 && !look.text("status").equals(end.text("status"));
    }

    private static String state(Response look, Duration elapsed) {
        return look.text("status").orElse(String.valueOf(look.status()))
                + String.format(Locale.ROOT, " after %.1f s", elapsed.toMillis() / 1000.0);
    }

    private static PollingEnd end(Response look, boolean invisible, boolean late) {
        return switch (look.status()) {
            case 200 -> endOfReadable(look, late);
            case 404 -> invisible ? PollingEnd.NOT_FOUND : null;
            case 401, 403 -> PollingEnd.FORBIDDEN;
            default -> PollingEnd.UNREADABLE;
        };
    }

    private static PollingEnd endOfReadable(Response look, boolean late) {
        if (look.text("status").isEmpty()) {
            return PollingEnd.UNREADABLE;
        }
        if (OperationChecks.ended(look)) {
            return PollingEnd.ENDED;
        }
        return late ? PollingEnd.BUDGET_SPENT : null;
    }

    /** Looks before the operation became visible say nothing about it. */
    private static List<Response> found(List<Response> responses) {
        List<Response> found =
                responses.stream().filter(look -> look.status() != 404).toList();
        return found.isEmpty() ? List.copyOf(responses) : found;
    }
}
