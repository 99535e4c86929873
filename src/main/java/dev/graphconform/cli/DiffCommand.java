package dev.graphconform.cli;

import dev.graphconform.config.SpellingSuggestion;
import dev.graphconform.report.difference.DifferenceJson;
import dev.graphconform.report.difference.DifferenceText;
import dev.graphconform.report.difference.RunComparison;
import dev.graphconform.report.difference.RunDifference;
import dev.graphconform.report.reading.RunFileReader;
import dev.graphconform.verdict.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code conform diff}: compares the results of two runs. */
@Command(
        name = "diff",
        description =
                "Compares two runs: tenant with tenant, yesterday with today, mock with live. Ids, times of day and "
                        + "durations do not count.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:nothing differs", " 3:a file cannot be used", "16:something differs"})
final class DiffCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "markdown", "json");

    private final Console console;

    @Parameters(index = "0", paramLabel = "A", description = "The first run.json, or the folder that holds it.")
    private Path first;

    @Parameters(index = "1", paramLabel = "B", description = "The second.")
    private Path second;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, markdown or json. Default: text.")
    private String format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of the terminal.")
    private Path out;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!FORMATS.contains(format)) {
            throw new UsageException("--format: \"" + format + "\" is not known, write one of "
                    + String.join(", ", FORMATS) + "." + SpellingSuggestion.asQuestion(format, FORMATS));
        }
        RunDifference difference = RunComparison.of(RunFileReader.read(first), RunFileReader.read(second));
        List<String> lines = switch (format) {
            case "json" -> DifferenceJson.text(difference).lines().toList();
            case "markdown" -> DifferenceText.markdown(difference).lines().toList();
            default -> DifferenceText.lines(difference);
        };
        new TextOutput(console, out).print(lines);
        return difference.empty() ? ExitCode.SUCCESS.code() : ExitCode.DIFFERENT.code();
    }
}
