package dev.graphconform.execution;

import dev.graphconform.check.CheckName;
import dev.graphconform.check.ValueDifference;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.List;

/**
 * What is told of values that pages print otherwise, where the target file does not say whose they are: each is a note
 * of its scenario, and the run has a remark on all of them. Where it says that they are those of the page, failures may
 * come from that.
 */
final class UnjudgedValues {
    private static final int NAMED = 3;

    private UnjudgedValues() {}

    /** The remarks; none where nothing differs. */
    static List<String> remarks(List<SubjectResult> subjects) {
        List<String> lines = new ArrayList<>();
        int all = 0;
        for (SubjectResult subject : subjects) {
            List<String> differences = subject.scenarios().stream()
                    .flatMap(scenario -> scenario.notes().stream())
                    .filter(ValueDifference::isNote)
                    .map(ValueDifference::told)
                    .distinct()
                    .toList();
            all += differences.size();
            if (!differences.isEmpty()) {
                lines.add("not judged in " + subject.id() + ": "
                        + String.join("; ", differences.stream().limit(NAMED).toList())
                        + (differences.size() > NAMED
                                ? "; and " + (differences.size() - NAMED) + " more, notes of its scenario in run.json"
                                : ""));
            }
        }
        if (all > 0) {
            lines.add(
                    0,
                    (all == 1 ? "1 printed value differs and was" : all + " printed values differ and were")
                            + " not judged; answers: as-printed in the target file judges them, answers: own-values"
                            + " says that the target has values of its own");
        }
        if (subjects.stream()
                .flatMap(subject -> subject.scenarios().stream())
                .flatMap(scenario -> scenario.failure().stream())
                .anyMatch(failure -> failure.check().equals(CheckName.PRINTED_VALUE.word()))) {
            lines.add(
                    "the target file says answers: as-printed, so each printed value has to come; where the target has"
                            + " ids and dates of its own, write answers: own-values");
        }
        return lines;
    }
}
