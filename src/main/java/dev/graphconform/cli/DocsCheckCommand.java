package dev.graphconform.cli;

import dev.graphconform.verdict.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code conform docs check}. */
@Command(
        name = "check",
        description = "Compares a copy of the page with what the features encode, or with an older copy: what changed, "
                + "and which rules, scenarios, schemas"
                + " and deviations stand on it.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:nothing that matters changed",
            " 3:a file is no page, or another one",
            "16:something that matters changed"
        })
final class DocsCheckCommand implements Callable<Integer> {
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
