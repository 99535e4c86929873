package dev.graphconform.cli;

import dev.graphconform.catalogue.Level;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.target.Environment;
import dev.graphconform.target.WriteMode;
import dev.graphconform.verdict.ExitCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program: its options, its subcommands, and the entry point. */
@Command(
        name = "conform",
        description =
                "Learn which documented examples and rules of Microsoft Graph's Create chat hold on a tenant or a "
                        + "mock.",
        versionProvider = Conform.VersionProvider.class,
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
        // the kit's own texts are of no language; those of libraries would be, and their digits with them
        Locale.setDefault(Locale.ROOT);
        if (isRun(args)) {
            // on another core while everything else is made ready
            HttpTransport.REST_ASSURED.warmUp();
        }
        int exitCode = run(args, Console.ofProcess(Environment.ofProcess()));
        if (ShutdownHandler.happened()) {
            // the process is ending already, with the exit code of the signal; this one replaces it by the run's
            Runtime.getRuntime().halt(exitCode);
        }
        System.exit(exitCode);
    }

    /** Runs a command and returns its exit code; never throws. */
    static int run(String[] args, Console console) {
        return run(args, console, CommandTiming.USUAL);
    }

    /** The same with other times than the usual ones. */
    static int run(String[] args, Console console, CommandTiming timing) {
        // picocli would start Groovy (which REST Assured brings) only to look for closures in annotations
        System.setProperty("picocli.disable.closures", "true");
        boolean debug = List.of(args).contains("--debug");
        ErrorReporter errorReporter = new ErrorReporter(console, debug);
        try {
            return commandLine(console, debug, timing, isRun(args))
                    .setParameterExceptionHandler((invalid, given) -> errorReporter.invalidCommandLine(invalid))
                    .setExecutionExceptionHandler((failure, line, parsed) -> errorReporter.failed(failure))
                    .execute(args);
        } catch (Throwable fatal) {
            // picocli does not catch errors: out of memory, stack overflow, a missing class
            return errorReporter.failed(fatal);
        }
    }

    private static boolean isRun(String[] args) {
        return args.length > 0 && args[0].equals("run");
    }

    /**
     * The command line.
     *
     * @param runOnly leaves out the other commands, whose options would be read for nothing
     */
    static CommandLine commandLine(Console console, boolean debug, CommandTiming timing, boolean runOnly) {
        CommandLine line = new CommandLine(new Conform()).addSubcommand(new RunCommand(console, debug, timing));
        if (!runOnly) {
            line.addSubcommand(new PlanCommand(console))
                    .addSubcommand(new DoctorCommand(console))
                    .addSubcommand(new CleanUpCommand(console, timing.cleanUpPace()))
                    .addSubcommand(new ListCommand(console))
                    .addSubcommand(new ExplainCommand(console))
                    .addSubcommand(new DiffCommand(console))
                    .addSubcommand(new JudgeCommand(console, debug))
                    .addSubcommand(new MergeCommand(console, debug))
                    .addSubcommand(new KnownCommand(console))
                    .addSubcommand(new ProveCommand(console))
                    .addSubcommand(new MockCommand(console))
                    .addSubcommand(DocsCommand.with(console))
                    .addSubcommand(new CompletionCommand(console))
                    .addSubcommand(new HelpOfCommand())
                    .addSubcommand(new VersionCommand());
        }
        line.getSubcommands().get("run").getCommandSpec().usageMessage().exitCodeList(exitCodesOfRuns());
        line.registerConverter(int.class, new WholeNumberConverter())
                .registerConverter(Integer.class, new WholeNumberConverter())
                .registerConverter(WriteMode.class, new WriteModeConverter())
                .registerConverter(Level.class, new LevelConverter());
        return line.setOut(console.writer())
                .setErr(console.errorWriter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpAutoWidth(true);
    }

    /** The exit codes of runs with their sentences, as {@link ExitCode} has them. */
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

    /**
     * Converts a number, with a message that people understand. A class, as the next one: lambdas of picocli's old
     * interface make Java 17 crash when it writes the archive of loaded classes.
     */
    private static final class WholeNumberConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException invalid) {
                throw new TypeConversionException("\"" + text + "\" is no whole number");
            }
        }
    }

    /** Converts the value of {@code --writes}: the words of the target file. */
    private static final class WriteModeConverter implements ITypeConverter<WriteMode> {
        @Override
        public WriteMode convert(String word) {
            return Arrays.stream(WriteMode.values())
                    .filter(mode -> mode.word().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("\"" + word + "\" is not known, write none, ledger or clean"));
        }
    }

    /** Converts the value of {@code --level}: the words of the catalogue. */
    private static final class LevelConverter implements ITypeConverter<Level> {
        @Override
        public Level convert(String word) {
            return Arrays.stream(Level.values())
                    .filter(level -> level.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "\"" + word + "\" is not known, write must, should or observed"));
        }
    }

    /** Prints the versions of the kit, Java and the operating system. */
    static final class VersionProvider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String kit = Conform.class.getPackage().getImplementationVersion();
            return new String[] {
                "conform " + (kit == null ? "(development)" : kit),
                "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch")
            };
        }
    }
}
