package dev.graphconform.cli;

import dev.graphconform.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conform docs scaffold}. */
@Command(
        name = "scaffold",
        description = "Starts a suite for any page of the reference: its examples as features, and a catalogue with a "
                + "rule to work on for each note, row and"
                + " permission.",
        sortOptions = false)
final class DocsScaffoldCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PAGE", description = "The page's Markdown file.")
    private Path page;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A folder that does not exist yet, or is empty. Default: scaffold/<name of the page's file>.")
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
