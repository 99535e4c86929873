package dev.graphconform.cli;

import dev.graphconform.config.SpellingSuggestion;
import dev.graphconform.report.difference.DifferenceJson;
import dev.graphconform.report.difference.DifferenceText;
import dev.graphconform.report.difference.RunComparison;
import dev.graphconform.report.difference.RunDifference;
import dev.graphconform.report.history.HistoryFolder;
import dev.graphconform.report.reading.RunFileReader;
import dev.graphconform.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Path REPORTS = Path.of("reports");
    private static final String PREVIOUS = "previous";
    private static final List<String> FORMATS = List.of("text", "markdown", "json");

    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "A",
            description = "The first run.json, or the folder that holds it.")
    private Path first;

    @Parameters(index = "1", arity = "0..1", paramLabel = "B", description = "The second.")
    private Path second;

    @Option(
            names = "--previous",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "FOLDER",
            description =
                    "In place of A and B: the last two whole runs into a folder of results (that of --out, not of "
                            + "--history). Without FOLDER the "
                            + "only one below reports that holds two.")
    private Path previous;

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
        Pair runs = runs();
        RunDifference difference = RunComparison.of(RunFileReader.read(runs.a()), RunFileReader.read(runs.b()));
        List<String> lines = switch (format) {
            case "json" -> DifferenceJson.text(difference).lines().toList();
            case "markdown" -> DifferenceText.markdown(difference).lines().toList();
            default -> DifferenceText.lines(difference);
        };
        new TextOutput(console, out).print(lines);
        return difference.empty() ? ExitCode.SUCCESS.code() : ExitCode.DIFFERENT.code();
    }

    private Pair runs() {
        if (previous == null) {
            if (first == null || second == null) {
                throw new UsageException("diff takes two runs, A and B, or --previous for the last two of a folder");
            }
            return new Pair(first, second);
        }
        if (first != null) {
            throw new UsageException("--previous compares the last two runs of a folder; leave A and B out");
        }
        Path folder = previous.toString().isEmpty() ? onlyFolder() : previous;
        Path earlier = folder.resolve(PREVIOUS);
        if (!Files.isDirectory(earlier) && Files.isDirectory(new HistoryFolder(folder).lastRun())) {
            throw new UsageException(folder + " is a folder of --history, which keeps one run; give the folder of "
                    + "results (--out), which keeps the run before this one in " + PREVIOUS);
        }
        if (!Files.isDirectory(earlier)) {
            throw new UsageException("there is no earlier run in " + earlier
                    + "; the second whole run into a folder keeps the first one there");
        }
        return new Pair(earlier, folder);
    }

    private static Path onlyFolder() {
        try (Stream<Path> folders = Files.list(REPORTS)) {
            List<Path> candidates = folders.filter(folder -> Files.isDirectory(folder.resolve(PREVIOUS)))
                    .sorted()
                    .toList();
            if (candidates.size() == 1) {
                return candidates.get(0);
            }
            throw new UsageException("--previous: "
                    + (candidates.isEmpty()
                            ? "no folder below " + REPORTS + " holds two whole runs"
                            : "name one of "
                                    + candidates.stream().map(Path::toString).collect(Collectors.joining(", "))));
        } catch (IOException absent) {
            throw new UsageException(
                    "--previous: there is no folder " + REPORTS + "; name the folder of results", absent);
        }
    }

    private record Pair(Path a, Path b) {}
}
