package dev.graphconform.report.content;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.CustomRulesResult;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells failures that count in the verdict from warnings. A report that CI systems read must not be red where the run
 * was conformant.
 *
 * @param reasons the reasons of the verdict and of the verdict on a team's own rules, each line beginning with the rule
 *     or example it is about
 */
public record FailureWeight(List<String> reasons) {

    /** The failures of this run. */
    public static FailureWeight of(RunResult run) {
        return new FailureWeight(Stream.concat(
                        run.verdict().reasons().stream(),
                        run.own().map(CustomRulesResult::reasons).orElse(List.of()).stream())
                .toList());
    }

    /** Whether the outcome counts against the target: failed or stale. */
    public static boolean red(Outcome outcome) {
        return outcome == Outcome.FAILED || outcome == Outcome.STALE;
    }

    /**
     * Whether a failure of this rule or example counts in the verdict: always for a must, for a should in a strict run,
     * and for whatever else the verdict says that it failed. A rule of a lower level that was asked for by name is
     * named by the verdict too, but in other words.
     */
    public boolean decides(SubjectResult subject, Outcome outcome) {
        return subject.level() == Level.MUST
                || outcome == Outcome.STALE
                || reasons.stream().anyMatch(line -> line.startsWith(subject.id() + " " + outcome.word() + ":"));
    }

    /** The warnings that are about no single rule or example: what most of a run's failures may come from. */
    public static List<String> remarks(RunResult run) {
        return run.warnings().stream()
                .filter(line -> run.everything().stream().noneMatch(subject -> isAbout(line, subject)))
                .toList();
    }

    /** Whether a line of the verdict or of the warnings is about this rule or example. */
    public static boolean isAbout(String line, SubjectResult subject) {
        return line.startsWith(subject.id() + " ");
    }
}
