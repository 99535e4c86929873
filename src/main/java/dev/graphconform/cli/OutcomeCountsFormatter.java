package dev.graphconform.cli;

import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.List;

/** How many have which outcome, in one line. */
final class OutcomeCountsFormatter {
    private OutcomeCountsFormatter() {}

    static String of(List<SubjectResult> subjects) {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long count = subjects.stream()
                    .filter(subject -> subject.outcome() == outcome)
                    .count();
            if (count > 0) {
                parts.add(count + " " + outcome.word());
            }
        }
        return subjects.size() + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }
}
