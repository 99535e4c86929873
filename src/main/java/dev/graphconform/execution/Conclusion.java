package dev.graphconform.execution;

import dev.graphconform.own.OwnRules;
import dev.graphconform.verdict.Accounting;
import dev.graphconform.verdict.Checks;
import dev.graphconform.verdict.Deliberation;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Gathered;
import dev.graphconform.verdict.LedgerFacts;
import dev.graphconform.verdict.OwnResult;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From what a run brought home to its result. A run of its own and one that is put together from shards are judged by the same lines.
 *
 * @param books what was owed
 * @param own the team's own rules, judged beside the page's
 * @param selection which part of the features it was
 * @param strict whether a failed {@code should} rule is a failure
 */
record Conclusion(Books books, OwnRules own, Selection selection, boolean strict) {

    RunResult of(Gathered gathered) {
        List<SubjectResult> rules = books.rules(gathered.emitted());
        List<SubjectResult> examples = books.examples(gathered.emitted());
        Deliberation deliberation = new Deliberation(
                rules, examples, selection.partial(), strict, differences(gathered), unusable(gathered), selection.shard().isPresent());
        RunResult result = new RunResult(
                gathered.runId(),
                gathered.kitVersion(),
                gathered.target(),
                gathered.startedAt(),
                gathered.finishedAt(),
                selection.partial(),
                selection.filters(),
                settled(deliberation.verdict(), gathered),
                rules,
                examples,
                deliberation.warnings(),
                gathered.pace(),
                gathered.ledger(),
                Optional.empty(),
                Optional.empty());
        List<SubjectResult> beside = books.own(gathered.emitted());
        // a shard to which none of them fell has nothing to say of them
        boolean silent = own.isNone() || selection.shard().isPresent() && beside.isEmpty();
        return silent ? result : result.with(new OwnResult(own.folder().toString(), beside, own.waiting().size(), strict));
    }

    private List<String> differences(Gathered gathered) {
        List<String> differences = new ArrayList<>(gathered.faults());
        if (selection.shard().isEmpty() || !books.owedScenarios().isEmpty()) {
            differences.addAll(Accounting.differences(books.owedSubjects(), books.owedScenarios(), gathered.emitted()));
        }
        return differences;
    }

    /** The verdict takes in that the run was stopped early, and what was left on the target although cleaning was asked for. */
    private static Verdict settled(Verdict verdict, Gathered gathered) {
        List<String> left = gathered.ledger().map(LedgerFacts::leftovers).orElse(List.of()).stream().map(LedgerFacts.Leftover::line).toList();
        return gathered.cutShort().map(verdict::stopped).orElse(verdict).leaving(left);
    }

    /** A target that never answered, or a token that cannot be had, is a fault of the configuration. */
    private Optional<String> unusable(Gathered gathered) {
        boolean reached = gathered.reached();
        return books.deciding(gathered.emitted()).stream()
                .map(ScenarioResult::failure)
                .flatMap(Optional::stream)
                .filter(failure -> failure.check().equals(Checks.CONFIGURATION) || (!reached && failure.check().equals(Checks.CONNECTION)))
                .findFirst()
                .map(failure -> reached || failure.check().equals(Checks.CONFIGURATION) ? failure.message() : unreachable(failure));
    }

    private static String unreachable(Failure failure) {
        return "the target was never reached: " + failure.message() + "; check serviceRoot, the network and the proxy";
    }
}
