package dev.graphconform.execution;

import dev.graphconform.http.ExchangeLog;
import dev.graphconform.redaction.Redactor;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KnownDeviation;
import dev.graphconform.verdict.KnownDeviation.Fails;
import dev.graphconform.verdict.KnownDeviations;
import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.ScenarioResult;

/** Redacts what a run hands out. Judging is over by then: it needs the real people. */
final class ResultRedactor {
    private final Redactor redactor;
    private final ExchangeLog exchanges;

    ResultRedactor(Redactor redactor, ExchangeLog exchanges) {
        this.redactor = redactor;
        this.exchanges = exchanges;
    }

    /** A result, with what its own exchanges tell of people taken in first. */
    ScenarioResult of(ScenarioResult result) {
        exchanges.of(result.key()).forEach(exchange -> redactor.learn(exchange.responseBody()));
        return new ScenarioResult(
                result.key(),
                result.subject(),
                result.name(),
                result.location(),
                result.outcome(),
                result.failure().map(this::of),
                result.notes().stream().map(redactor::said).toList(),
                result.startedAt(),
                result.millis(),
                result.steps(),
                result.leftOut(),
                result.listing());
    }

    /** The ledger itself keeps the real ids, or nothing could be cleaned up by it. */
    LedgerSummary of(LedgerSummary ledger) {
        return new LedgerSummary(
                ledger.file(),
                ledger.created(),
                ledger.deleted(),
                ledger.leftoverNotes().stream()
                        .map(left -> new LedgerSummary.LeftoverNote(
                                left.chatId().map(redactor::said), left.state(), redactor.said(left.why())))
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
                        new Fails(fails.check(), fails.where(), fails.actual().map(redactor::text)),
                        entry.listing(),
                        entry.place())
                : entry;
    }

    private Failure of(Failure failure) {
        return new Failure(
                failure.check(),
                redactor.said(failure.message()),
                failure.expected().map(redactor::said),
                failure.actual().map(redactor::said),
                failure.where().map(redactor::said),
                failure.requestId().map(redactor::said),
                failure.trace().map(redactor::said));
    }
}
