package dev.graphconform.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.PickleStepType;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenarioShapeTest {
    private static final int MOST_STEPS = 8;
    private static final String PERSON = "the (?:initiator|colleague|second colleague|guest|partner)";

    /** Said of one thing, though a program cannot tell; each with the reason. */
    private static final Map<String, String> ONE_THING = Map.of(
            "the topic is present and null", "one property, which must not be left out",
            "the chat can be read back and is the same", "reading back alone would pass on any chat",
            "the operation ends and its status never goes back", "one course of states",
            "a client request id of their own", "the id belongs to the one request that is sent");

    @Test
    void a_scenario_has_few_steps() {
        assertThat(scenarios())
                .allSatisfy(scenario ->
                        assertThat(scenario.getSteps()).as(scenario.getName()).hasSizeBetween(2, MOST_STEPS));
    }

    @Test
    void a_scenario_acts_once_and_then_judges() {
        assertThat(scenarios())
                .allSatisfy(scenario ->
                        assertThat(shape(scenario)).as(scenario.getName()).matches("C*AO+"));
    }

    @Test
    void a_step_says_one_thing() {
        List<String> joining = steps().filter(
                        text -> ONE_THING.keySet().stream().noneMatch(text::contains))
                .map(text -> text.replaceAll("\"[^\"]*\"", "..."))
                .map(text -> text.replaceAll(PERSON + "(?:(?:, | and )" + PERSON + ")*", "people"))
                .filter(text -> text.matches("(?i).*\\b(and|then|also|as well as)\\b.*"))
                .toList();

        assertThat(joining).isEmpty();
    }

    @Test
    void the_exceptions_are_still_said() {
        assertThat(ONE_THING.keySet())
                .allSatisfy(phrase -> assertThat(steps()).anyMatch(text -> text.contains(phrase)));
    }

    @Test
    void there_is_no_background() {
        Stream<Background> backgrounds = FeatureFile.all().stream()
                .flatMap(file -> file.feature().getChildren().stream())
                .flatMap(child -> Stream.concat(
                        child.getBackground().stream(),
                        child.getRule().stream()
                                .flatMap(rule -> rule.getChildren().stream())
                                .flatMap(inner -> inner.getBackground().stream())));

        assertThat(backgrounds).isEmpty();
    }

    @Test
    void an_outline_names_the_side_of_its_rows_when_its_block_has_two() {
        assertThat(outlines()
                        .filter(outline -> outline.getName().endsWith(" is refused"))
                        .flatMap(outline -> outline.getExamples().stream())
                        .map(Examples::getName))
                .containsOnly("refused");
        assertThat(outlines()
                        .filter(outline -> outline.getName().endsWith(" is accepted"))
                        .flatMap(outline -> outline.getExamples().stream())
                        .map(Examples::getName))
                .containsOnly("accepted");
    }

    private static Stream<Pickle> scenarios() {
        return FeatureFile.all().stream().flatMap(file -> file.pickles().stream());
    }

    private static Stream<String> steps() {
        return scenarios().flatMap(scenario -> scenario.getSteps().stream()).map(PickleStep::getText);
    }

    /** One letter a step: Context, Action, Outcome. */
    private static String shape(Pickle scenario) {
        return scenario.getSteps().stream()
                .map(step ->
                        step.getType().map(PickleStepType::name).orElse("?").substring(0, 1))
                .collect(Collectors.joining());
    }

    private static Stream<Scenario> outlines() {
        return FeatureFile.rules().stream()
                .flatMap(file -> file.feature().getChildren().stream())
                .map(FeatureChild::getRule)
                .flatMap(Optional::stream)
                .flatMap(rule -> rule.getChildren().stream())
                .map(RuleChild::getScenario)
                .flatMap(Optional::stream)
                .filter(scenario -> !scenario.getExamples().isEmpty());
    }
}
