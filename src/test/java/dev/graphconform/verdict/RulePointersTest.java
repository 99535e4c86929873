package dev.graphconform.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scenario says that points to another rule, when that rule's outcome is known. */
class RulePointersTest {
    private static final String LOOK = "no topic; look at rule chat-body";
    private static final Failure FAULT = new Failure(
            "came-back",
            "no topic came back",
            Optional.of("a topic"),
            Optional.of("none"),
            Optional.of("/topic"),
            Optional.empty(),
            Optional.empty());
    private static final Failure REFUSED = Failure.of(KitFailureNames.UNDECIDED, "a group with the topic x is refused");

    @ParameterizedTest
    @CsvSource({
        "PASSED,         FAILED",
        "NOT_APPLICABLE, FAILED",
        "NOT_RUN,        FAILED",
        "INCONCLUSIVE,   FAILED",
        "BROKEN,         FAILED",
        "FAILED,         INCONCLUSIVE"
    })
    void a_fault_of_the_target_is_told_unless_the_rule_tells_it(Outcome rule, Outcome told) {
        ScenarioResult resolved = resolved(pointing("topic-returned", FAULT), Results.scenario("chat-body", "b", rule));

        assertThat(resolved.outcome()).isEqualTo(told);
        assertThat(resolved.message()).isEqualTo(told == Outcome.FAILED ? FAULT.message() : LOOK);
        assertThat(resolved.failure().orElseThrow().pointer()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED,         false",
        "NOT_APPLICABLE, false",
        "NOT_RUN,        true",
        "INCONCLUSIVE,   true",
        "BROKEN,         true",
        "FAILED,         true"
    })
    void what_cannot_be_judged_never_points_to_a_rule_that_passed(Outcome rule, boolean points) {
        ScenarioResult resolved =
                resolved(pointing("topic-returned", REFUSED), Results.scenario("chat-body", "b", rule));

        assertThat(resolved.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(resolved.message()).isEqualTo(points ? LOOK : REFUSED.message());
    }

    @Test
    void what_passed_with_a_doubt_passes_only_where_the_rule_tells_of_it() {
        ScenarioResult doubtful = Results.scenario(
                "topic-returned",
                "doubtful",
                Outcome.PASSED,
                Optional.of(FAULT.pointing(Optional.of(new RulePointer("chat-body", FAULT)))),
                false);
        ScenarioResult told = resolved(doubtful, Results.scenario("chat-body", "b", Outcome.FAILED));

        assertThat(told.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(told.failure()).isEmpty();
        assertThat(resolved(doubtful, passed()).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_rule_that_was_not_asked_tells_no_fault() {
        assertThat(resolved(pointing("topic-returned", FAULT)).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(resolved(pointing("topic-returned", REFUSED)).message()).isEqualTo(LOOK);
    }

    @Test
    void a_rule_does_not_point_to_itself_alone() {
        ScenarioResult own = pointing("chat-body", REFUSED);

        assertThat(resolved(own, Results.scenario("chat-body", "other", Outcome.PASSED))
                        .message())
                .isEqualTo(REFUSED.message());
        assertThat(resolved(own, Results.scenario("chat-body", "other", Outcome.FAILED))
                        .message())
                .isEqualTo(LOOK);
    }

    @Test
    void a_scenario_that_was_left_out_tells_nothing() {
        assertThat(resolved(pointing("topic-returned", REFUSED), passed(), Results.leftOut("chat-body", "guest"))
                        .message())
                .isEqualTo(REFUSED.message());
    }

    @Test
    void one_thing_more_is_said_of_what_could_not_be_judged_only() {
        assertThat(new RulePointer("chat-body", REFUSED)
                        .adding("3 of 4 were accepted")
                        .otherwise()
                        .message())
                .isEqualTo("a group with the topic x is refused. 3 of 4 were accepted");
        assertThat(new RulePointer("chat-body", FAULT)
                        .adding("3 of 4 were accepted")
                        .otherwise())
                .isEqualTo(FAULT);
    }

    private static ScenarioResult passed() {
        return Results.scenario("chat-body", "b", Outcome.PASSED);
    }

    private static ScenarioResult pointing(String subject, Failure otherwise) {
        return Results.scenario(
                subject,
                "pointing",
                Outcome.INCONCLUSIVE,
                Optional.of(Failure.of(KitFailureNames.UNDECIDED, LOOK)
                        .pointing(Optional.of(new RulePointer("chat-body", otherwise)))),
                false);
    }

    private static ScenarioResult resolved(ScenarioResult first, ScenarioResult... others) {
        List<ScenarioResult> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return RulePointers.resolved(all).get(0);
    }
}
