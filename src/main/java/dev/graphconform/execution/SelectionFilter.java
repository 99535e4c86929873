package dev.graphconform.execution;

import dev.graphconform.catalogue.Catalogue;
import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Chooses scenarios; checked before anything is sent, since a mistyped rule would otherwise choose nothing and look
 * harmless.
 */
final class SelectionFilter {
    private final Set<String> subjects;
    private final Set<String> waiting;
    private final List<Expression> expressions = new ArrayList<>();

    /**
     * A filter.
     *
     * @param waiting a team's own rules and examples that are not run yet, whatever is chosen
     */
    SelectionFilter(Selection selection, Catalogue catalogue, Set<String> waiting) {
        this.waiting = waiting;
        subjects = Set.copyOf(selection.subjects());
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
                && (subjects.isEmpty() || subjects.contains(scenario.subject()))
                && expressions.stream().allMatch(expression -> expression.evaluate(List.copyOf(scenario.tags())));
    }

    private void checkRule(String id, Catalogue catalogue) {
        boolean excluded = catalogue
                .rule(id)
                .orElseThrow(() -> new SelectionException(
                        "there is no rule or example \"" + id + "\"; conform list rules shows them all"))
                .excluded()
                .isPresent();
        if (waiting.contains(id)) {
            throw new SelectionException("the rule " + id
                    + " is excluded in your catalogue; take \"excluded\" away there once a scenario tests it");
        }
        if (excluded) {
            throw new SelectionException("the rule " + id + " cannot be tested; conform explain " + id + " says why");
        }
    }
}
