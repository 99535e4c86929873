package dev.graphconform.cli;

import dev.graphconform.cli.DocsReport.DocsFormat;
import dev.graphconform.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code conform docs} with its subcommands about documentation pages. The subcommands leave the work to
 * other classes, so that a start of the program does not load the Markdown parser.
 */
@Command(
        name = "docs",
        description =
                "Reads copies of documentation pages: what changed since the features were written, the page's own "
                        + "faults, a start for another page.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        sortOptions = false)
final class DocsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private DocsCommand() {}

    static CommandLine with(Console console) {
        return new CommandLine(new DocsCommand())
                .addSubcommand(new DocsCheckCommand(console))
                .addSubcommand(new DocsFindingsCommand(console))
                .addSubcommand(new DocsScaffoldCommand(console))
                .addSubcommand(new DocsFingerprintCommand(console));
    }

    @Override
    public void run() {
        throw new UsageException("say what to do with the page: "
                + String.join(", ", spec.subcommands().keySet()) + "; \"conform docs --help\" tells more");
    }

    /** The command {@code conform docs check}: compares a page with the features, or with an older copy. */
    @Command(
            name = "check",
            description =
                    "Compares a copy of the page with what the features encode, or with an older copy: what changed, "
                            + "and which rules, scenarios, schemas"
                            + " and deviations stand on it.",
            sortOptions = false,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                " 0:nothing that matters changed",
                " 3:a file is no page, or another one",
                "16:something that matters changed"
            })
    static final class DocsCheckCommand implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "PAGE", description = "The page's Markdown file.")
        private Path page;

        @Option(
                names = "--against",
                paramLabel = "PAGE",
                description = "An older copy to compare with, in place of what the features encode.")
        private Path against;

        @Option(
                names = "--all",
                description = "Show everything: noise such as dates and contractions, and what is unchanged.")
        private boolean all;

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "text, markdown or json. Default: text.")
        private String format;

        DocsCheckCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            DocsFormat chosen = DocsFormat.of(format);
            return DriftReport.print(console, page, against, all, chosen)
                    ? ExitCode.DIFFERENT.code()
                    : ExitCode.SUCCESS.code();
        }
    }

    /** The command {@code conform docs findings}: lists faults of a page. */
    @Command(
            name = "findings",
            description =
                    "Lists the faults that a page of the reference shows by itself: contradictions, slips, gaps, and "
                            + "what is written otherwise than the"
                            + " rest. Any page will do.",
            sortOptions = false)
    static final class DocsFindingsCommand implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "PAGE", description = "The page's Markdown file.")
        private Path page;

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "text, markdown or json. Default: text.")
        private String format;

        DocsFindingsCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            FindingsReport.print(console, page, DocsFormat.of(format));
            return ExitCode.SUCCESS.code();
        }
    }

    /** The command {@code conform docs scaffold}: writes a suite to start with for another page. */
    @Command(
            name = "scaffold",
            description =
                    "Starts a suite for any page of the reference: its examples as features, and a catalogue with a "
                            + "rule to work on for each note, row and"
                            + " permission.",
            sortOptions = false)
    static final class DocsScaffoldCommand implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "PAGE", description = "The page's Markdown file.")
        private Path page;

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description =
                        "A folder that does not exist yet, or is empty. Default: scaffold/<name of the page's file>.")
        private Path out;

        DocsScaffoldCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            ScaffoldFolder.write(console, page, out);
            return ExitCode.SUCCESS.code();
        }
    }

    /** The command {@code conform docs fingerprint}: drafts the fingerprint of a new version of the page. */
    @Command(
            name = "fingerprint",
            description =
                    "Drafts the fingerprint for a new version of the page, once the features follow it; for whoever "
                            + "maintains the kit.",
            sortOptions = false)
    static final class DocsFingerprintCommand implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "PAGE", description = "The page's Markdown file.")
        private Path page;

        DocsFingerprintCommand(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            DriftReport.fingerprint(page).lines().forEach(console::line);
            return ExitCode.SUCCESS.code();
        }
    }
}
