package dev.graphconform.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.customrules.CustomRules;
import dev.graphconform.evidence.PlannedRequests.PlannedRequest;
import dev.graphconform.evidence.RequestFingerprint;
import dev.graphconform.execution.DeclaredScenario.DeclaredStep;
import dev.graphconform.execution.RequestPlanner.PlannedScenario;
import dev.graphconform.execution.RequestPlanner.PlannedStep;
import dev.graphconform.execution.RunPlan.RunCostEstimate;
import dev.graphconform.steps.ScenarioIdentity;
import dev.graphconform.steps.StepCost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the features' steps declare is what a plan and the shards go by. */
class DeclaredScenarioTest {
    private static final Map<String, DeclaredScenario> SCENARIOS =
            CucumberDryRun.declaredScenarios(new CucumberLauncher(CustomRules.NONE), scenario -> true).stream()
                    .collect(Collectors.toMap(DeclaredScenario::key, Function.identity()));

    @Test
    void a_scenario_is_about_the_pair_that_its_sentence_names_whoever_is_named_first() {
        assertThat(pairsOf("a request for a one-on-one chat of the initiator and the colleague"))
                .isEqualTo(Set.of("the colleague and the initiator"));
        assertThat(pairsOf("a request for a one-on-one chat of the initiator and the partner"))
                .isEqualTo(Set.of("the initiator and the partner"));
    }

    @Test
    void more_or_fewer_than_two_people_are_no_pair() {
        assertThat(pairsOf("a request for a one-on-one chat of the initiator, the colleague and the second colleague"))
                .isEmpty();
        assertThat(pairsOf("a request for a group chat of the initiator, the colleague and the second colleague"))
                .isEmpty();
    }

    @Test
    void a_sentence_that_names_nobody_may_be_about_a_pair_all_the_same() {
        assertThat(step("somebody without a token sends a valid one-on-one request")
                        .pairs())
                .containsExactly("the colleague and the initiator");
        assertThat(step("the initiator asks for a one-on-one chat of the initiator and the second colleague "
                                + "with the plain app")
                        .pairs())
                .containsExactly("the initiator and the second colleague");
    }

    @Test
    void a_documented_request_is_about_the_pair_that_takes_the_documented_peoples_places() {
        assertThat(pairsOfExample("create_chat_oneOnOne_e1")).containsExactly("the colleague and the initiator");
        assertThat(pairsOfExample("create_chat_oneOnOne_federated_e5"))
                .as("the page prints one id for two people")
                .containsExactlyInAnyOrder("the initiator and the partner", "the colleague and the initiator");
        assertThat(pairsOfExample("create_chat_group_with3_members")).isEmpty();
    }

    @Test
    void what_a_step_sends_is_declared_on_its_method() {
        assertThat(step("the initiator sends the request").cost())
                .hasValueSatisfying(cost -> assertThat(cost.writes()).isOne());
        assertThat(step("the chat can be read back and is the same").cost())
                .hasValueSatisfying(cost -> assertThat(cost.chatReads()).isOne());
        assertThat(step("the answer is a chat").cost()).isEmpty();
    }

    @Test
    void a_chat_with_an_app_is_asked_for_once_a_run() {
        DeclaredStep ask = step(
                "the initiator asks for a one-on-one chat of the initiator and the second colleague with the plain "
                        + "app");
        PlannedScenario once = planned("a", ask, true);
        PlannedScenario again = planned("b", ask, true);

        assertThat(ask.cost())
                .hasValueSatisfying(cost ->
                        assertThat(cost).extracting(StepCost::oncePerRun).isEqualTo(true));
        assertThat(RunCostEstimate.of(List.of(once, again)))
                .isEqualTo(RunCostEstimate.of(List.of(once)))
                .isEqualTo(new RunCostEstimate(1, 0, 1, 1, List.of("POST /v1.0/chats")));
    }

    @Test
    void what_a_plan_could_not_go_through_costs_what_it_declares() {
        DeclaredStep sends = step("the initiator sends the request");

        assertThat(RunCostEstimate.of(List.of(planned("a", sends, true), planned("b", sends, true))))
                .isEqualTo(new RunCostEstimate(1, 0, 0, 0, List.of("POST /v1.0/chats")));
        assertThat(RunCostEstimate.of(List.of(planned("a", sends, false), planned("b", sends, false))))
                .isEqualTo(new RunCostEstimate(2, 0, 0, 0, List.of()));
    }

    private static PlannedScenario planned(String name, DeclaredStep step, boolean reached) {
        return new PlannedScenario(
                new ScenarioIdentity("a-rule", false, name),
                reached
                        ? List.of(new PlannedRequest(new RequestFingerprint("POST /v1.0/chats", true, "one"), false))
                        : List.of(),
                List.of(new PlannedStep(step, reached)),
                Optional.empty());
    }

    private static Set<String> pairsOf(String sentence) {
        return new DeclaredScenario("a", List.of(step(sentence))).pairs();
    }

    private static Set<String> pairsOfExample(String name) {
        return SCENARIOS.values().stream()
                .filter(scenario -> scenario.key().startsWith(name + "/"))
                .flatMap(scenario -> scenario.pairs().stream())
                .collect(Collectors.toSet());
    }

    private static DeclaredStep step(String sentence) {
        return SCENARIOS.values().stream()
                .flatMap(scenario -> scenario.steps().stream())
                .filter(step -> step.text().equals(sentence))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no feature says \"" + sentence + "\""));
    }
}
