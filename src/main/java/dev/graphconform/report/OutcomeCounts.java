package dev.graphconform.report;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.SubjectResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many rules or examples had which outcome. */
record OutcomeCounts(Map<Outcome, Integer> byOutcome) {

    static OutcomeCounts of(List<SubjectResult> subjects) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        subjects.forEach(subject -> counts.merge(subject.outcome(), 1, Integer::sum));
        return new OutcomeCounts(counts);
    }

    static OutcomeCounts of(List<SubjectResult> subjects, Level level) {
        return of(subjects.stream().filter(subject -> subject.level() == level).toList());
    }

    int of(Outcome outcome) {
        return byOutcome.get(outcome);
    }

    int total() {
        return byOutcome.values().stream().mapToInt(Integer::intValue).sum();
    }
}
