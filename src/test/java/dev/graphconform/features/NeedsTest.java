package dev.graphconform.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Need;
import dev.graphconform.target.Persona;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever and whatever a scenario names is asked for beforehand: on a target without it the scenario is left out, and
 * does not stumble.
 */
class NeedsTest {
    private static final List<Map.Entry<String, String>> NAMED = List.of(
            Map.entry("with only Chat.Create", "credentials.leastPrivilege"),
            Map.entry("with only Chat.ReadWrite", "credentials.higherPrivilege"),
            Map.entry("the initiator without a chat permission", "credentials.withoutPermission"),
            Map.entry("the initiator with an expired token", "credentials.expired"),
            Map.entry("an application with Chat.Create", "credentials.application"),
            Map.entry("an application without a chat permission", "credentials.applicationWithoutPermission"),
            Map.entry("a personal account", "credentials.personal"),
            Map.entry("the plain app", "apps.plain"),
            Map.entry("the consented app", "apps.consented"),
            Map.entry("sends a one-on-one request with", "people.colleague"),
            Map.entry("a valid one-on-one request", "people.colleague"),
            Map.entry("a valid group request", "people.colleague"),
            Map.entry("a valid group request", "people.secondColleague"));

    /** Not tagged yet; the step itself leaves the scenario out. */
    private static final Set<String> UNTAGGED = Set.of(
            "chat-created/A group chat with a topic is created: people.secondColleague",
            "chat-created/A group chat without a topic is created: people.secondColleague");

    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void everything_that_a_scenario_names_is_needed_by_it_or_by_its_rule() {
        Set<String> forgotten = new TreeSet<>();
        RuleBlock.all()
                .forEach(block -> block.pickles().forEach(scenario -> {
                    Set<String> missing = named(scenario);
                    missing.removeAll(needed(block, scenario));
                    missing.forEach(need -> forgotten.add(block.id() + "/" + scenario.getName() + ": " + need));
                }));

        assertThat(forgotten).isEqualTo(UNTAGGED);
    }

    @Test
    void a_scenario_does_not_repeat_what_its_rule_needs() {
        assertThat(RuleBlock.all())
                .allSatisfy(block -> assertThat(block.pickles())
                        .allSatisfy(scenario -> assertThat(ofScenario(scenario))
                                .as(scenario.getName())
                                .doesNotContainAnyElementsOf(ofRule(block))));
    }

    private Set<String> needed(RuleBlock block, Pickle scenario) {
        return Stream.concat(ofScenario(scenario).stream(), ofRule(block).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> ofRule(RuleBlock block) {
        return catalogue.rule(block.id()).orElseThrow().needs().stream()
                .map(Need::toString)
                .collect(Collectors.toSet());
    }

    private static Set<String> ofScenario(Pickle scenario) {
        return scenario.getTags().stream()
                .map(tag -> tag.getName())
                .filter(tag -> tag.startsWith("@needs:"))
                .map(tag -> tag.substring("@needs:".length()))
                .collect(Collectors.toSet());
    }

    private static Set<String> named(Pickle scenario) {
        String said = scenario.getSteps().stream().map(PickleStep::getText).collect(Collectors.joining("\n"));
        Set<String> named = new LinkedHashSet<>();
        for (Persona persona : Persona.values()) {
            if (persona != Persona.INITIATOR && said.contains(persona.phrase())) {
                named.add("people." + persona.key());
            }
        }
        NAMED.forEach(entry -> {
            if (said.contains(entry.getKey())) {
                named.add(entry.getValue());
            }
        });
        return named;
    }
}
