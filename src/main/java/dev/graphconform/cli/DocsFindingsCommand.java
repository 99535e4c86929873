package dev.graphconform.cli;

import dev.graphconform.verdict.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conform docs findings}. */
@Command(
        name = "findings",
        description = "Lists the faults that a page of the reference shows by itself: contradictions, slips, gaps, and "
                + "what is written otherwise than the"
                + " rest. Any page will do.",
        sortOptions = false)
final class DocsFindingsCommand implements Callable<Integer> {
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
