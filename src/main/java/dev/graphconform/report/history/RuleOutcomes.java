package dev.graphconform.report.history;

import dev.graphconform.verdict.KitFailureNames;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a target did in one run, rule by rule, whatever a list of known deviations says of it: who lists a failure, or
 * takes it off the list, has changed nothing at the target.
 *
 * @param passed the rules and examples that held, a team's own rules included
 * @param failed those that did not hold, listed or not
 * @param open those of which the run proved neither
 */
public record RuleOutcomes(List<String> passed, List<String> failed, List<String> open) {
    /** Of a run that was remembered before this was kept. */
    public static final RuleOutcomes UNKNOWN = new RuleOutcomes(List.of(), List.of(), List.of());

    private static final Pattern ID = Pattern.compile("[\\w-]{1,200}");
    private static final Set<Outcome> FAILING = EnumSet.of(Outcome.FAILED, Outcome.KNOWN);
    private static final Set<Outcome> HOLDING = EnumSet.of(Outcome.PASSED, Outcome.NOT_APPLICABLE);

    static RuleOutcomes of(RunResult run) {
        RuleOutcomes all = new RuleOutcomes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        run.everything()
                .forEach(subject -> holds(subject)
                        .map(held -> held ? all.passed : all.failed)
                        .orElse(all.open)
                        .add(subject.id()));
        return all;
    }

    /** Whether it held; empty where that was not proved. */
    private static Optional<Boolean> holds(SubjectResult subject) {
        List<ScenarioResult> counting = subject.scenarios().stream()
                .filter(scenario -> !scenario.leftOut())
                .toList();
        if (FAILING.contains(subject.outcome()) || counting.stream().anyMatch(RuleOutcomes::failed)) {
            return Optional.of(false);
        }
        boolean held = subject.outcome() == Outcome.PASSED
                || subject.outcome() == Outcome.STALE
                        && counting.stream().anyMatch(RuleOutcomes::passed)
                        && counting.stream()
                                .allMatch(scenario -> HOLDING.contains(scenario.outcome()) || passed(scenario));
        return held ? Optional.of(true) : Optional.empty();
    }

    private static boolean failed(ScenarioResult scenario) {
        return FAILING.contains(scenario.outcome()) || scenario.outcome() == Outcome.STALE && !onlyListed(scenario);
    }

    private static boolean passed(ScenarioResult scenario) {
        return scenario.outcome() == Outcome.PASSED || scenario.outcome() == Outcome.STALE && onlyListed(scenario);
    }

    /** Whether the list is all that is wrong with it: then it passed. */
    private static boolean onlyListed(ScenarioResult scenario) {
        return scenario.failure()
                .filter(failure -> failure.check().equals(KitFailureNames.KNOWN_DEVIATIONS))
                .isPresent();
    }

    /** Whether a rule held; empty where the run does not say. */
    Optional<Boolean> held(String id) {
        return passed.contains(id) ? Optional.of(true) : failed.contains(id) ? Optional.of(false) : Optional.empty();
    }

    boolean unknown() {
        return passed.isEmpty() && failed.isEmpty() && open.isEmpty();
    }

    /** Reads what {@link #json()} wrote; unknown where there is nothing of the kind. */
    static RuleOutcomes of(JsonNode rules) {
        return new RuleOutcomes(ids(rules.path("passed")), ids(rules.path("failed")), ids(rules.path("open")));
    }

    ObjectNode json() {
        ObjectNode rules = JsonNodeFactory.instance.objectNode();
        rules.set("passed", array(passed));
        rules.set("failed", array(failed));
        rules.set("open", array(open));
        return rules;
    }

    private static List<String> ids(JsonNode array) {
        return array.valueStream()
                .map(JsonNode::stringValue)
                .map(id -> {
                    // it is written into summaries
                    if (!ID.matcher(id).matches()) {
                        throw new IllegalArgumentException("no id of a rule or example");
                    }
                    return id;
                })
                .toList();
    }

    private static ArrayNode array(List<String> ids) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        ids.forEach(array::add);
        return array;
    }
}
