package dev.graphconform.report.content;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.stream.Stream;

/**
 * Which failures decided the verdict, and which are warnings. A report that CI systems read must not be red where the run was
 * conformant.
 *
 * @param shouldCounts whether failed {@code should} rules count in this run
 */
public record Weight(boolean shouldCounts) {

    /** The weights of this run: when it is non-conformant with no failed {@code must}, it was a strict run that a {@code should} decided. */
    public static Weight of(RunResult run) {
        boolean mustFailed = Stream.concat(run.rules().stream(), run.examples().stream())
                .anyMatch(subject -> subject.level() == Level.MUST && red(subject.outcome()));
        return new Weight(run.verdict().outcome() == RunOutcome.NON_CONFORMANT && !mustFailed);
    }

    /** Whether the outcome speaks against the target. */
    public static boolean red(Outcome outcome) {
        return outcome == Outcome.FAILED || outcome == Outcome.STALE;
    }

    /** Whether a failure of this rule or example counts. An entry of the known-deviation file that is out of date always does. */
    public boolean decides(SubjectResult subject, Outcome outcome) {
        return switch (subject.level()) {
            case MUST -> true;
            case SHOULD -> shouldCounts || outcome == Outcome.STALE;
            case OBSERVED -> outcome == Outcome.STALE;
        };
    }
}
