package dev.graphconform.evidence;

import dev.graphconform.check.Answer;
import dev.graphconform.check.OperationChecks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An operation followed to its end, or as far as it could be followed.
 *
 * @param looks the answers, oldest first; after an end one look more, since an end must stay one
 * @param end why following it ended
 * @param timeline states with the time of each look, for people
 */
public record OperationTrail(List<Answer> looks, End end, String timeline) {

    /** Why following an operation ended. */
    public enum End {
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

    /** On a busy machine one look may outlast a small budget. */
    private static final int FEWEST_LOOKS = 4;

    /** Follows the operation at the path, which holds the version. */
    static OperationTrail follow(Graph graph, String path) {
        List<Answer> looks = new ArrayList<>();
        List<String> states = new ArrayList<>();
        Duration budget = graph.target().pacing().operationBudget();
        Duration visibility = graph.target().pacing().visibilityBudget();
        long start = System.nanoTime();
        while (true) {
            Answer look = graph.read(path);
            looks.add(look);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            states.add(look.text("status").orElse(String.valueOf(look.status()))
                    + String.format(Locale.ROOT, " after %.1f s", elapsed.toMillis() / 1000.0));
            boolean patient = looks.size() >= FEWEST_LOOKS;
            End end = end(look, patient && elapsed.compareTo(visibility) >= 0, patient && elapsed.compareTo(budget) >= 0);
            if (end != null) {
                if (end == End.ENDED) {
                    looks.add(graph.read(path));
                }
                return new OperationTrail(found(looks), end, states.stream().collect(Collectors.joining(", ")));
            }
            graph.pause(graph.target().pacing().operationPoll());
        }
    }

    /** The last look. */
    public Answer last() {
        return looks.get(looks.size() - 1);
    }

    private static End end(Answer look, boolean invisible, boolean late) {
        return switch (look.status()) {
            case 200 -> endOfReadable(look, late);
            case 404 -> invisible ? End.NOT_FOUND : null;
            case 401, 403 -> End.FORBIDDEN;
            default -> End.UNREADABLE;
        };
    }

    private static End endOfReadable(Answer look, boolean late) {
        if (look.text("status").isEmpty()) {
            return End.UNREADABLE;
        }
        if (OperationChecks.ended(look)) {
            return End.ENDED;
        }
        return late ? End.BUDGET_SPENT : null;
    }

    /** Looks before the operation became visible say nothing about it. */
    private static List<Answer> found(List<Answer> looks) {
        List<Answer> found = looks.stream().filter(look -> look.status() != 404).toList();
        return found.isEmpty() ? List.copyOf(looks) : found;
    }
}
