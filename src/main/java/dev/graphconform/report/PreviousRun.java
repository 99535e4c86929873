package dev.graphconform.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The last whole run before the one that is written: its {@code run.json} and {@code summary.md} stay readable. */
final class PreviousRun {
    private final OutputFolder results;
    private final ReportDestination destination;

    PreviousRun(ReportDestination destination) {
        this.results = new OutputFolder(destination.out());
        this.destination = destination;
    }

    /**
     * Keeps the last whole run before its results are removed: the one in the history, else the one that is here.
     *
     * @param here where the results are by now
     */
    void keep(Path here) throws IOException {
        Path last = destination.history().lastRun();
        if (!destination.history().isIn(results.path()) && isWhole(last)) {
            copy(last, results.file(OutputFolder.PREVIOUS));
        } else if (isWhole(here)) {
            copy(here, results.file(OutputFolder.PREVIOUS));
        }
    }

    /** Hands a whole run on to the next one, whose machine may begin without results. */
    void handOn() throws IOException {
        if (!destination.history().isIn(results.path()) && isWhole(results.path())) {
            copy(results.path(), destination.history().lastRun());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        OutputFolder kept = new OutputFolder(to);
        // never the numbers of one run beside the words of another
        OutputFolder.delete(kept.file(OutputFolder.SUMMARY));
        kept.writeWhole(OutputFolder.RUN, out -> Files.copy(from.resolve(OutputFolder.RUN), out));
        Path summary = from.resolve(OutputFolder.SUMMARY);
        if (Files.isRegularFile(summary)) {
            String text = Files.readString(summary)
                    .lines()
                    .filter(line -> !ReportLinks.isRelative(line))
                    .collect(Collectors.joining("\n", "", "\n"));
            kept.writeWhole(OutputFolder.SUMMARY, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean isWhole(Path folder) {
        return ResultHead.in(folder).filter(ResultHead::tellsOfAll).isPresent();
    }
}
