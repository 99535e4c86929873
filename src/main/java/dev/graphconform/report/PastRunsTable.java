package dev.graphconform.report;

import dev.graphconform.report.history.PastRun;
import dev.graphconform.report.history.PastRuns;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The last runs into the same folder, as a table of a summary: newest first. */
final class PastRunsTable {
    private static final int SHOWN = 10;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PastRunsTable() {}

    /** The section; nothing when there is no earlier run. */
    static String of(PastRuns history) {
        List<PastRun> runs = history.runs();
        if (runs.size() < 2) {
            return "";
        }
        StringBuilder table = new StringBuilder("\n## The last runs here\n\n")
                .append("| | started (UTC) | verdict | passed | failed | not-run | other | requests | throttled | "
                        + "time |\n")
                .append("|--:|:--|:--|--:|--:|--:|--:|--:|--:|--:|\n");
        for (int at = runs.size() - 1; at >= Math.max(0, runs.size() - SHOWN); at--) {
            table.append(row(runs.get(at)));
        }
        return table.append("\nThrottled are answers that asked to be asked again later; the requests include the "
                        + "repetitions.\n")
                .toString();
    }

    private static String row(PastRun run) {
        return "| " + run.number() + " | " + MINUTE.format(run.startedAt()) + " | "
                + run.outcome().word() + (run.partial() ? ", partial" : "")
                + " (" + run.exitCode() + ") | " + run.passed() + " | " + run.failed() + " | " + run.notRun() + " | "
                + run.other() + " | " + run.requests()
                + " | " + run.throttled() + " | " + String.format(Locale.ROOT, "%.1f s", run.millis() / 1000.0)
                + " |\n";
    }
}
