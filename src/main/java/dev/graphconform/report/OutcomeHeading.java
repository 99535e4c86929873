package dev.graphconform.report;

import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.verdict.ExitCode;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;

/** What an outcome is called in headings of texts for people. */
final class OutcomeHeading {
    private OutcomeHeading() {}

    static String icon(RunOutcome outcome) {
        return switch (outcome) {
            case CONFORMANT, CONFORMANT_WITH_EXCEPTIONS, SELECTION_HOLDS -> "✅";
            case NO_DEVIATION_SEEN -> "🔎";
            case INCOMPLETE, SHARD -> "⚠️";
            default -> "❌";
        };
    }

    static String icon(ExitCode own) {
        return own == ExitCode.NON_CONFORMANT ? "❌" : own == ExitCode.INCOMPLETE ? "⚠️" : "✅";
    }

    static String sentence(RunResult run) {
        boolean recorded = run.recorded().isPresent();
        return switch (run.verdict().outcome()) {
            case CONFORMANT -> "it conforms";
            case CONFORMANT_WITH_EXCEPTIONS -> "it conforms, but for known deviations";
            case NON_CONFORMANT -> recorded ? "what was recorded does not conform" : "it does not conform";
            case SELECTION_HOLDS -> "what was asked for holds";
            case NO_DEVIATION_SEEN -> "no deviation was seen in what was recorded";
            case INCOMPLETE ->
                recorded
                        ? "nothing that was recorded could be judged"
                        : run.everything().stream().anyMatch(subject -> FailureWeight.red(subject.outcome()))
                                ? "not everything was proved, or holds"
                                : "not everything was proved";
            case SHARD -> "one shard of a run; only the merged run says whether it conforms";
            case CONFIGURATION_FAULT -> "not tested, the configuration is at fault or the target cannot be reached";
            case KIT_FAULT -> "no verdict, the kit is at fault";
            case SECRET_LEAK -> "no verdict, a secret was found in an output";
            case LEFTOVERS -> "chats were left on the target";
        };
    }
}
