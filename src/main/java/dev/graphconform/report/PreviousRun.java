package dev.graphconform.report;

import dev.graphconform.report.history.PastRuns.PastRun;
import dev.graphconform.verdict.RunOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The last whole run before the one that is written: its {@code run.json} and {@code summary.md} stay readable. */
final class PreviousRun {
    private final OutputFolder results;
    private final ReportDestination destination;

    PreviousRun(ReportDestination destination) {
        this.results = new OutputFolder(destination.out());
        this.destination = destination;
    }

    /** Keeps the last whole run before its results are removed: the one in the history, else the one that is here. */
    void keep() throws IOException {
        Path last = destination.history().lastRun();
        if (!destination.history().isIn(results.path()) && isWhole(last.resolve(OutputFolder.RUN))) {
            copy(last, results.file(OutputFolder.PREVIOUS));
        } else if (isWhole(results.file(OutputFolder.RUN))) {
            copy(results.path(), results.file(OutputFolder.PREVIOUS));
        }
    }

    /** Hands a whole run on to the next one, whose machine may begin without results. */
    void handOn() throws IOException {
        if (!destination.history().isIn(results.path()) && isWhole(results.file(OutputFolder.RUN))) {
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

    /** Reads as far as it must: what decides stands at the beginning of the file. */
    private static boolean isWhole(Path run) {
        if (!Files.isRegularFile(run)) {
            return false;
        }
        boolean partial = true;
        boolean whole = false;
        try (JsonParser json = JsonMapper.shared().createParser(run.toFile())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME
                    && !json.currentName().equals("rules")) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("partial")) {
                    partial = value != JsonToken.VALUE_FALSE;
                } else if (name.equals("outcome")) {
                    String word = json.getString();
                    whole = Stream.of(RunOutcome.values())
                            .anyMatch(outcome -> outcome.word().equals(word) && PastRun.tellsOfAll(outcome));
                } else {
                    json.skipChildren();
                }
            }
            return whole && !partial;
        } catch (JacksonException damaged) {
            return false;
        }
    }
}
