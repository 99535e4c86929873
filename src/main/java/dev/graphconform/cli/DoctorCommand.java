package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.doctor.Doctor;
import dev.graphconform.doctor.Finding;
import dev.graphconform.doctor.Grade;
import dev.graphconform.doctor.PlannedRun;
import dev.graphconform.execution.ConformanceKit;
import dev.graphconform.execution.Plan;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.own.OwnRules;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFault;
import dev.graphconform.target.WriteMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code conform doctor}. */
@Command(
        name = "doctor",
        description = "Examines a target file and the tenant behind it before a run; reads only. Each fault comes with its place and what to do.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:no fault; there may be warnings, and things that could not be looked at", " 3:at least one fault"})
final class DoctorCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SelectionOptions options;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder that the run will write to. Default: reports/<target name>.")
    private Path out;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ChosenTarget chosen = options.chooseTarget()) {
            PlannedRun planned = planned(chosen.target());
            console.line(Tone.STRONG, "Doctor", chosen.isSimulator()
                    ? " for the kit's own simulator, which needs none; --target FILE names yours"
                    : " for " + chosen.label() + "; it only reads");
            console.gap();
            Path results = out == null ? Path.of("reports", chosen.target().name()) : out;
            return show(new Doctor(chosen.target(), planned).examine(results));
        } catch (TargetFault unusable) {
            List<Finding> findings = new ArrayList<>();
            unusable.getMessage().lines().forEach(line -> findings.add(new Finding(Grade.FAULT, "", line)));
            findings.add(new Finding(Grade.NOT_CHECKED, "", "everything else, since the target file cannot be used as it is"));
            return show(findings);
        }
    }

    /** Whatever may be written now: the doctor is asked what would be, if it might. */
    private PlannedRun planned(Target target) {
        Catalogue page = Catalogue.bundled();
        OwnRules own = options.own(page);
        Target writable = target.writes() == WriteMode.NONE ? target.withWrites(WriteMode.LEDGER) : target;
        Plan plan = new ConformanceKit(page, own).plan(RunRequest.of(writable, options.selection(page.and(own.catalogue())), 1, false));
        return new PlannedRun(
                Duration.ofMillis(Math.round(plan.seconds() * 1000)), plan.requests() > plan.writes() + plan.polls(), plan.operations() > 0);
    }

    private int show(List<Finding> findings) {
        int width = Grade.NOT_CHECKED.word().length();
        // the worst last, where the eye is
        findings.stream().sorted(Comparator.comparing(Finding::grade)).forEach(finding -> console.line(
                tone(finding.grade()), SubjectLine.pad(finding.grade().word(), width), "  " + finding.line()));
        console.gap();
        if (findings.stream().anyMatch(finding -> finding.sentence().contains(Doctor.BY_CLAIMS))) {
            console.line(Tone.FAINT, "\"" + Doctor.BY_CLAIMS + "\"", " is what a token says of itself: a hint, no proof.");
        }
        long faults = count(findings, Grade.FAULT);
        console.line(number(faults, "fault") + ", " + number(count(findings, Grade.WARNING), "warning") + ", "
                + count(findings, Grade.NOT_CHECKED) + " not checked, " + count(findings, Grade.OK) + " ok");
        console.line(faults > 0
                ? "Mend the fault" + (faults == 1 ? "" : "s") + ", then ask the doctor again."
                : "Next: " + options.commandLine("plan"));
        return faults > 0 ? ExitCode.CONFIGURATION : ExitCode.OK;
    }

    private static String number(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static long count(List<Finding> findings, Grade grade) {
        return findings.stream().filter(finding -> finding.grade() == grade).count();
    }

    private static Tone tone(Grade grade) {
        return switch (grade) {
            case OK -> Tone.GOOD;
            case WARNING, NOT_CHECKED -> Tone.DOUBT;
            case FAULT -> Tone.BAD;
        };
    }
}
