package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.verdict.JudgedTraffic;
import dev.graphconform.verdict.JudgedTraffic.JudgedRecording;
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

    void unjudged(JudgedTraffic recorded, boolean quiet) {
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
