package dev.graphconform.execution;

import dev.graphconform.shard.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which part of the features a run covers. Filters are joined by "and"; the rules named are joined by "or".
 *
 * @param subjects ids of rules, or request names of examples; empty for all
 * @param tagExpressions Cucumber tag expressions, for instance {@code @rule-chat-body and not @needs:people.guest};
 *     empty for all
 * @param shard which part of what is chosen so; empty for the whole
 */
public record Selection(List<String> subjects, List<String> tagExpressions, Optional<Shard> shard) {
    /** Everything. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    /** The whole of what the filters choose. */
    public Selection(List<String> subjects, List<String> tagExpressions) {
        this(subjects, tagExpressions, Optional.empty());
    }

    /** Copies the lists. */
    public Selection {
        subjects = List.copyOf(subjects);
        tagExpressions = List.copyOf(tagExpressions);
    }

    /** One part of the same. */
    public Selection with(Optional<Shard> part) {
        return new Selection(subjects, tagExpressions, part);
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
