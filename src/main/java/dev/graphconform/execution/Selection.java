package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.shard.Shard;
import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which part of the features a run covers. Filters are joined by "and"; the rules named are joined by "or".
 *
 * @param subjects ids of rules, or request names of examples; empty for all
 * @param tagExpressions Cucumber tag expressions, for instance {@code @rule-chat-body and not @needs:people.guest};
 *     empty for all
 * @param level the lowest level of rules that is asked for, {@code observed} for all; examples always are
 * @param shard which part of what is chosen so; empty for the whole
 */
public record Selection(List<String> subjects, List<String> tagExpressions, Level level, Optional<Shard> shard) {
    /** Everything. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    /** The whole of what the filters choose. */
    public Selection(List<String> subjects, List<String> tagExpressions) {
        this(subjects, tagExpressions, Level.OBSERVED, Optional.empty());
    }

    /** Copies the lists. */
    public Selection {
        subjects = List.copyOf(subjects);
        tagExpressions = List.copyOf(tagExpressions);
    }

    /** One part of the same. */
    public Selection with(Optional<Shard> part) {
        return new Selection(subjects, tagExpressions, level, part);
    }

    /** The same, of rules of this level and above. */
    public Selection with(Level lowest) {
        return new Selection(subjects, tagExpressions, lowest, shard);
    }

    /**
     * Whether anything is filtered that could decide; such a run never says "conformant". What {@code level} leaves out
     * decides nothing.
     */
    public boolean partial() {
        return !subjects.isEmpty() || !tagExpressions.isEmpty();
    }

    /** The filters as they were given on the command line. */
    public List<String> filters() {
        List<String> filters = new ArrayList<>();
        subjects.forEach(subject -> filters.add("--rule " + subject));
        tagExpressions.forEach(expression -> filters.add("--tags " + expression));
        if (level != Level.OBSERVED) {
            filters.add("--level " + level.word());
        }
        return List.copyOf(filters);
    }

    /**
     * Chooses scenarios; checked before anything is sent, since a mistyped rule would otherwise choose nothing and look
     * harmless.
     */
    static final class SelectionFilter {
        private final Set<String> subjects;
        private final Set<String> waiting;
        private final Set<String> below;
        private final List<Expression> expressions = new ArrayList<>();

        /**
         * A filter.
         *
         * @param waiting a team's own rules and examples that are not run yet, whatever is chosen
         */
        SelectionFilter(Selection selection, Catalogue catalogue, Set<String> waiting) {
            this.waiting = waiting;
            subjects = Set.copyOf(selection.subjects());
            below = catalogue.rules().stream()
                    .filter(rule -> !rule.level().atLeast(selection.level()))
                    .map(Rule::id)
                    .collect(Collectors.toUnmodifiableSet());
            for (String subject : selection.subjects()) {
                if (catalogue.documentedExample(subject).isEmpty()) {
                    checkRule(subject, catalogue);
                }
            }
            for (String expression : selection.tagExpressions()) {
                try {
                    expressions.add(TagExpressionParser.parse(expression));
                } catch (TagExpressionException malformed) {
                    throw new SelectionException("--tags \"" + expression + "\" is no tag expression: "
                            + malformed.getMessage().lines().findFirst().orElse("")
                            + " Write for instance \"@rule-chat-body or @rule-topic-optional\".");
                }
            }
        }

        boolean chooses(ScenarioEntry scenario) {
            return !waiting.contains(scenario.subject())
                    && !below.contains(scenario.subject())
                    && (subjects.isEmpty() || subjects.contains(scenario.subject()))
                    && expressions.stream().allMatch(expression -> expression.evaluate(List.copyOf(scenario.tags())));
        }

        private void checkRule(String id, Catalogue catalogue) {
            Rule rule = catalogue
                    .rule(id)
                    .orElseThrow(() -> new SelectionException(
                            "there is no rule or example \"" + id + "\"; conform list rules shows them all"));
            boolean excluded = rule.excluded().isPresent();
            if (waiting.contains(id)) {
                throw new SelectionException("the rule " + id
                        + " is excluded in your catalogue; take \"excluded\" away there once a scenario tests it");
            }
            if (excluded) {
                throw new SelectionException(
                        "the rule " + id + " cannot be tested; conform explain " + id + " says why");
            }
            if (below.contains(id)) {
                throw new SelectionException("the rule " + id + " is of level "
                        + rule.level().word() + ", which --level leaves out; give --level "
                        + rule.level().word() + ", or no --level");
            }
        }
    }
}
