package dev.graphconform.ci;

import dev.graphconform.ci.CiServer.CiAnnotation;
import dev.graphconform.ci.CiServer.CiAnnotation.Severity;
import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SharedCause;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The annotations of a run for a CI server: each failed rule, and whatever else keeps the run from being conformant.
 */
public final class RunAnnotations {
    /** The servers show ten annotations of a severity for each step and drop the others silently. */
    private static final int MAX_PER_SEVERITY = 10;

    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_REASONS = 5;
    private static final Set<RunOutcome> FAULTS = EnumSet.of(
            RunOutcome.CONFIGURATION_FAULT, RunOutcome.KIT_FAULT, RunOutcome.SECRET_LEAK, RunOutcome.LEFTOVERS);

    private RunAnnotations() {}

    /** The log command of each annotation. A shard has none: the merged run has them, and they would appear twice. */
    public static List<String> commands(RunResult run, CiServer server) {
        if (run.verdict().outcome() == RunOutcome.SHARD) {
            return List.of();
        }
        List<CiAnnotation> annotations = of(run);
        List<String> commands = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<CiAnnotation> all = annotations.stream()
                    .filter(annotation -> annotation.severity() == severity)
                    .toList();
            all.stream()
                    .limit(all.size() > MAX_PER_SEVERITY ? MAX_PER_SEVERITY - 1 : MAX_PER_SEVERITY)
                    .map(server::command)
                    .forEach(commands::add);
            if (all.size() > MAX_PER_SEVERITY) {
                commands.add(server.command(new CiAnnotation(
                        severity,
                        "and more",
                        all.size() - MAX_PER_SEVERITY + 1 + " more; summary.md and the report show all")));
            }
        }
        return commands;
    }

    private static List<CiAnnotation> of(RunResult run) {
        FailureWeight failureWeight = FailureWeight.of(run);
        List<CiAnnotation> annotations = new ArrayList<>();
        RunOutcome outcome = run.verdict().outcome();
        if (FAULTS.contains(outcome)) {
            annotations.add(annotation(Severity.ERROR, outcome.word(), reasons(run)));
        }
        for (SharedCause cause : run.causes()) {
            boolean red = !cause.failed().isEmpty() && outcome == RunOutcome.NON_CONFORMANT;
            annotations.add(annotation(
                    red ? Severity.ERROR : Severity.WARNING,
                    "one answer behind " + cause.subjects().size() + " rules and examples",
                    cause.line() + "\n" + String.join(", ", cause.subjects())));
        }
        for (SubjectResult subject : run.everything()) {
            if (SharedCause.of(subject, run.causes()).isPresent()) {
                continue;
            }
            if (FailureWeight.red(subject.outcome())) {
                Severity severity =
                        failureWeight.decides(subject, subject.outcome()) ? Severity.ERROR : Severity.WARNING;
                annotations.add(annotation(
                        severity,
                        subject.id() + " " + subject.outcome().word() + " ("
                                + subject.level().word() + ")",
                        subject.reason()));
            } else if (subject.outcome() == Outcome.BROKEN && outcome != RunOutcome.CONFIGURATION_FAULT) {
                annotations.add(annotation(Severity.ERROR, subject.id() + " broken", subject.reason()));
            }
        }
        if (outcome == RunOutcome.INCOMPLETE) {
            annotations.add(annotation(Severity.WARNING, outcome.word(), reasons(run)));
        }
        return annotations;
    }

    private static String reasons(RunResult run) {
        List<String> reasons = run.verdict().reasons();
        String first = String.join("\n", reasons.subList(0, Math.min(MAX_REASONS, reasons.size())));
        return reasons.size() > MAX_REASONS ? first + "\nand " + (reasons.size() - MAX_REASONS) + " more" : first;
    }

    private static CiAnnotation annotation(Severity severity, String title, String message) {
        return new CiAnnotation(severity, SafeText.oneLine(title), SafeText.atMost(MAX_LENGTH, SafeText.of(message)));
    }
}
