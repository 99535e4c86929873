package dev.graphconform.ci;

import dev.graphconform.ci.CiAnnotation.Severity;
import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a run has to tell on the page of its job: each rule that failed, and whatever else keeps the run from being
 * conformant.
 */
public final class RunAnnotations {
    /** A server shows ten of a kind for a step, and drops the others without a word. */
    private static final int SHOWN = 10;

    private static final int LONGEST = 1_000;
    private static final int REASONS = 5;
    private static final Set<RunOutcome> FAULTS = EnumSet.of(
            RunOutcome.CONFIGURATION_FAULT, RunOutcome.KIT_FAULT, RunOutcome.SECRET_LEAK, RunOutcome.LEFTOVERS);

    private RunAnnotations() {}

    /**
     * One command for each, in the server's words. A shard tells nothing: the merged run does, and would say it twice.
     */
    public static List<String> commands(RunResult run, CiServer server) {
        if (run.verdict().outcome() == RunOutcome.SHARD) {
            return List.of();
        }
        List<CiAnnotation> ciAnnotations = of(run);
        List<String> commands = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<CiAnnotation> all = ciAnnotations.stream()
                    .filter(ciAnnotation -> ciAnnotation.severity() == severity)
                    .toList();
            all.stream()
                    .limit(all.size() > SHOWN ? SHOWN - 1 : SHOWN)
                    .map(server::issue)
                    .forEach(commands::add);
            if (all.size() > SHOWN) {
                commands.add(server.issue(new CiAnnotation(
                        severity, "and more", all.size() - SHOWN + 1 + " more; summary.md and the report show all")));
            }
        }
        return commands;
    }

    private static List<CiAnnotation> of(RunResult run) {
        FailureWeight failureWeight = FailureWeight.of(run);
        List<CiAnnotation> ciAnnotations = new ArrayList<>();
        RunOutcome outcome = run.verdict().outcome();
        if (FAULTS.contains(outcome)) {
            ciAnnotations.add(ciAnnotation(Severity.ERROR, outcome.word(), reasons(run)));
        }
        for (SubjectResult subject : run.everything()) {
            if (FailureWeight.red(subject.outcome())) {
                Severity severity =
                        failureWeight.decides(subject, subject.outcome()) ? Severity.ERROR : Severity.WARNING;
                ciAnnotations.add(ciAnnotation(
                        severity,
                        subject.id() + " " + subject.outcome().word() + " ("
                                + subject.level().word() + ")",
                        subject.reason()));
            } else if (subject.outcome() == Outcome.BROKEN && outcome != RunOutcome.CONFIGURATION_FAULT) {
                ciAnnotations.add(ciAnnotation(Severity.ERROR, subject.id() + " broken", subject.reason()));
            }
        }
        if (outcome == RunOutcome.INCOMPLETE) {
            ciAnnotations.add(ciAnnotation(Severity.WARNING, outcome.word(), reasons(run)));
        }
        return ciAnnotations;
    }

    private static String reasons(RunResult run) {
        List<String> reasons = run.verdict().reasons();
        String first = String.join("\n", reasons.subList(0, Math.min(REASONS, reasons.size())));
        return reasons.size() > REASONS ? first + "\nand " + (reasons.size() - REASONS) + " more" : first;
    }

    private static CiAnnotation ciAnnotation(Severity severity, String title, String message) {
        return new CiAnnotation(severity, SafeText.oneLine(title), SafeText.atMost(LONGEST, SafeText.of(message)));
    }
}
