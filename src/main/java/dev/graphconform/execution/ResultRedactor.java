package dev.graphconform.execution;

import dev.graphconform.http.ExchangeLog;
import dev.graphconform.redaction.Redactor;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KnownDeviation;
import dev.graphconform.verdict.KnownDeviation.Fails;
import dev.graphconform.verdict.KnownDeviations;
import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.RulePointer;
import dev.graphconform.verdict.ScenarioResult;

/**
 * Redacts the result of each scenario when it has ended, and its exchanges. Checks have run by then, which need the
 * real people; known deviations and the verdict come later, on redacted results.
 */
final class ResultRedactor {
    /** What is kept of one text of a failure at most, in characters. */
    private static final int LONGEST = 20_000;

    private final Redactor redactor;
    private final ExchangeLog exchanges;

    ResultRedactor(Redactor redactor, ExchangeLog exchanges) {
        this.redactor = redactor;
        this.exchanges = exchanges;
    }

    /**
     * A result, with what its own exchanges tell of people taken in first; its scenario is over, and needs them no
     * more.
     */
    ScenarioResult of(ScenarioResult result) {
        exchanges.of(result.key()).forEach(exchange -> redactor.learn(exchange.responseBody()));
        exchanges.scenarioEnded(result.key());
        return result.with(
                result.failure().map(this::of),
                result.notes().stream().map(redactor::redactUnmasked).toList());
    }

    /** The ledger itself keeps the real ids, or nothing could be cleaned up by it. */
    LedgerSummary of(LedgerSummary ledger) {
        return new LedgerSummary(
                ledger.file(),
                ledger.created(),
                ledger.unclear(),
                ledger.deleted(),
                ledger.leftoverNotes().stream()
                        .map(left -> new LedgerSummary.LeftoverNote(
                                left.chatId().map(redactor::redactUnmasked),
                                left.state(),
                                redactor.redactUnmasked(left.why())))
                        .toList());
    }

    /** What people say is known may name the target's people as results do not. */
    KnownDeviations of(KnownDeviations known) {
        return new KnownDeviations(known.entries().stream().map(this::of).toList(), known.expectedToRun());
    }

    /** All exchanges. */
    ExchangeLog exchanges() {
        return exchanges.redacted(redactor);
    }

    private KnownDeviation of(KnownDeviation entry) {
        return entry.expected() instanceof Fails fails
                ? new KnownDeviation(
                        entry.subject(),
                        entry.scenario(),
                        entry.target(),
                        new Fails(fails.check(), fails.where(), redactor.redactMasked(fails.actual())),
                        entry.listing(),
                        entry.place())
                : entry;
    }

    /** What is said of a run as a whole. */
    String of(String sentence) {
        return redactUnmasked(sentence);
    }

    private Failure of(Failure failure) {
        return new Failure(
                failure.check(),
                redactUnmasked(failure.message()),
                failure.expected().map(this::redactUnmasked),
                failure.actual().map(this::redactUnmasked),
                failure.where().map(this::redactUnmasked),
                failure.requestId().map(this::redactUnmasked),
                failure.trace().map(this::redactUnmasked),
                failure.pointer().map(pointer -> new RulePointer(pointer.rule(), of(pointer.otherwise()))));
    }

    /** A target may put megabytes where a topic belongs; what begins to tell it is kept. */
    private String redactUnmasked(String text) {
        String shown = redactor.redactUnmasked(text);
        if (shown.length() <= LONGEST) {
            return shown;
        }
        int end = Character.isHighSurrogate(shown.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return shown.substring(0, end) + "… (" + (shown.length() - end) + " more characters)";
    }
}
