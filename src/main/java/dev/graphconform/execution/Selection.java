package dev.graphconform.execution;

import java.util.ArrayList;
import java.util.List;

/**
 * Which part of the features a run covers. Filters are joined by "and"; the rules named are joined by "or".
 *
 * @param subjects ids of rules, or request names of examples; empty for all
 * @param tagExpressions Cucumber tag expressions, for instance {@code @rule-chat-body and not @needs:people.guest}; empty for all
 */
public record Selection(List<String> subjects, List<String> tagExpressions) {
    /** Everything. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    /** Copies the lists. */
    public Selection {
        subjects = List.copyOf(subjects);
        tagExpressions = List.copyOf(tagExpressions);
    }

    /** Whether anything is filtered; such a run never says "conformant". */
    public boolean partial() {
        return !subjects.isEmpty() || !tagExpressions.isEmpty();
    }

    /** The filters as they were given on the command line. */
    public List<String> filters() {
        List<String> filters = new ArrayList<>();
        subjects.forEach(subject -> filters.add("--rule " + subject));
        tagExpressions.forEach(expression -> filters.add("--tags " + expression));
        return List.copyOf(filters);
    }
}
