package dev.graphconform.report.history;

import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One run in a few numbers; rules and examples together.
 *
 * @param number its place among all runs into this folder, from 1; it goes on counting when older runs are forgotten
 * @param startedAt when it started
 * @param outcome its verdict
 * @param exitCode the exit code
 * @param partial whether a filter narrowed it
 * @param passed how many passed
 * @param failed how many failed, stale ones included
 * @param notRun how many were not run
 * @param other how many were known, inconclusive, broken or not applicable
 * @param requests requests sent, repetitions included
 * @param throttled answers that asked for patience: each but a last one was followed by a repetition
 * @param millis how long it took
 */
public record PastRun(
        int number,
        Instant startedAt,
        RunOutcome outcome,
        int exitCode,
        boolean partial,
        int passed,
        int failed,
        int notRun,
        int other,
        int requests,
        int throttled,
        int millis) {
    private static final Set<Outcome> FAILED = EnumSet.of(Outcome.FAILED, Outcome.STALE);

    static PastRun of(int number, RunResult run) {
        List<SubjectResult> subjects =
                Stream.concat(run.rules().stream(), run.examples().stream()).toList();
        int passed = count(subjects, EnumSet.of(Outcome.PASSED));
        int failed = count(subjects, FAILED);
        int notRun = count(subjects, EnumSet.of(Outcome.NOT_RUN));
        return new PastRun(
                number,
                run.startedAt(),
                run.verdict().outcome(),
                run.verdict().exitCode(),
                run.partial(),
                passed,
                failed,
                notRun,
                subjects.size() - passed - failed - notRun,
                run.pace().requests(),
                run.pace().throttledAnswers(),
                (int) Duration.between(run.startedAt(), run.finishedAt()).toMillis());
    }

    /** Reads an entry; empty when it is none, for whatever reason: nothing rests on it. */
    static Optional<PastRun> of(JsonNode entry) {
        try {
            return Optional.of(new PastRun(
                    entry.required("number").intValue(),
                    Instant.parse(entry.required("startedAt").stringValue()),
                    outcome(entry.required("outcome").stringValue()),
                    entry.required("exitCode").intValue(),
                    entry.required("partial").booleanValue(),
                    entry.required("passed").intValue(),
                    entry.required("failed").intValue(),
                    entry.required("notRun").intValue(),
                    entry.required("other").intValue(),
                    entry.required("requests").intValue(),
                    entry.required("throttled").intValue(),
                    entry.required("millis").intValue()));
        } catch (RuntimeException noEntry) {
            return Optional.empty();
        }
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("number", number)
                .put("startedAt", startedAt.toString())
                .put("outcome", outcome.word())
                .put("exitCode", exitCode)
                .put("partial", partial)
                .put("passed", passed)
                .put("failed", failed)
                .put("notRun", notRun)
                .put("other", other)
                .put("requests", requests)
                .put("throttled", throttled)
                .put("millis", millis);
    }

    private static RunOutcome outcome(String word) {
        return Stream.of(RunOutcome.values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static int count(List<SubjectResult> subjects, Set<Outcome> outcomes) {
        return (int) subjects.stream()
                .filter(subject -> outcomes.contains(subject.outcome()))
                .count();
    }
}
