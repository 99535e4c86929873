package dev.graphconform.steps;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.check.ViolationFactory.RuleContext;
import java.util.Collection;
import java.util.Optional;

/**
 * Which rule or example a scenario belongs to, and its stable name: neither file nor line, so that history survives an
 * edit.
 *
 * @param subject rule id or example name
 * @param example whether the subject is a documented example
 * @param name the scenario's name, the row's values filled in
 */
public record ScenarioIdentity(String subject, boolean example, String name) {
    private static final String RULE = "@rule-";
    private static final String EXAMPLE = "@example-";

    /** Reads it from the tags; empty when they name no rule and no example. */
    public static Optional<ScenarioIdentity> of(Collection<String> tags, String name) {
        for (String tag : tags) {
            if (tag.startsWith(RULE)) {
                return Optional.of(new ScenarioIdentity(tag.substring(RULE.length()), false, name));
            }
            if (tag.startsWith(EXAMPLE)) {
                return Optional.of(new ScenarioIdentity(tag.substring(EXAMPLE.length()), true, name));
            }
        }
        return Optional.empty();
    }

    /** The key under which results and exchanges are kept. */
    public String key() {
        return subject + "/" + name;
    }

    /** What failures of the scenario say of its rule or example. */
    public RuleContext ruleContext(Catalogue catalogue) {
        if (example) {
            DocumentedExample documentedExample = documentedExample(catalogue);
            return new RuleContext(
                    documentedExample.name(),
                    "example",
                    "must",
                    documentedExample.title(),
                    "the answer as printed",
                    catalogue.pageTitle() + ", " + documentedExample.title());
        }
        Rule rule = catalogue.rule(subject).orElseThrow(this::unknown);
        return new RuleContext(
                rule.id(),
                "rule",
                rule.level().word(),
                rule.title(),
                rule.quote(),
                rule.pageReference().label());
    }

    /** The documented example that the scenario sends. */
    DocumentedExample documentedExample(Catalogue catalogue) {
        return catalogue.documentedExample(subject).orElseThrow(this::unknown);
    }

    private IllegalStateException unknown() {
        return new IllegalStateException("the catalogue does not know \"" + subject + "\"");
    }
}
