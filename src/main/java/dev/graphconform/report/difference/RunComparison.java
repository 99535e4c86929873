package dev.graphconform.report.difference;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.report.difference.RunDifference.ComparedKinds;
import dev.graphconform.report.difference.RunDifference.DurationChange;
import dev.graphconform.report.difference.RunDifference.SubjectChange;
import dev.graphconform.report.difference.RunDifference.SubjectChangeKind;
import dev.graphconform.report.difference.ScenarioMatching.MatchedScenario;
import dev.graphconform.report.reading.EarlierRun;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares two runs. */
public final class RunComparison {
    /** Smaller differences of durations are noise. */
    private static final long NOTABLE_MILLIS = 200;

    private static final double NOTABLE_FACTOR = 2;
    private static final int MAX_DURATION_CHANGES = 5;

    private final Catalogue page = Catalogue.bundled();
    private final EarlierRun first;
    private final EarlierRun second;
    private final SubjectComparison comparison;
    private final ShapeComparison shapes = new ShapeComparison();
    private final List<SubjectChange> subjects = new ArrayList<>();
    private final List<DurationChange> durationChanges = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final ComparedKinds kinds;
    private final RecordedComparison recordedComparison;
    private int same;

    private RunComparison(EarlierRun first, EarlierRun second) {
        this.first = first;
        this.second = second;
        this.comparison = new SubjectComparison(volatileTextNormalizer(first), volatileTextNormalizer(second));
        this.kinds = RecordedComparison.kinds(first, second);
        this.recordedComparison = new RecordedComparison(kinds, comparison);
    }

    /** The differences between the first run and the second. */
    public static RunDifference of(EarlierRun first, EarlierRun second) {
        return new RunComparison(first, second).compare();
    }

    private RunDifference compare() {
        remark("kit", first.result().kitVersion(), second.result().kitVersion());
        remark(
                "API version",
                first.result().target().apiVersion(),
                second.result().target().apiVersion());
        remark(
                "filters",
                String.join(" ", first.result().filters()),
                String.join(" ", second.result().filters()));
        for (EarlierRun run : List.of(first, second)) {
            if (run.responses().isEmpty() && kinds == ComparedKinds.RUNS) {
                remarks.add(run.file()
                        + " holds no forms of answers, so they are not compared; run again with this "
                        + "version of the kit");
            }
        }
        Map<String, SubjectResult> before = subjects(first.result());
        Map<String, SubjectResult> after = subjects(second.result());
        before.forEach((id, subject) -> {
            if (after.containsKey(id)) {
                subject(subject, after.get(id));
            } else if (kinds != ComparedKinds.RUN_AND_RECORDING) {
                subjects.add(new SubjectChange(
                        id, SubjectChangeKind.GONE, subject.outcome().word(), "", List.of()));
            }
        });
        after.forEach((id, subject) -> {
            if (!before.containsKey(id) && kinds != ComparedKinds.RUN_AND_RECORDING) {
                subjects.add(new SubjectChange(
                        id, SubjectChangeKind.NEW, "", subject.outcome().word(), List.of()));
            }
        });
        recordedComparison.remark().ifPresent(remarks::add);
        subjects.sort(Comparator.comparing(SubjectChange::subjectChangeKind));
        return new RunDifference(
                label(first),
                label(second),
                first.result().verdict().outcome().word(),
                second.result().verdict().outcome().word(),
                same,
                List.copyOf(subjects),
                shapes.changes(),
                kinds == ComparedKinds.RUNS ? notableDurations() : List.of(),
                List.copyOf(remarks),
                kinds);
    }

    private void subject(SubjectResult before, SubjectResult after) {
        if (kinds != ComparedKinds.RUNS) {
            recordedComparison.compare(before, after, subjects::add, () -> same++);
            return;
        }
        ScenarioMatching pairs = new ScenarioMatching(before, after, first, second);
        if (provedOnce(before, after) || provedOnce(after, before)) {
            remarks.add(after.id() + ": " + before.outcome().word() + " → "
                    + after.outcome().word() + ", which is no difference: it is proved once for the same people");
        } else {
            comparison.compare(before, after, pairs).ifPresentOrElse(subjects::add, () -> same++);
        }
        for (MatchedScenario matchedScenario : pairs.matchedScenarios()) {
            if (matchedScenario.renamed()) {
                remarks.add(after.id() + ": \"" + matchedScenario.before().name() + "\" is now \""
                        + matchedScenario.after().name() + "\"");
            }
            if (first.responses().isPresent() && second.responses().isPresent()) {
                shapes.add(
                        matchedScenario.before(),
                        matchedScenario.after(),
                        first.responses()
                                .get()
                                .getOrDefault(matchedScenario.before().key(), List.of()),
                        second.responses()
                                .get()
                                .getOrDefault(matchedScenario.after().key(), List.of()));
            }
        }
        durationChanges.add(new DurationChange(after.id(), millis(before), millis(after)));
    }

    /** Whether a rule passed in one run, and in the other was only what is to be expected of any later one. */
    private boolean provedOnce(SubjectResult proved, SubjectResult unproved) {
        Optional<String> later = page.rule(proved.id()).flatMap(Rule::provableOnce);
        return later.isPresent()
                && proved.outcome() == Outcome.PASSED
                && unproved.outcome() == Outcome.INCONCLUSIVE
                && unproved.scenarios().stream()
                        .filter(scenario -> scenario.outcome() != Outcome.PASSED && !scenario.leftOut())
                        .allMatch(scenario -> scenario.failure()
                                .filter(failure -> failure.message().startsWith(later.get()))
                                .isPresent());
    }

    private List<DurationChange> notableDurations() {
        Stream<DurationChange> rules = durationChanges.stream()
                .filter(durationChange -> Math.abs(durationChange.before() - durationChange.after()) >= NOTABLE_MILLIS)
                .filter(durationChange -> Math.max(durationChange.before(), durationChange.after())
                        >= NOTABLE_FACTOR * Math.min(durationChange.before(), durationChange.after()))
                .sorted(Comparator.comparingLong(
                        durationChange -> -Math.abs(durationChange.before() - durationChange.after())))
                .limit(MAX_DURATION_CHANGES);
        DurationChange whole = new DurationChange("run", millis(first.result()), millis(second.result()));
        return Stream.concat(whole.before() == whole.after() ? Stream.empty() : Stream.of(whole), rules)
                .toList();
    }

    private void remark(String what, String before, String after) {
        if (!before.equals(after)) {
            remarks.add(
                    what + ": " + (before.isEmpty() ? "none" : before) + " → " + (after.isEmpty() ? "none" : after));
        }
    }

    private static long millis(RunResult run) {
        return Duration.between(run.startedAt(), run.finishedAt()).toMillis();
    }

    private static long millis(SubjectResult subject) {
        return subject.scenarios().stream().mapToLong(ScenarioResult::millis).sum();
    }

    /** Recorded traffic owes no examples, and a team's own rules are not asked of it. */
    private Map<String, SubjectResult> subjects(RunResult run) {
        Map<String, SubjectResult> all = new LinkedHashMap<>();
        (kinds == ComparedKinds.RUNS ? run.everything() : run.rules())
                .forEach(subject -> all.put(subject.id(), subject));
        return all;
    }

    private static VolatileTextNormalizer volatileTextNormalizer(EarlierRun run) {
        return new VolatileTextNormalizer(run.result().target().serviceRoot());
    }

    private static String label(EarlierRun run) {
        return run.file() + " (" + run.result().target().name() + ", "
                + run.result().startedAt() + ")";
    }
}
