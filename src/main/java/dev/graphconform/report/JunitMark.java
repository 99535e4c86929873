package dev.graphconform.report;

import dev.graphconform.report.content.Case;
import dev.graphconform.report.content.ShownText;
import dev.graphconform.report.content.Weight;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.ScenarioResult;

/**
 * What is said of a case that is not simply green.
 *
 * @param kind how CI systems count it
 * @param message one line
 * @param type stable name of the check that decided
 * @param details the whole story
 */
record JunitMark(Kind kind, String message, String type, String details) {
    private static final int MESSAGE_LIMIT = 500;
    private static final int VALUE_LIMIT = 150;

    static JunitMark of(Case entry, Weight weight) {
        Kind kind = Kind.of(entry, weight);
        String type = entry.scenario()
                .failure()
                .map(Failure::check)
                .orElse(entry.outcome().word());
        String message = word(entry, kind) + ": " + comparison(entry) + entry.listing().map(said -> "; listed: " + said.line()).orElse("");
        return new JunitMark(kind, ShownText.atMost(MESSAGE_LIMIT, ShownText.oneLine(message)), type, story(entry));
    }

    private static String word(Case entry, Kind kind) {
        if (Weight.red(entry.outcome()) && kind == Kind.SKIPPED) {
            return "warning, does not decide";
        }
        return entry.scenario().leftOut() ? "left out" : entry.outcome().word();
    }

    private static String comparison(Case entry) {
        return entry.scenario()
                .failure()
                .filter(failure ->
                        failure.expected().isPresent() && failure.actual().isPresent())
                .map(failure -> "expected "
                        + ShownText.atMost(VALUE_LIMIT, failure.expected().get()) + ", got "
                        + ShownText.atMost(VALUE_LIMIT, failure.actual().get())
                        + failure.where().map(place -> " at " + place).orElse(""))
                .orElse(entry.reason());
    }

    private static String story(Case entry) {
        ScenarioResult scenario = entry.scenario();
        StringBuilder story = new StringBuilder(entry.reason());
        if (!scenario.location().isEmpty()) {
            story.append('\n').append(scenario.location());
        }
        entry.listing().ifPresent(said -> story.append("\nlisted: ").append(said.line()));
        scenario.failure().flatMap(Failure::trace).ifPresent(trace -> story.append('\n')
                .append(trace));
        return story.toString();
    }

    /** How CI systems count a case. */
    enum Kind {
        NONE("", ""),
        FAILURE("failure", "failures"),
        ERROR("error", "errors"),
        SKIPPED("skipped", "skipped");

        private final String element;
        private final String total;

        Kind(String element, String total) {
            this.element = element;
            this.total = total;
        }

        static Kind of(Case entry, Weight weight) {
            if (entry.scenario().leftOut()) {
                return SKIPPED;
            }
            Outcome outcome = entry.outcome();
            return switch (outcome) {
                case PASSED -> NONE;
                case BROKEN -> ERROR;
                case FAILED, STALE -> weight.decides(entry.subject(), outcome) ? FAILURE : SKIPPED;
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
