package dev.graphconform.report.content;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.CustomRulesResult;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which failures decided the verdict, and which are warnings. A report that CI systems read must not be red where the
 * run was conformant.
 *
 * @param reasons what the verdict, and that on a team's own rules, name as their reasons, each line beginning with the
 *     rule or example it is about
 */
public record FailureWeight(List<String> reasons) {

    /** The weights of this run. */
    public static FailureWeight of(RunResult run) {
        return new FailureWeight(Stream.concat(
                        run.verdict().reasons().stream(),
                        run.own().map(CustomRulesResult::reasons).orElse(List.of()).stream())
                .toList());
    }

    /** Whether the outcome speaks against the target. */
    public static boolean red(Outcome outcome) {
        return outcome == Outcome.FAILED || outcome == Outcome.STALE;
    }

    /**
     * Whether a failure of this rule or example counts: a must always, a should in a strict run, and whatever else the
     * verdict names.
     */
    public boolean decides(SubjectResult subject, Outcome outcome) {
        return subject.level() == Level.MUST
                || outcome == Outcome.STALE
                || reasons.stream().anyMatch(line -> isAbout(line, subject));
    }

    /** Whether a line of the verdict or of the warnings is about this rule or example. */
    public static boolean isAbout(String line, SubjectResult subject) {
        return line.startsWith(subject.id() + " ");
    }
}
