package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.execution.ConformanceKit;
import dev.graphconform.execution.Plan;
import dev.graphconform.execution.Plan.PlannedSubject;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.own.OwnRules;
import dev.graphconform.verdict.SubjectResult.Kind;
import dev.graphconform.wire.Pace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code conform plan}. */
@Command(
        name = "plan",
        description = "Says what \"run\" would do, without sending a write: rules owed, rules that cannot run and why, writes, time.",
        sortOptions = false)
final class PlanCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SelectionOptions options;

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ChosenTarget chosen = options.chooseTarget()) {
            Catalogue page = Catalogue.bundled();
            OwnRules own = options.own(page);
            Plan plan = new ConformanceKit(page, own)
                    .plan(RunRequest.of(chosen.target(), options.selection(page.and(own.catalogue())), 1, false));
            console.line("Plan for " + (chosen.isSimulator() ? "the kit's own simulator" : chosen.label()));
            console.gap();
            int width = plan.subjects().stream().mapToInt(subject -> subject.id().length()).max().orElse(0);
            plan.subjects().forEach(subject -> print(subject, width));
            console.gap();
            summary(plan, chosen);
            if (!own.waiting().isEmpty()) {
                console.line("waiting    " + own.waiting().size() + " of " + own.folder() + ", which nobody has worked on yet");
            }
            return ExitCode.OK;
        }
    }

    private void print(PlannedSubject subject, int width) {
        String level = subject.kind() == Kind.EXAMPLE ? "example" : subject.kind() == Kind.OWN ? "own" : subject.level().word();
        String rest = "  " + SubjectLine.pad(level, "observed".length()) + "  " + SubjectLine.pad(subject.id(), width) + "  ";
        if (subject.runnable()) {
            String scenarios = String.format(Locale.ROOT, "%3d %s", subject.scenarios(), subject.scenarios() == 1 ? "scenario " : "scenarios");
            console.line(Tone.GOOD, "runs   ", rest + scenarios + "  " + subject.title());
        } else {
            console.line(Tone.DOUBT, "not-run", rest + subject.obstacle());
        }
    }

    private void summary(Plan plan, ChosenTarget chosen) {
        long runnable = plan.subjects().stream().filter(PlannedSubject::runnable).count();
        console.line("owed       " + plan.subjects().size() + " rules and examples; " + runnable + " can run, "
                + (plan.subjects().size() - runnable) + " cannot");
        console.line("requests   about " + plan.requests() + ", of them about " + plan.writes() + " writes (writes: "
                + chosen.target().writes().word() + ")");
        if (plan.operations() > 0) {
            console.line("operations " + plan.operations() + ", looked at about " + plan.polls() + " times, every "
                    + number(chosen.target().pacing().operationPoll().toMillis() / 1000.0) + " s");
        }
        console.line("time       about " + duration(plan.seconds()) + pace(Pace.of(chosen.target())));
    }

    private static String pace(Pace pace) {
        List<String> limits = new ArrayList<>();
        if (pace.requestsPerSecond() > 0) {
            limits.add("at most " + number(pace.requestsPerSecond()) + " requests a second");
        }
        if (pace.published()) {
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
