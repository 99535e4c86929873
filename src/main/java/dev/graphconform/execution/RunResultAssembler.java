package dev.graphconform.execution;

import dev.graphconform.customrules.CustomRules;
import dev.graphconform.verdict.CompletenessCheck;
import dev.graphconform.verdict.CustomRulesResult;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.KitFailureNames;
import dev.graphconform.verdict.LedgerSummary;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RawRunData;
import dev.graphconform.verdict.RulePointers;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SelectionScope;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.Verdict;
import dev.graphconform.verdict.VerdictCalculator;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Assembles the result of a run from its raw data. A single run and one merged from shards are judged by the same code.
 *
 * @param expectedResults what was owed
 * @param customRules the team's own rules, judged beside the page's
 * @param selection which part of the features it was
 * @param strict whether a failed {@code should} rule is a failure
 */
record RunResultAssembler(
        ExpectedResults expectedResults, CustomRules customRules, Selection selection, boolean strict) {

    private static final Set<Outcome> UNASKED = EnumSet.of(Outcome.NOT_RUN, Outcome.NOT_APPLICABLE);

    RunResult of(RawRunData waiting) {
        RawRunData rawRunData = waiting.withEmitted(RulePointers.resolved(waiting.emitted()));
        List<SubjectResult> rules = expectedResults.rules(rawRunData.emitted());
        List<SubjectResult> examples = expectedResults.examples(rawRunData.emitted());
        List<SubjectResult> beside = expectedResults.customRuleResults(rawRunData.emitted());
        List<SubjectResult> asked =
                Stream.of(rules, examples, beside).flatMap(List::stream).toList();
        Optional<SelectionScope> scope =
                selection.partial() ? Optional.of(expectedResults.scope(selection)) : Optional.empty();
        VerdictCalculator verdictCalculator = new VerdictCalculator(
                rules,
                examples,
                scope,
                strict,
                differences(rawRunData),
                unusable(rawRunData),
                selection.shard().isPresent(),
                rawRunData.recorded());
        RunResult result = new RunResult(
                rawRunData.runId(),
                rawRunData.kitVersion(),
                rawRunData.target(),
                rawRunData.startedAt(),
                rawRunData.finishedAt(),
                selection.partial(),
                selection.filters(),
                adjusted(
                        scope.map(narrowed -> narrowed.told(verdictCalculator.verdict(), asked))
                                .orElseGet(verdictCalculator::verdict),
                        rawRunData),
                rules,
                examples,
                Stream.of(
                                rawRunData.firstRemark().stream(),
                                UnjudgedValues.remarks(asked).stream(),
                                expectedResults.knownDeviationRemarks().stream(),
                                verdictCalculator.warnings().stream())
                        .flatMap(Function.identity())
                        .toList(),
                rawRunData.pace(),
                rawRunData.ledger(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                rawRunData.recorded());
        // a shard to which none of them fell has nothing to say of them
        boolean silent = customRules.isNone() || selection.shard().isPresent() && beside.isEmpty();
        return silent
                ? result
                : result.with(new CustomRulesResult(
                        customRules.folder().toString(),
                        beside,
                        customRules.waiting().size(),
                        strict));
    }

    private List<String> differences(RawRunData rawRunData) {
        List<String> differences = new ArrayList<>(rawRunData.faults());
        if (selection.shard().isEmpty() || !expectedResults.owedScenarios().isEmpty()) {
            differences.addAll(CompletenessCheck.differences(
                    expectedResults.owedSubjects(), expectedResults.owedScenarios(), rawRunData.emitted()));
        }
        return differences;
    }

    /**
     * The verdict takes in that the run was stopped early, and what was left on the target although cleaning was asked
     * for.
     */
    private static Verdict adjusted(Verdict verdict, RawRunData rawRunData) {
        List<String> left = rawRunData.ledger().map(LedgerSummary::leftoverNotes).orElse(List.of()).stream()
                .map(LedgerSummary.LeftoverNote::line)
                .toList();
        return rawRunData
                .earlyStopReason()
                .map(verdict::withEarlyStop)
                .orElse(verdict)
                .withLeftovers(left);
    }

    /** A target that never answered, or a token that cannot be had, is a fault of the configuration. */
    private Optional<String> unusable(RawRunData rawRunData) {
        if (!rawRunData.setUpFaults().isEmpty()) {
            return Optional.of(String.join("\n", rawRunData.setUpFaults()));
        }
        boolean reached = rawRunData.reached();
        return expectedResults.deciding(rawRunData.emitted()).stream()
                .map(ScenarioResult::failure)
                .flatMap(Optional::stream)
                .filter(failure -> failure.check().equals(KitFailureNames.CONFIGURATION)
                        || (!reached && failure.check().equals(KitFailureNames.CONNECTION)))
                .findFirst()
                .map(failure -> reached || failure.check().equals(KitFailureNames.CONFIGURATION)
                        ? failure.message()
                        : unreachable(failure))
                .or(() -> neverTaken(rawRunData));
    }

    /** All that was asked for rests on a credential that was never any good. */
    private Optional<String> neverTaken(RawRunData rawRunData) {
        List<ScenarioResult> asked = expectedResults.deciding(rawRunData.emitted()).stream()
                .filter(scenario -> !scenario.leftOut() && !UNASKED.contains(scenario.outcome()))
                .toList();
        List<String> refused = asked.stream()
                .map(ScenarioResult::failure)
                .flatMap(Optional::stream)
                .filter(failure -> failure.check().equals(KitFailureNames.CREDENTIAL_REFUSED))
                .map(Failure::message)
                .toList();
        return refused.stream().findFirst().filter(some -> refused.size() == asked.size());
    }

    private static String unreachable(Failure failure) {
        return "the target was never reached: " + failure.message() + "; check serviceRoot, the network and the proxy";
    }
}
