package dev.graphconform.report;

import dev.graphconform.report.history.HistoryFolder;
import java.nio.file.Path;

/**
 * Where the results of a run go.
 *
 * @param out the folder for them
 * @param history where earlier runs are remembered
 * @param links how the summary links to the report
 */
public record ReportDestination(Path out, HistoryFolder history, ReportLinks links) {
    /** A folder that remembers earlier runs itself. */
    public static ReportDestination of(Path out) {
        return new ReportDestination(out, new HistoryFolder(out), ReportLinks.RELATIVE);
    }
}
