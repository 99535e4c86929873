package dev.graphconform.report.allure;

import dev.graphconform.http.Exchange;
import dev.graphconform.report.content.Html;
import dev.graphconform.report.content.ReportEntry;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.Failure;
import io.qameta.allure.model.StatusDetails;
import java.util.List;
import java.util.Optional;

/**
 * The message and the trace of a test that did not pass.
 *
 * @param message the comparison, in a few lines
 * @param trace all details, with the deciding exchange
 */
record AllureStatusDetails(String message, String trace) {
    private static final int MESSAGE_LIMIT = 600;
    private static final int VALUE_LIMIT = 300;

    /**
     * The details of an entry; empty when it passed.
     *
     * @param told whether one answer tells it with others
     */
    static Optional<AllureStatusDetails> of(ReportEntry entry, List<Exchange> exchanges, boolean told) {
        return AllureCategory.of(entry)
                .map(category -> told ? AllureCategory.ONE_CAUSE : category)
                .map(allureCategory ->
                        new AllureStatusDetails(message(entry), trace(allureCategory, entry, exchanges)));
    }

    /**
     * Allure 2 puts message and trace into its page as HTML: a script in a response would run in the tester's browser.
     */
    StatusDetails asHtml() {
        return new StatusDetails().setMessage(Html.escaped(message)).setTrace(Html.escaped(trace));
    }

    private static String message(ReportEntry entry) {
        Optional<Failure> failure = entry.scenario().failure();
        StringBuilder message = new StringBuilder();
        failure.flatMap(Failure::expected).ifPresent(value -> line(message, "Expected: ", value));
        failure.flatMap(Failure::actual).ifPresent(value -> line(message, "Actual:   ", value));
        failure.flatMap(Failure::where).ifPresent(value -> line(message, "Where:    ", value));
        if (message.isEmpty()) {
            message.append(SafeText.atMost(MESSAGE_LIMIT, SafeText.of(entry.reason())));
        }
        entry.listing()
                .ifPresent(note -> message.append(
                                message.isEmpty() || message.charAt(message.length() - 1) == '\n' ? "" : "\n")
                        .append("Listed:   ")
                        .append(SafeText.atMost(VALUE_LIMIT, SafeText.oneLine(note.line()))));
        return message.isEmpty() ? entry.outcome().word() : message.toString().stripTrailing();
    }

    private static void line(StringBuilder message, String name, String value) {
        message.append(name)
                .append(SafeText.atMost(VALUE_LIMIT, SafeText.of(value)))
                .append('\n');
    }

    private static String trace(AllureCategory allureCategory, ReportEntry entry, List<Exchange> exchanges) {
        StringBuilder trace = new StringBuilder(allureCategory.title()).append('\n');
        deciding(entry, exchanges)
                .ifPresent(exchange -> trace.append("\nExchange ")
                        .append(exchange.number())
                        .append(": ")
                        .append(SafeText.oneLine(exchange.line()))
                        .append(" → ")
                        .append(SafeText.oneLine(exchange.answer()))
                        .append('\n'));
        entry.scenario()
                .failure()
                .flatMap(Failure::requestId)
                .ifPresent(id -> trace.append("request-id: ")
                        .append(SafeText.oneLine(id))
                        .append('\n'));
        trace.append('\n').append(SafeText.of(entry.reason())).append('\n');
        entry.scenario()
                .failure()
                .flatMap(Failure::trace)
                .ifPresent(java -> trace.append('\n').append(SafeText.of(java)));
        return trace.toString().stripTrailing();
    }

    /** The exchange of the failure's request-id, else the last one: a check that fails ends its scenario. */
    private static Optional<Exchange> deciding(ReportEntry entry, List<Exchange> exchanges) {
        Optional<String> id = entry.scenario().failure().flatMap(Failure::requestId);
        return exchanges.stream()
                .filter(exchange -> id.isPresent() && id.equals(exchange.requestId()))
                .findFirst()
                .or(() -> exchanges.isEmpty() ? Optional.empty() : Optional.of(exchanges.get(exchanges.size() - 1)));
    }
}
