package dev.graphconform.cli;

import dev.graphconform.cli.DocsReport.DocsFormat;
import dev.graphconform.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /** The command {@code conform docs findings}: lists faults of pages. */
    @Command(
            name = "findings",
            description =
                    "Lists the faults that pages of the reference show by themselves: contradictions, slips, gaps, and "
                            + "what is written otherwise than the"
                            + " rest. Any page will do.",
            sortOptions = false,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                " 0:the pages were read; with --fail-on: nothing so heavy is found but what the baseline knows",
                " 3:a file that is named is no page, or the baseline cannot be read",
                "16:with --fail-on: something so heavy is found"
            })
    static final class DocsFindingsCommand implements Callable<Integer> {
        private final Console console;

        @Parameters(
                paramLabel = "PAGE",
                arity = "1..*",
                description = "Markdown files of pages, or folders of them (with all folders below).")
        private List<Path> pages;

        @Option(
                names = "--baseline",
                paramLabel = "FILE",
                description = "The findings that are known already: they are not told, and fail nothing.")
        private Path baseline;

        @Option(
                names = "--write-baseline",
                description = "Write what is found now to the file of --baseline, in place of what it holds.")
        private boolean writeBaseline;

        @Option(
                names = "--fail-on",
                paramLabel = "WEIGHT",
                description = "End with exit code 16 when something as heavy, or heavier, is found: contradiction, "
                        + "slip, gap or form.")
        private String failOn;

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
            DocsFormat chosen = DocsFormat.of(format);
            if (writeBaseline && baseline == null) {
                throw new UsageException("--write-baseline needs a file to write to: name it by --baseline FILE");
            }
            return FindingsReport.print(console, pages, Optional.ofNullable(baseline), writeBaseline, failOn, chosen)
                    ? ExitCode.DIFFERENT.code()
                    : ExitCode.SUCCESS.code();
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
