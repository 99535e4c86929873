package dev.graphconform.report;

import dev.graphconform.verdict.ExitCode;
import dev.graphconform.verdict.RunOutcome;

/** A verdict in words for people. */
final class VerdictText {
    private VerdictText() {}

    static String sign(RunOutcome outcome) {
        return switch (outcome) {
            case CONFORMANT, CONFORMANT_WITH_EXCEPTIONS -> "✅";
            case INCOMPLETE, SHARD -> "⚠️";
            default -> "❌";
        };
    }

    static String sign(ExitCode own) {
        return own == ExitCode.NON_CONFORMANT ? "❌" : own == ExitCode.INCOMPLETE ? "⚠️" : "✅";
    }

    static String sentence(RunOutcome outcome) {
        return switch (outcome) {
            case CONFORMANT -> "it conforms";
            case CONFORMANT_WITH_EXCEPTIONS -> "it conforms, but for known deviations";
            case NON_CONFORMANT -> "it does not conform";
            case INCOMPLETE -> "nothing failed, but not everything was proved";
            case SHARD -> "one shard of a run; only the merged run says whether it conforms";
            case CONFIGURATION_FAULT -> "not tested, the configuration is at fault or the target cannot be reached";
            case KIT_FAULT -> "no verdict, the kit is at fault";
            case SECRET_LEAK -> "no verdict, a secret was found in an output";
            case LEFTOVERS -> "chats were left on the target";
        };
    }
}
