package dev.graphconform.verdict;

import dev.graphconform.catalogue.Level;
import java.util.List;

/**
 * What came of one rule or one documented example.
 *
 * @param id rule id, or the example's request name
 * @param kind rule or example
 * @param level the rule's level; an example counts like a {@link Level#MUST}
 * @param title the rule in a few words, or the example's heading
 * @param outcome the worst outcome of its scenarios
 * @param reason one line that says why it is not passed; empty when it is
 * @param scenarios its scenarios in the order of the features
 */
public record SubjectResult(
        String id, Kind kind, Level level, String title, Outcome outcome, String reason, List<ScenarioResult> scenarios) {

    /** The two kinds of thing that a run owes. */
    public enum Kind {
        RULE,
        EXAMPLE
    }
}
