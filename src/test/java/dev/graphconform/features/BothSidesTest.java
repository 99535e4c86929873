package dev.graphconform.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.messages.types.Pickle;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A rule that forbids something is seen from both sides: without an accepted control request a service that refuses
 * everything would pass.
 */
class BothSidesTest {
    private static final String ANSWER = "it speaks of the answer to a valid request";
    private static final String OPERATION = "it speaks of what is read after a valid request";
    private static final Map<String, String> NEVER_REFUSED = Map.ofEntries(
            Map.entry("chat-created", ANSWER),
            Map.entry("chat-body", ANSWER),
            Map.entry("chat-context", ANSWER),
            Map.entry("chat-id-form", ANSWER),
            Map.entry("times-utc", ANSWER),
            Map.entry("times-equal-when-new", ANSWER),
            Map.entry("topic-returned", ANSWER),
            Map.entry("topic-null-one-on-one", ANSWER),
            Map.entry("chat-type-returned", ANSWER),
            Map.entry("one-on-one-unique", ANSWER),
            Map.entry("group-always-new", ANSWER),
            Map.entry("never-server-error", "it allows both answers"),
            Map.entry("topic-optional", "it allows something"),
            Map.entry("member-bound-by-id", "it allows something"),
            Map.entry("member-bound-by-upn", "it allows something"),
            Map.entry("permission-application", "it allows something; what it forbids is permission-missing"),
            Map.entry("permission-least", "it allows something"),
            Map.entry("permission-higher", "it allows something"),
            Map.entry("apps-accepted", ANSWER),
            Map.entry("apps-location-operation", ANSWER),
            Map.entry("apps-consent-accepted", ANSWER),
            Map.entry("apps-group", ANSWER),
            Map.entry("chat-readable", OPERATION),
            Map.entry("members-all-added", OPERATION),
            Map.entry("operation-readable", OPERATION),
            Map.entry("operation-ends", OPERATION),
            Map.entry("operation-type", OPERATION),
            Map.entry("operation-targets-chat", OPERATION),
            Map.entry("app-installed", OPERATION));

    @Test
    void a_rule_that_forbids_has_a_refused_scenario() {
        assertThat(withoutSide(BothSidesTest::refused)).isEqualTo(new TreeSet<>(NEVER_REFUSED.keySet()));
    }

    @Test
    void a_rule_that_forbids_has_an_accepted_control() {
        assertThat(withoutSide(BothSidesTest::accepted)).isEmpty();
    }

    private static Set<String> withoutSide(java.util.function.Predicate<Pickle> side) {
        return RuleBlock.all().stream()
                .filter(block -> block.pickles().stream().noneMatch(side))
                .map(RuleBlock::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean refused(Pickle scenario) {
        return outcomes(scenario)
                        .anyMatch(text -> text.startsWith("Graph refuses") || text.startsWith("the refusal is"))
                || scenario.getName().contains("refusal");
    }

    private static boolean accepted(Pickle scenario) {
        return !refused(scenario);
    }

    private static Stream<String> outcomes(Pickle scenario) {
        return scenario.getSteps().stream()
                .filter(step -> step.getType()
                        .filter(io.cucumber.messages.types.PickleStepType.OUTCOME::equals)
                        .isPresent())
                .map(step -> step.getText());
    }
}
