package dev.graphconform.cli;

import dev.graphconform.ledger.CleanUp;
import dev.graphconform.target.Environment;
import dev.graphconform.verdict.ExitCode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "conform",
        description =
                "Learn which documented examples and rules of Microsoft Graph's Create chat hold on a tenant or a "
                        + "mock.",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "\"conform run\" alone needs no account and no network: it runs on the kit's own simulator of Graph."
        })
public final class Conform implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces of what goes wrong.")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    Conform() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        int exitCode = run(args, Console.ofProcess(Environment.ofProcess()));
        if (ShutdownHandler.happened()) {
            // the process is ending already, with the signal's exit code: the run's own says more
            Runtime.getRuntime().halt(exitCode);
        }
        System.exit(exitCode);
    }

    /** Runs a command and gives its exit code; never throws. */
    static int run(String[] args, Console console) {
        return run(args, console, ShutdownHandler.GRACE);
    }

    /** The same for a run that waits that long for requests on their way once it is told to end. */
    static int run(String[] args, Console console, Duration grace) {
        // picocli would start Groovy (which REST Assured brings) only to look for closures in annotations
        System.setProperty("picocli.disable.closures", "true");
        boolean debug = List.of(args).contains("--debug");
        ErrorReporter errorReporter = new ErrorReporter(console, debug);
        try {
            return commandLine(console, debug, grace)
                    .setParameterExceptionHandler((mistake, given) -> errorReporter.inCommandLine(mistake))
                    .setExecutionExceptionHandler((failure, line, parsed) -> errorReporter.whileRunning(failure))
                    .execute(args);
        } catch (Throwable fatal) {
            // out of memory, stack overflow, a class that is missing: picocli lets errors pass
            return errorReporter.whileRunning(fatal);
        }
    }

    static CommandLine commandLine(Console console, boolean debug, Duration grace) {
        CommandLine line = new CommandLine(new Conform())
                .addSubcommand(new RunCommand(console, debug, grace))
                .addSubcommand(new PlanCommand(console))
                .addSubcommand(new DoctorCommand(console))
                .addSubcommand(new CleanUpCommand(console, CleanUp.PACE))
                .addSubcommand(new ListCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new MergeCommand(console, debug))
                .addSubcommand(new KnownCommand(console))
                .addSubcommand(new ProveCommand(console))
                .addSubcommand(new MockCommand(console))
                .addSubcommand(DocsCommand.with(console));
        line.getSubcommands().get("run").getCommandSpec().usageMessage().exitCodeList(exitCodesOfRuns());
        return line.setOut(console.writer())
                .setErr(console.errorWriter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpAutoWidth(true);
    }

    /** A verdict's exit codes are told in one way only, wherever they are told. */
    private static Map<String, String> exitCodesOfRuns() {
        Map<String, String> sentences = new LinkedHashMap<>();
        ExitCode.ofRuns().forEach(exit -> sentences.put(" " + exit.code(), exit.sentence()));
        return sentences;
    }

    @Override
    public void run() {
        throw new UsageException("say what to do: "
                + String.join(", ", spec.subcommands().keySet()) + "; \"conform --help\" tells more");
    }
}
