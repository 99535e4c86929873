package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.doctor.DoctorFinding;
import dev.graphconform.doctor.PreRunCheck;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.RunPlan;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.execution.RunRequest.LedgerOptions;
import dev.graphconform.http.StartupWait;
import dev.graphconform.redaction.Redaction;
import dev.graphconform.report.ReportDestination;
import dev.graphconform.target.WriteMode;
import dev.graphconform.verdict.RunResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code conform run}: runs the features on a target. */
@Command(
        name = "run",
        description =
                "Runs the features on a target and writes the results; with no option everything, on the kit's own "
                        + "simulator.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n")
final class RunCommand implements Callable<Integer> {
    /** The folder of narrowed runs below a target's: they never replace what a whole run found. */
    static final String PARTIAL = "partial";

    private static final int MOST_ON_SIMULATOR = 4;
    private static final int LONGEST_WAIT = 86_400;

    private final Console console;
    private final boolean debug;
    private final CommandTiming timing;

    @Mixin
    private SelectionOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "The folder for the results; earlier ones there are replaced, but not a whole run's by a narrowed "
                            + "one's. Default: reports/<target name>, and for a shard, a run of one --level or one "
                            + "narrowed by --rule or --tags a folder of its own there.")
    private Path out;

    @Mixin
    private ReportOptions reportOptions;

    @Option(names = "--yes", description = "Allow writes on a target elsewhere without being asked.")
    private boolean yes;

    @Option(
            names = "--no-check",
            description = "Do not look first whether target file, tokens and target go together. Without it a run that "
                    + "finds a fault there, as \"conform doctor\" tells it, ends before it writes anything.")
    private boolean noCheck;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "Wait so long at most for a service that is coming up: while the connection is refused, or a "
                    + "gateway answers in its place. Default: 0.")
    private int wait;

    @Mixin
    private JudgingOptions judgingOptions;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description =
                    "How many scenarios may run at a time. Default: 1; on the simulator as many as there are cores, "
                            + "4 at most.")
    private Integer parallel;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write what was sent and answered as a recording (HAR 1.2), redacted as the results are, for "
                    + "\"conform judge\" and other tools. An earlier file there is replaced.")
    private Path record;

    @Option(
            names = "--quarantine",
            paramLabel = "DIR",
            description =
                    "Where to move results in which a secret was found, readable by you only. Without it they are "
                            + "deleted.")
    private Path quarantine;

    @Option(
            names = "--progress",
            paramLabel = "FILE",
            description = "Tell programs how the run goes, a line of JSON for each event "
                    + "(schemas/progress-event.schema.json); - is the standard output.")
    private String progress;

    RunCommand(Console console, boolean debug, CommandTiming timing) {
        this.console = console;
        this.debug = debug;
        this.timing = timing;
    }

    @Override
    @SuppressWarnings("try") // the handler is held, not used
    public Integer call() {
        if (parallel != null && parallel < 1) {
            throw new UsageException("--parallel must be 1 or more");
        }
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw new UsageException("--wait must be 0 to " + LONGEST_WAIT + " seconds");
        }
        if (judgingOptions.strict() && options.level() == Level.MUST) {
            throw new UsageException(
                    "--strict is about should rules, and --level must asks for none; give --level should, or "
                            + "no --strict");
        }
        Instant begun = timing.clock().instant();
        try (ProgressOutput progressOutput = new ProgressOutput(progress, console);
                TargetHandle chosen = options.chooseTarget()) {
            Console screen = progressOutput.consoleForPeople();
            chosen.showMadeUp(screen, reportOptions.quiet());
            if (wait > 0 && chosen.isSimulator()) {
                throw new UsageException("--wait is for a service that comes up, and the kit's own simulator is there "
                        + "at once; leave it out, or give a --target");
            }
            ConformanceRunner kit = options.runner();
            Catalogue catalogue = kit.catalogue();
            RunRequest request = RunRequest.of(
                            chosen.target(), options.selection(catalogue), parallel(chosen), judgingOptions.strict())
                    .with(judgingOptions.known(catalogue))
                    .with(chosen.isSimulator() ? Redaction.OF_SECRETS : judgingOptions.redaction());
            boolean onlyOwn = kit.suite().isPresent();
            Path resultFolder = out == null ? defaultFolder(request) : out;
            ResultFolderPreparation.demandNoResultOf(resultFolder, true);
            ResultFolderPreparation.demandNoWholeRun(
                    resultFolder,
                    request.selection().partial(),
                    request.selection().filters(),
                    onlyOwn);
            ReportDestination destination = onlyOwn
                    ? reportOptions.destinationOfOwn(resultFolder, options.level())
                    : reportOptions.destination(resultFolder, options.level());
            // the simulator ends with the run, so there would be nothing to clean up
            RunRequest recorded = chosen.isSimulator()
                    ? request
                    : checked(
                            request.with(new LedgerOptions(resultFolder, begun, timing.cleanUpPace())),
                            kit,
                            catalogue,
                            chosen,
                            screen);
            boolean briefly = reportOptions.quiet() || !recorded.setUpFaults().isEmpty();
            ScannedReportWriter.demandOutside(quarantine, resultFolder);
            Optional<RunRecording> recording = Optional.ofNullable(record).map(RunRecording::at);
            Heartbeat heartbeat = new Heartbeat(
                    screen,
                    new RunProgressPrinter(screen, catalogue, chosen.label(), briefly, judgingOptions.strict()),
                    briefly);
            try (ResultFolderPreparation folder =
                            new ResultFolderPreparation(destination, progressOutput.listener(heartbeat, request));
                    ShutdownHandler watch = ShutdownHandler.watch(recorded.stop(), timing.grace());
                    CompletedRun run = kit.run(recorded, folder)) {
                heartbeat.close();
                RunResult result = new ResultPublisher(screen, catalogue, debug, briefly)
                        .publish(
                                run,
                                folder,
                                new ScannedReportWriter(
                                        catalogue, chosen.target().secrets(), quarantine, recording),
                                recorded.setUpFaults().isEmpty()
                                        ? List.of()
                                        : List.of("Nothing was sent that writes. " + options.commandLine("doctor")
                                                + " looks at everything; --no-check runs all the same."));
                progressOutput.finished(result, folder.place());
                return result.verdict().exitCode();
            }
        }
    }

    /** A target that is not there in time is told by the run itself. */
    private void await(TargetHandle chosen, Console screen) {
        if (wait > 0) {
            new StartupWait(chosen.target())
                    .upTo(
                            Duration.ofSeconds(wait),
                            obstacle -> screen.line("Waiting for "
                                    + chosen.target().serviceRoot() + ", " + wait + " s at most: " + obstacle));
        }
    }

    /** Asks whether the run may write, and looks at what it rests on: what cannot be tested is refused. */
    private RunRequest checked(
            RunRequest request, ConformanceRunner kit, Catalogue catalogue, TargetHandle chosen, Console screen) {
        RunPlan runPlan = kit.runPlan(request);
        PlannedCredentials planned = new PlannedCredentials(catalogue, runPlan, chosen.target());
        planned.fetch();
        // before that was granted nothing is sent, reads included
        new WriteConfirmation(screen, kit.suite().isPresent()).confirm(chosen, runPlan, yes);
        await(chosen, screen);
        // what the doctor looks at before a run is what Create chat needs
        if (noCheck || kit.suite().isPresent() || chosen.target().writes() == WriteMode.NONE) {
            return request;
        }
        PreRunCheck preRunCheck = planned.preRunCheck();
        preRunCheck.oddIds().forEach(odd -> screen.line(TextStyle.DOUBT, "warning", ": " + odd.line()));
        List<String> faults = preRunCheck.faults(!chosen.isMadeUp()).stream()
                .map(DoctorFinding::line)
                .toList();
        return faults.isEmpty() ? request : request.refused(faults);
    }

    private Path defaultFolder(RunRequest request) {
        Path folder = options.resultFolder(request.target());
        Path ofLevel = ReportOptions.ofLevel(folder, options.level());
        return request.selection()
                .shard()
                .map(shard -> ofLevel.resolve("shard-" + shard.number() + "-of-" + shard.of()))
                .orElse(request.selection().partial() ? folder.resolve(PARTIAL) : ofLevel);
    }

    /** One scenario at a time on a tenant, which limits the rate; on the simulator as many as there are cores. */
    private int parallel(TargetHandle chosen) {
        if (parallel != null) {
            return parallel;
        }
        return chosen.isSimulator()
                ? Math.min(MOST_ON_SIMULATOR, Runtime.getRuntime().availableProcessors())
                : 1;
    }
}
