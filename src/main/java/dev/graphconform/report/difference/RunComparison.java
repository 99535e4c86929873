package dev.graphconform.report.difference;

import dev.graphconform.report.difference.ScenarioPairs.Pair;
import dev.graphconform.report.recorded.RecordedRun;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares two runs. */
public final class RunComparison {
    /** Below these, times say more of the moment than of the target. */
    private static final long NOTABLE_MILLIS = 200;
    private static final double NOTABLE_FACTOR = 2;
    private static final int MOST_TIMINGS = 5;

    private final RecordedRun first;
    private final RecordedRun second;
    private final SubjectComparison comparison;
    private final ShapeComparison shapes = new ShapeComparison();
    private final List<SubjectChange> subjects = new ArrayList<>();
    private final List<Timing> timings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int same;

    private RunComparison(RecordedRun first, RecordedRun second) {
        this.first = first;
        this.second = second;
        this.comparison = new SubjectComparison(steady(first), steady(second));
    }

    /** What differs from the first run to the second. */
    public static RunDifference of(RecordedRun first, RecordedRun second) {
        return new RunComparison(first, second).compare();
    }

    private RunDifference compare() {
        remark("kit", first.result().kitVersion(), second.result().kitVersion());
        remark("API version", first.result().target().apiVersion(), second.result().target().apiVersion());
        remark("filters", String.join(" ", first.result().filters()), String.join(" ", second.result().filters()));
        for (RecordedRun run : List.of(first, second)) {
            if (run.answers().isEmpty()) {
                remarks.add(run.file() + " holds no forms of answers, so they are not compared; run again with this version of the kit");
            }
        }
        Map<String, SubjectResult> before = subjects(first.result());
        Map<String, SubjectResult> after = subjects(second.result());
        before.forEach((id, subject) -> {
            if (after.containsKey(id)) {
                subject(subject, after.get(id));
            } else {
                subjects.add(new SubjectChange(id, Change.GONE, subject.outcome().word(), "", List.of()));
            }
        });
        after.forEach((id, subject) -> {
            if (!before.containsKey(id)) {
                subjects.add(new SubjectChange(id, Change.NEW, "", subject.outcome().word(), List.of()));
            }
        });
        subjects.sort(Comparator.comparing(SubjectChange::change));
        return new RunDifference(
                label(first),
                label(second),
                first.result().verdict().outcome().word(),
                second.result().verdict().outcome().word(),
                same,
                List.copyOf(subjects),
                shapes.changes(),
                notable(),
                List.copyOf(remarks));
    }

    private void subject(SubjectResult before, SubjectResult after) {
        ScenarioPairs pairs = new ScenarioPairs(before, after, first, second);
        comparison.compare(before, after, pairs).ifPresentOrElse(subjects::add, () -> same++);
        for (Pair pair : pairs.pairs()) {
            if (pair.renamed()) {
                remarks.add(after.id() + ": \"" + pair.before().name() + "\" is now \"" + pair.after().name() + "\"");
            }
            if (first.answers().isPresent() && second.answers().isPresent()) {
                shapes.add(
                        pair.before(),
                        pair.after(),
                        first.answers().get().getOrDefault(pair.before().key(), List.of()),
                        second.answers().get().getOrDefault(pair.after().key(), List.of()));
            }
        }
        timings.add(new Timing(after.id(), millis(before), millis(after)));
    }

    private List<Timing> notable() {
        Stream<Timing> rules = timings.stream()
                .filter(timing -> Math.abs(timing.before() - timing.after()) >= NOTABLE_MILLIS)
                .filter(timing -> Math.max(timing.before(), timing.after()) >= NOTABLE_FACTOR * Math.min(timing.before(), timing.after()))
                .sorted(Comparator.comparingLong(timing -> -Math.abs(timing.before() - timing.after())))
                .limit(MOST_TIMINGS);
        Timing whole = new Timing("run", millis(first.result()), millis(second.result()));
        return Stream.concat(whole.before() == whole.after() ? Stream.empty() : Stream.of(whole), rules).toList();
    }

    private void remark(String what, String before, String after) {
        if (!before.equals(after)) {
            remarks.add(what + ": " + (before.isEmpty() ? "none" : before) + " → " + (after.isEmpty() ? "none" : after));
        }
    }

    private static long millis(RunResult run) {
        return Duration.between(run.startedAt(), run.finishedAt()).toMillis();
    }

    private static long millis(SubjectResult subject) {
        return subject.scenarios().stream().mapToLong(ScenarioResult::millis).sum();
    }

    private static Map<String, SubjectResult> subjects(RunResult run) {
        Map<String, SubjectResult> all = new LinkedHashMap<>();
        run.everything().forEach(subject -> all.put(subject.id(), subject));
        return all;
    }

    private static Steady steady(RecordedRun run) {
        return new Steady(run.result().target().serviceRoot());
    }

    private static String label(RecordedRun run) {
        return run.file() + " (" + run.result().target().name() + ", " + run.result().startedAt() + ")";
    }
}
