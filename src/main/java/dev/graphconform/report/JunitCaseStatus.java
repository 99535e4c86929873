package dev.graphconform.report;

import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.report.content.ReportEntry;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.ScenarioResult;

/**
 * The status of a JUnit test case that did not simply pass.
 *
 * @param kind how CI systems count it
 * @param message one line
 * @param type stable name of the check that decided
 * @param details the whole text below the message
 */
record JunitCaseStatus(JunitStatusKind kind, String message, String type, String details) {
    private static final int MESSAGE_LIMIT = 500;
    private static final int VALUE_LIMIT = 150;

    static JunitCaseStatus of(ReportEntry entry, FailureWeight failureWeight) {
        JunitStatusKind kind = JunitStatusKind.of(entry, failureWeight);
        String type = entry.scenario()
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
            return "warning, does not decide";
        }
        return entry.scenario().leftOut() ? "left out" : entry.outcome().word();
    }

    private static String comparison(ReportEntry entry) {
        return entry.scenario()
                .failure()
                .filter(failure ->
                        failure.expected().isPresent() && failure.actual().isPresent())
                .map(failure -> "expected "
                        + SafeText.atMost(VALUE_LIMIT, failure.expected().get()) + ", got "
                        + SafeText.atMost(VALUE_LIMIT, failure.actual().get())
                        + failure.where().map(place -> " at " + place).orElse(""))
                .orElse(entry.reason());
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
