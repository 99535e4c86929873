package dev.graphconform.cli;

import dev.graphconform.catalogue.PageParameter;
import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.doctor.Doctor;
import dev.graphconform.doctor.Doctor.RunNeeds;
import dev.graphconform.doctor.DoctorFinding;
import dev.graphconform.doctor.DoctorFinding.DoctorSeverity;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.RunPlan;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.target.Target;
import dev.graphconform.target.TargetFileException;
import dev.graphconform.target.WriteMode;
import dev.graphconform.verdict.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code conform doctor}: examines a target before a run, without writing. */
@Command(
        name = "doctor",
        description = "Examines a target file and the tenant behind it before a run; reads only. Each fault comes with "
                + "its place and what to do.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:no fault; there may be warnings, and things that could not be looked at",
            " 3:at least one fault"
        })
final class DoctorCommand implements Callable<Integer> {
    private static final int GAP = 2;

    private final Console console;

    @Mixin
    private SelectionOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder that the run will write to. Default: reports/<target name>.")
    private Path out;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (TargetHandle chosen = options.chooseTarget()) {
            chosen.showMadeUp(console, false);
            ConformanceRunner kit = options.runner();
            RunPlan runPlan = plan(kit, chosen.target());
            console.folded(
                    TextStyle.STRONG,
                    "Doctor",
                    "  ",
                    chosen.isSimulator()
                            ? " for the kit's own simulator, which needs none; --target FILE names yours"
                            : " for " + chosen.label() + "; it only reads");
            console.gap();
            RunNeeds runNeeds = PlannedCredentials.needs(runPlan, kit.suite().isEmpty());
            List<DoctorFinding> findings = new ArrayList<>(new Doctor(chosen.target(), runNeeds)
                    .examine(out == null ? options.resultFolder(chosen.target()) : out));
            if (kit.suite().isPresent()) {
                findings.addAll(notRunnable(runPlan));
                findings.addAll(unusedParameters(kit, chosen.target()));
            }
            return print(findings);
        } catch (TargetFileException unusable) {
            List<DoctorFinding> doctorFindings = new ArrayList<>();
            unusable.getMessage()
                    .lines()
                    .forEach(line -> doctorFindings.add(new DoctorFinding(DoctorSeverity.FAULT, "", line)));
            doctorFindings.add(new DoctorFinding(
                    DoctorSeverity.NOT_CHECKED, "", "everything else, since the target file cannot be used as it is"));
            return print(doctorFindings);
        }
    }

    /** The run that there would be if it were allowed to write. */
    private RunPlan plan(ConformanceRunner kit, Target target) {
        Target writable = target.writes() == WriteMode.NONE ? target.withWrites(WriteMode.LEDGER) : target;
        return kit.runPlan(RunRequest.of(writable, options.selection(kit.catalogue()), 1, false));
    }

    /** What a suite needs is in its own words, above all its parameters. */
    private static List<DoctorFinding> notRunnable(RunPlan runPlan) {
        return runPlan.subjects().stream()
                .filter(subject -> !subject.runnable())
                .map(subject -> new DoctorFinding(
                        DoctorSeverity.WARNING, subject.id(), "will be not-run: " + subject.obstacle()))
                .toList();
    }

    /** A name that is misspelt leaves a mock with what the page prints. */
    private static List<DoctorFinding> unusedParameters(ConformanceRunner kit, Target target) {
        List<String> known = kit.catalogue().suite().parameters().stream()
                .map(PageParameter::name)
                .toList();
        return target.parameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> "parameters." + name)
                .map(key -> new DoctorFinding(
                        DoctorSeverity.WARNING,
                        target.keyLocations().of(key),
                        "nothing of this suite asks for it; its parameters are "
                                + (known.isEmpty() ? "none" : String.join(", ", known))))
                .toList();
    }

    private int print(List<DoctorFinding> doctorFindings) {
        int width = DoctorSeverity.NOT_CHECKED.word().length();
        // the worst last, next to the prompt
        doctorFindings.stream()
                .sorted(Comparator.comparing(DoctorFinding::severity))
                .forEach(doctorFinding -> console.folded(
                        textStyle(doctorFinding.severity()),
                        SubjectLineFormatter.pad(doctorFinding.severity().word(), width),
                        " ".repeat(width + GAP),
                        " ".repeat(GAP) + doctorFinding.line()));
        console.gap();
        if (doctorFindings.stream()
                .anyMatch(doctorFinding -> doctorFinding.sentence().contains(Doctor.BY_CLAIMS))) {
            console.line(
                    TextStyle.FAINT,
                    "\"" + Doctor.BY_CLAIMS + "\"",
                    " is what a token says of itself: a hint, no proof.");
        }
        long faults = count(doctorFindings, DoctorSeverity.FAULT);
        console.line(number(faults, "fault") + ", " + number(count(doctorFindings, DoctorSeverity.WARNING), "warning")
                + ", " + count(doctorFindings, DoctorSeverity.NOT_CHECKED) + " not checked, "
                + count(doctorFindings, DoctorSeverity.OK) + " ok");
        console.line(
                faults > 0
                        ? "Mend the fault" + (faults == 1 ? "" : "s") + ", then ask the doctor again."
                        : "Next: " + options.commandLine("plan"));
        return faults > 0 ? ExitCode.CONFIGURATION_FAULT.code() : ExitCode.SUCCESS.code();
    }

    private static String number(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static long count(List<DoctorFinding> doctorFindings, DoctorSeverity doctorSeverity) {
        return doctorFindings.stream()
                .filter(doctorFinding -> doctorFinding.severity() == doctorSeverity)
                .count();
    }

    private static TextStyle textStyle(DoctorSeverity doctorSeverity) {
        return switch (doctorSeverity) {
            case OK -> TextStyle.GOOD;
            case WARNING, NOT_CHECKED -> TextStyle.DOUBT;
            case FAULT -> TextStyle.BAD;
        };
    }
}
