package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.doctor.PreRunCheck;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.RunPlan;
import dev.graphconform.execution.RunPlan.PlannedSubject;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.RunRequest.LedgerOptions;
import dev.graphconform.http.RateLimit;
import dev.graphconform.verdict.ExitCode;
import dev.graphconform.verdict.SubjectResult.SubjectKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code conform plan}: estimates a run without sending a write. */
@Command(
        name = "plan",
        description = "Says what \"run\" would do, without sending a write: rules owed, rules that cannot run and why, "
                + "writes, time.",
        sortOptions = false)
final class PlanCommand implements Callable<Integer> {
    private static final String BELOW = " ".repeat("operations ".length());

    private final Console console;

    @Mixin
    private SelectionOptions options;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (TargetHandle chosen = options.chooseTarget()) {
            ConformanceRunner kit = options.runner();
            RunRequest request = RunRequest.of(chosen.target(), options.selection(kit.catalogue()), 1, false);
            RunPlan runPlan = kit.runPlan(chosen.isSimulator() ? request : recorded(request));
            chosen.showMadeUp(console, false);
            console.line("Plan for " + (chosen.isSimulator() ? "the kit's own simulator" : chosen.label()));
            console.gap();
            int width = runPlan.subjects().stream()
                    .mapToInt(subject -> subject.id().length())
                    .max()
                    .orElse(0);
            runPlan.subjects().forEach(subject -> print(subject, width));
            console.gap();
            summary(runPlan, chosen, kit.suite().isPresent());
            if (kit.suite().isPresent()) {
                WriteConfirmation.lines(runPlan).forEach(line -> console.line("writes     " + line));
            } else {
                provedOnce(runPlan, chosen, Catalogue.bundled());
                faults(new PlannedCredentials(kit.catalogue(), runPlan, chosen.target()), chosen);
            }
            kit.waiting().ifPresent(waiting -> console.line("waiting    " + waiting));
            return ExitCode.SUCCESS.code();
        }
    }

    /** The run would keep a ledger, and topics would carry its marker; nothing is written here. */
    private static RunRequest recorded(RunRequest request) {
        return request.with(new LedgerOptions(Path.of("reports"), Instant.now()));
    }

    private void print(PlannedSubject subject, int width) {
        String level = subject.kind() == SubjectKind.EXAMPLE
                ? "example"
                : subject.kind() == SubjectKind.OWN ? "own" : subject.level().word();
        String rest = "  " + SubjectLineFormatter.pad(level, "observed".length()) + "  "
                + SubjectLineFormatter.pad(subject.id(), width) + "  ";
        if (subject.runnable()) {
            String scenarios = String.format(
                    Locale.ROOT, "%3d %s", subject.scenarios(), subject.scenarios() == 1 ? "scenario " : "scenarios");
            boolean fits = "runs   ".length()
                            + rest.length()
                            + scenarios.length()
                            + 2
                            + subject.title().length()
                    <= console.width();
            // as while a run goes on: the id says it too
            console.line(
                    TextStyle.GOOD,
                    "runs   ",
                    fits ? rest + scenarios + "  " + subject.title() : (rest + scenarios).stripTrailing());
        } else {
            boolean fits =
                    "not-run".length() + rest.length() + subject.obstacle().length() <= console.width();
            console.line(TextStyle.DOUBT, "not-run", fits ? rest + subject.obstacle() : rest.stripTrailing());
            if (!fits) {
                console.folded("    ", "    ", subject.obstacle());
            }
        }
    }

    private void summary(RunPlan runPlan, TargetHandle chosen, boolean onlyOwn) {
        List<PlannedSubject> stuck = runPlan.subjects().stream()
                .filter(subject -> !subject.runnable())
                .toList();
        console.folded(
                "",
                BELOW,
                "owed       " + runPlan.subjects().size()
                        + (runPlan.subjects().size() == 1 ? " rule or example; " : " rules and examples; ")
                        + (runPlan.subjects().size() - stuck.size()) + " can run, " + stuck.size() + " cannot"
                        + (stuck.isEmpty() ? "" : " (" + deciding(stuck) + ")"));
        console.folded(
                "",
                BELOW,
                "requests   about " + runPlan.requests() + ", of them about " + runPlan.writes()
                        + " writes, " + runPlan.mustWrites() + " with --level must (writes: "
                        + chosen.target().writes().word() + ")");
        if (runPlan.operations() > 0) {
            console.line(
                    "operations " + runPlan.operations() + ", looked at about " + runPlan.polls() + " times, every "
                            + number(chosen.target().pacing().operationPoll().toMillis() / 1000.0) + " s");
        }
        console.folded(
                "", BELOW, "time       about " + duration(runPlan.seconds()) + pace(RateLimit.of(chosen.target())));
        if (onlyOwn) {
            return;
        }
        if (!chosen.target().readsBack()) {
            console.folded("", BELOW, "reads      none, as the target file says: nothing is read back or waited for");
        } else if (!chosen.isSimulator() && runPlan.unseenSeconds() > runPlan.seconds()) {
            console.folded(
                    "",
                    BELOW,
                    "           about " + duration(runPlan.unseenSeconds())
                            + " where nothing can be read back; reads: none in the target file spares the wait");
        }
    }

    /** The run says of these that they could not be run, and of the others that they are not-run too. */
    private static String deciding(List<PlannedSubject> stuck) {
        long count = stuck.stream()
                .filter(subject -> subject.kind() != SubjectKind.OWN && subject.level() == Level.MUST)
                .count();
        return count == 0 ? "none of them decides" : count == 1 ? "1 of them decides" : count + " of them decide";
    }

    /** Rules of which later runs are not to be expected to say what the first one does. */
    private void provedOnce(RunPlan runPlan, TargetHandle chosen, Catalogue page) {
        if (!chosen.isSimulator()) {
            runPlan.subjects().stream()
                    .filter(PlannedSubject::runnable)
                    .forEach(subject -> page.rule(subject.id())
                            .flatMap(Rule::provableOnce)
                            .ifPresent(later -> console.line("once       " + subject.id()
                                    + " is proved by the first run with the same people; later ones are inconclusive"
                                    + " on it, and no worse for it (" + later
                                    + "). Other people prove it anew, or the same when their chat is deleted"
                                    + " (--writes clean)")));
        }
    }

    /** What would end the run before its first write, as far as it can be told without any network. */
    private void faults(PlannedCredentials planned, TargetHandle chosen) {
        if (!chosen.isSimulator()) {
            PreRunCheck preRunCheck = planned.preRunCheck();
            preRunCheck.oddIds().forEach(odd -> console.folded(TextStyle.DOUBT, "warning    ", BELOW, odd.line()));
            preRunCheck
                    .faultsAtHand()
                    .forEach(fault -> console.folded(TextStyle.BAD, "fault      ", BELOW, fault.line()));
        }
    }

    private static String pace(RateLimit rateLimit) {
        List<String> limits = new ArrayList<>();
        if (rateLimit.requestsPerSecond() > 0) {
            limits.add("at most " + number(rateLimit.requestsPerSecond()) + " requests a second");
        }
        if (rateLimit.published()) {
            limits.add("below the published limits for each kind of request");
        }
        return limits.isEmpty() ? "" : " (" + String.join(", ", limits) + ")";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String duration(double seconds) {
        return seconds < 90
                ? Math.max(1, Math.round(seconds)) + " s"
                : String.format(Locale.ROOT, "%.0f min", Math.ceil(seconds / 60));
    }
}
