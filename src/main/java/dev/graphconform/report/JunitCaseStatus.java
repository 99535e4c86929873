package dev.graphconform.report;

import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.report.content.ReportEntry;
import dev.graphconform.report.content.RunDigest;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.ScenarioResult;

/**
 * The status of a JUnit test case that did not simply pass.
 *
 * @param kind how CI systems count it
 * @param message one line
 * @param type stable name of the check that decided; of what is skipped, why it is:
 *     {@code does-not-hold-does-not-decide}, {@code left-out}, or its outcome
 * @param details the whole text below the message
 */
record JunitCaseStatus(JunitStatusKind kind, String message, String type, String details) {
    private static final int MESSAGE_LIMIT = 500;
    private static final String LEFT_OUT = "left out";
    private static final String DOES_NOT_DECIDE = "does not hold, does not decide";

    static JunitCaseStatus of(ReportEntry entry, FailureWeight failureWeight) {
        JunitStatusKind kind = JunitStatusKind.of(entry, failureWeight);
        // what is skipped is told apart by its type, as what failed is
        String type = kind == JunitStatusKind.SKIPPED
                ? word(entry, kind).replace(",", "").replace(' ', '-')
                : entry.scenario()
                        .failure()
                        .map(Failure::check)
                        .orElse(entry.outcome().word());
        String message = word(entry, kind) + ": " + comparison(entry)
                + entry.listing().map(note -> "; listed: " + note.line()).orElse("");
        return new JunitCaseStatus(
                kind, SafeText.atMost(MESSAGE_LIMIT, SafeText.oneLine(message)), type, details(entry));
    }

    private static String word(ReportEntry entry, JunitStatusKind kind) {
        if (FailureWeight.red(entry.outcome()) && kind == JunitStatusKind.SKIPPED) {
            return DOES_NOT_DECIDE;
        }
        return entry.scenario().leftOut() ? LEFT_OUT : entry.outcome().word();
    }

    private static String comparison(ReportEntry entry) {
        return entry.scenario().failure().flatMap(RunDigest::comparison).orElseGet(() -> withoutWord(entry.reason()));
    }

    /** A reason may begin with the word that stands before it anyway. */
    private static String withoutWord(String reason) {
        return reason.startsWith(LEFT_OUT + ", ") ? reason.substring(LEFT_OUT.length() + 2) : reason;
    }

    private static String details(ReportEntry entry) {
        ScenarioResult scenario = entry.scenario();
        StringBuilder details = new StringBuilder(entry.reason());
        if (!scenario.location().isEmpty()) {
            details.append('\n').append(scenario.location());
        }
        entry.listing().ifPresent(note -> details.append("\nlisted: ").append(note.line()));
        scenario.failure()
                .flatMap(Failure::trace)
                .ifPresent(trace -> details.append('\n').append(trace));
        return details.toString();
    }

    /** How CI systems count a case. */
    enum JunitStatusKind {
        NONE("", ""),
        FAILURE("failure", "failures"),
        ERROR("error", "errors"),
        SKIPPED("skipped", "skipped");

        private final String element;
        private final String total;

        JunitStatusKind(String element, String total) {
            this.element = element;
            this.total = total;
        }

        static JunitStatusKind of(ReportEntry entry, FailureWeight failureWeight) {
            if (entry.scenario().leftOut()) {
                return SKIPPED;
            }
            Outcome outcome = entry.outcome();
            return switch (outcome) {
                case PASSED -> NONE;
                case BROKEN -> ERROR;
                case FAILED, STALE -> failureWeight.decides(entry.subject(), outcome) ? FAILURE : SKIPPED;
                case NOT_APPLICABLE, KNOWN, NOT_RUN, INCONCLUSIVE -> SKIPPED;
            };
        }

        /** The element inside a case. */
        String element() {
            return element;
        }

        /** The attribute of a suite that counts them. */
        String total() {
            return total;
        }
    }
}
