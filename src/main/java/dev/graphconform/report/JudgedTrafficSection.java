package dev.graphconform.report;

import static dev.graphconform.report.MarkdownText.code;
import static dev.graphconform.report.MarkdownText.inline;

import dev.graphconform.verdict.JudgedTraffic;
import java.util.ArrayList;
import java.util.List;

/** What a summary says of the recordings that were judged. */
final class JudgedTrafficSection {
    private static final int MOST_NAMED = 100;

    private JudgedTrafficSection() {}

    /** A paragraph for each recording. */
    static List<String> lines(JudgedTraffic recorded) {
        List<String> lines = new ArrayList<>();
        for (JudgedTraffic.JudgedRecording recording : recorded.recordings()) {
            lines.add("Judged from the recording " + code(recording.name()) + ": " + recording.exchanges()
                    + " exchanges of Create chat in " + recording.entries() + " entries; nothing was sent.");
            lines.add("");
        }
        return lines;
    }

    /** What could not be judged, on which the verdict does not rest; empty when all could. */
    static List<String> unjudged(JudgedTraffic recorded) {
        if (recorded.unjudged().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("", "## What could not be judged", ""));
        recorded.unjudged().stream().limit(MOST_NAMED).forEach(line -> lines.add("- " + inline(line)));
        int more = recorded.unjudged().size() - MOST_NAMED;
        if (more > 0) {
            lines.add("- " + more + " more: " + code(OutputFolder.RUN) + " has them all");
        }
        return lines;
    }
}
