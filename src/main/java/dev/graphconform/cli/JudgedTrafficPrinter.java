package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.verdict.JudgedTraffic;
import dev.graphconform.verdict.JudgedTraffic.JudgedRecording;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import java.util.List;

/** Prints what recordings hold, and what of them could not be judged. */
final class JudgedTrafficPrinter {
    private static final int MOST_NAMED = 5;

    private final Console console;

    JudgedTrafficPrinter(Console console) {
        this.console = console;
    }

    void counts(JudgedTraffic recorded) {
        for (JudgedRecording recording : recorded.recordings()) {
            console.line("exchanges " + recording.exchanges() + " of Create chat in " + recording.entries()
                    + (recording.entries() == 1 ? " entry of " : " entries of ") + recording.name());
        }
    }

    /** What the recordings do not tell: rules where no other line names them, and exchanges. */
    void notTold(RunResult result, JudgedTraffic recorded, boolean quiet) {
        if (quiet
                && result.verdict().outcome() != RunOutcome.NO_DEVIATION_SEEN
                && !JudgedTraffic.asked(result.rules()).isEmpty()) {
            JudgedTraffic.leftOpen(result.rules()).forEach(line -> console.folded("  ", "    ", line));
        }
        unjudged(recorded, quiet);
    }

    private void unjudged(JudgedTraffic recorded, boolean quiet) {
        List<String> lines = recorded.unjudged();
        if (lines.isEmpty()) {
            return;
        }
        if (quiet) {
            console.line(lines.size() + (lines.size() == 1 ? " exchange" : " exchanges")
                    + " could not be judged; summary.md says which, and why");
            return;
        }
        console.gap();
        console.line(TextStyle.STRONG, "What could not be judged", "");
        lines.stream().limit(MOST_NAMED).forEach(line -> console.wrapped("  ", line));
        if (lines.size() > MOST_NAMED) {
            console.line("  and " + (lines.size() - MOST_NAMED) + " more, see summary.md");
        }
    }
}
