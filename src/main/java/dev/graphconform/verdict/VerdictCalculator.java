package dev.graphconform.verdict;

import dev.graphconform.catalogue.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From all results to the verdict.
 *
 * @param rules the rules' results
 * @param examples the examples' results; each counts like a must
 * @param scope what a narrowed run was asked for; empty for a whole one
 * @param strict whether a failed should counts like a failed must
 * @param accountingFaults what {@link CompletenessCheck} found
 * @param configurationFault why the target could not be used at all, a line for each reason; empty when it could
 * @param shard whether this is one shard of the run: it judges what it has, and only the whole has a verdict
 * @param recorded the traffic that was judged in place of requests of the run's own
 */
public record VerdictCalculator(
        List<SubjectResult> rules,
        List<SubjectResult> examples,
        Optional<SelectionScope> scope,
        boolean strict,
        List<String> accountingFaults,
        Optional<String> configurationFault,
        boolean shard,
        Optional<JudgedTraffic> recorded) {
    private static final Set<Outcome> UNPROVED = EnumSet.of(Outcome.NOT_RUN, Outcome.INCONCLUSIVE, Outcome.BROKEN);

    /** A run that is no shard, whole or narrowed by tags. */
    public VerdictCalculator(
            List<SubjectResult> rules,
            List<SubjectResult> examples,
            boolean partial,
            boolean strict,
            List<String> accountingFaults,
            Optional<String> configurationFault) {
        this(
                rules,
                examples,
                partial ? Optional.of(new SelectionScope(List.of(), true, 1)) : Optional.empty(),
                strict,
                accountingFaults,
                configurationFault,
                false,
                Optional.empty());
    }

    /** The verdict; the worst thing that happened decides. */
    public Verdict verdict() {
        List<String> kitFaults = new ArrayList<>(accountingFaults);
        all().flatMap(subject -> subject.scenarios().stream())
                .filter(scenario -> scenario.failure()
                        .filter(failure -> failure.check().equals(KitFailureNames.KIT))
                        .isPresent())
                .forEach(scenario -> kitFaults.add(scenario.key() + ": "
                        + scenario.message().lines().findFirst().orElse("")));
        if (!kitFaults.isEmpty()) {
            return new Verdict(RunOutcome.KIT_FAULT, ExitCode.KIT_FAULT, kitFaults);
        }
        if (configurationFault.isPresent()) {
            return new Verdict(
                    RunOutcome.CONFIGURATION_FAULT,
                    ExitCode.CONFIGURATION_FAULT,
                    configurationFault.get().lines().toList());
        }
        List<String> failed =
                all().filter(this::fails).map(VerdictCalculator::line).toList();
        if (!failed.isEmpty()) {
            return new Verdict(shard ? RunOutcome.SHARD : RunOutcome.NON_CONFORMANT, ExitCode.NON_CONFORMANT, failed);
        }
        if (recorded.isPresent()) {
            return recorded.get().verdict(rules);
        }
        List<String> unproved = new ArrayList<>(
                all().filter(this::unproved).map(VerdictCalculator::open).toList());
        if (shard) {
            return new Verdict(RunOutcome.SHARD, unproved.isEmpty() ? ExitCode.SUCCESS : ExitCode.INCOMPLETE, unproved);
        }
        if (scope.isEmpty()
                && all().noneMatch(subject -> subject.level() == Level.MUST && subject.outcome() == Outcome.PASSED)) {
            unproved.add("nothing was proved");
        }
        if (scope.isPresent() && unproved.isEmpty() && all().findAny().isPresent() && all().noneMatch(this::holds)) {
            all().map(VerdictCalculator::open).forEach(unproved::add);
        }
        if (!unproved.isEmpty()) {
            return new Verdict(RunOutcome.INCOMPLETE, ExitCode.INCOMPLETE, unproved);
        }
        if (scope.isPresent()) {
            return new Verdict(RunOutcome.SELECTION_HOLDS, ExitCode.SUCCESS, List.of());
        }
        boolean exceptions = all().anyMatch(SubjectResult::excepted);
        return new Verdict(
                exceptions ? RunOutcome.CONFORMANT_WITH_EXCEPTIONS : RunOutcome.CONFORMANT,
                ExitCode.SUCCESS,
                List.of());
    }

    /** Lines on what did not decide: failed should rules, and recorded behaviour that differs. */
    public List<String> warnings() {
        return all().filter(subject -> subject.outcome() == Outcome.FAILED && !fails(subject))
                .map(VerdictCalculator::line)
                .toList();
    }

    private Stream<SubjectResult> all() {
        return Stream.concat(examples.stream(), rules.stream());
    }

    private boolean fails(SubjectResult subject) {
        boolean deciding = subject.level() == Level.MUST || (strict && subject.level() == Level.SHOULD);
        // a list that is out of date hides something, whatever it is about
        return subject.outcome() == Outcome.STALE || deciding && subject.outcome() == Outcome.FAILED;
    }

    private boolean unproved(SubjectResult subject) {
        if (shard && subject.scenarios().stream().allMatch(ScenarioResult::leftOut)) {
            // the scenarios on which the rule stands are another shard's
            return false;
        }
        if (scope.filter(asked -> asked.names(subject)).isPresent()) {
            return !holds(subject);
        }
        return !subject.excepted()
                && (subject.outcome() == Outcome.BROKEN
                        || subject.level() == Level.MUST && UNPROVED.contains(subject.outcome()));
    }

    private boolean holds(SubjectResult subject) {
        return subject.outcome() == Outcome.PASSED || subject.excepted();
    }

    /** What was asked for itself and does not hold, though it decides nothing, is not said to have failed. */
    private static String open(SubjectResult subject) {
        return subject.outcome() == Outcome.FAILED
                ? subject.id() + " does not hold, and does not decide: " + subject.reason()
                : line(subject);
    }

    static String line(SubjectResult subject) {
        return subject.id() + " " + subject.outcome().word() + ": " + subject.reason();
    }
}
