package dev.graphconform.ci;

import dev.graphconform.ci.Issue.Severity;
import dev.graphconform.report.content.ShownText;
import dev.graphconform.report.content.Weight;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a run has to tell on the page of its job: each rule that failed, and whatever else keeps the run from being conformant. */
public final class Issues {
    /** A server shows ten of a kind for a step, and drops the others without a word. */
    private static final int SHOWN = 10;

    private static final int LONGEST = 1_000;
    private static final int REASONS = 5;
    private static final Set<RunOutcome> FAULTS =
            EnumSet.of(RunOutcome.CONFIGURATION_FAULT, RunOutcome.KIT_FAULT, RunOutcome.SECRET_LEAK, RunOutcome.LEFTOVERS);

    private Issues() {}

    /** One command for each, in the server's words. A shard tells nothing: the merged run does, and would say it twice. */
    public static List<String> commands(RunResult run, BuildServer server) {
        if (run.verdict().outcome() == RunOutcome.SHARD) {
            return List.of();
        }
        List<Issue> issues = of(run);
        List<String> commands = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<Issue> all = issues.stream().filter(issue -> issue.severity() == severity).toList();
            all.stream().limit(all.size() > SHOWN ? SHOWN - 1 : SHOWN).map(server::issue).forEach(commands::add);
            if (all.size() > SHOWN) {
                commands.add(server.issue(new Issue(severity, "and more", all.size() - SHOWN + 1 + " more; summary.md and the report show all")));
            }
        }
        return commands;
    }

    private static List<Issue> of(RunResult run) {
        Weight weight = Weight.of(run);
        List<Issue> issues = new ArrayList<>();
        RunOutcome outcome = run.verdict().outcome();
        if (FAULTS.contains(outcome)) {
            issues.add(issue(Severity.ERROR, outcome.word(), reasons(run)));
        }
        for (SubjectResult subject : run.everything()) {
            if (Weight.red(subject.outcome())) {
                Severity severity = weight.decides(subject, subject.outcome()) ? Severity.ERROR : Severity.WARNING;
                issues.add(issue(severity, subject.id() + " " + subject.outcome().word() + " (" + subject.level().word() + ")", subject.reason()));
            } else if (subject.outcome() == Outcome.BROKEN && outcome != RunOutcome.CONFIGURATION_FAULT) {
                issues.add(issue(Severity.ERROR, subject.id() + " broken", subject.reason()));
            }
        }
        if (outcome == RunOutcome.INCOMPLETE) {
            issues.add(issue(Severity.WARNING, outcome.word(), reasons(run)));
        }
        return issues;
    }

    private static String reasons(RunResult run) {
        List<String> reasons = run.verdict().reasons();
        String first = String.join("\n", reasons.subList(0, Math.min(REASONS, reasons.size())));
        return reasons.size() > REASONS ? first + "\nand " + (reasons.size() - REASONS) + " more" : first;
    }

    private static Issue issue(Severity severity, String title, String message) {
        return new Issue(severity, ShownText.oneLine(title), ShownText.atMost(LONGEST, ShownText.of(message)));
    }
}
