package dev.graphconform.report;

import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.List;
import java.util.stream.Collectors;

/** The command that runs again what failed. */
final class RerunCommand {
    private static final String SIMULATOR = "simulator";
    private static final int NAMED = 5;

    private RerunCommand() {}

    static String sentence(RunResult run) {
        String target = run.target().name().equals(SIMULATOR) ? "" : " --target FILE";
        // without it the rest of the command would send Create chat
        target += run.target()
                .suite()
                .map(suite -> " --features " + shell(suite.folder()) + " --only-own")
                .orElse("");
        target += run.own().map(own -> " --features " + shell(own.features())).orElse("");
        List<String> failed = run.everything().stream()
                .filter(subject -> FailureWeight.red(subject.outcome()))
                .map(SubjectResult::id)
                .toList();
        if (failed.isEmpty() || failed.size() > NAMED) {
            String filters =
                    run.filters().stream().map(filter -> " " + quoted(filter)).collect(Collectors.joining());
            return "Repeat: " + MarkdownText.code("./conform run" + target + filters);
        }
        String rules = failed.stream().map(id -> " --rule " + id).collect(Collectors.joining());
        return "Repeat what failed: " + MarkdownText.code("./conform run" + target + rules);
    }

    private static String shell(String path) {
        return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    /** A tag expression has blanks; the option before it stays outside the quotes. */
    private static String quoted(String filter) {
        int blank = filter.indexOf(' ');
        String value = filter.substring(blank + 1);
        return value.contains(" ") ? filter.substring(0, blank + 1) + "'" + value + "'" : filter;
    }
}
