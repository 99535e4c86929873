package dev.graphconform.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.graphconform.simulator.Script.Chapter;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeviationsTest {

    private static final Map<Chapter, List<String>> FAITHFUL = new EnumMap<>(Chapter.class);
    /** Deviations are listed by topic, so the chapters that showed the last ones are good GUESSES for the next. */
    private static final Deque<Chapter> GUESSES = new ArrayDeque<>(List.of(Chapter.values()));

    @BeforeAll
    static void play_the_faithful_simulator() {
        for (Chapter chapter : Chapter.values()) {
            FAITHFUL.put(chapter, play(chapter));
        }
    }

    static Stream<Deviation> deviations() {
        return Deviations.all().stream();
    }

    @ParameterizedTest
    @EnumSource(Chapter.class)
    void shows_nothing_that_differs_from_run_to_run(Chapter chapter) {
        assertThat(play(chapter)).isEqualTo(FAITHFUL.get(chapter));
    }

    /**
     * Slow, since "prove" asks for more at the end of each build: that it lands, and that the right rule fails by the
     * right check.
     */
    @ParameterizedTest
    @MethodSource("deviations")
    @Tag("slow")
    void lands_and_changes_what_a_client_sees(Deviation deviation) {
        Optional<Chapter> showing =
                GUESSES.stream().filter(chapter -> shows(deviation, chapter)).findFirst();

        assertThat(showing)
                .as("the chapter in which a client sees %s", deviation)
                .isPresent();
        GUESSES.remove(showing.get());
        GUESSES.addFirst(showing.get());
    }

    private static boolean shows(Deviation deviation, Chapter chapter) {
        try (GraphSimulator simulator = GraphSimulator.start(options(List.of(deviation.id())))) {
            List<String> seen = Script.play(chapter, simulator);
            // some liberties, an upper-case id for one, do not show in a transcript; that they landed must do
            assertThat(seen).as("what a client sees").noneMatch(line -> line.contains("The simulator failed"));
            return simulator.activations(deviation.id()) > 0
                    && (deviation.liberty() || !seen.equals(FAITHFUL.get(chapter)));
        } catch (UncheckedIOException noAnswer) {
            return deviation.id().contains("hangs-up");
        }
    }

    @Test
    void names_each_deviation_once_by_rule_and_name() {
        assertThat(Deviations.all())
                .extracting(Deviation::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9_-]+~[a-z0-9-]+"));
        assertThat(Deviations.all())
                .extracting(Deviation::line)
                .doesNotHaveDuplicates()
                .allMatch(line -> !line.contains("\n") && !line.endsWith("."));
    }

    @Test
    void offers_enough_of_each() {
        assertThat(Deviations.all().stream().filter(Deviation::liberty)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(Deviations.all().stream().filter(deviation -> !deviation.liberty()))
                .hasSizeGreaterThanOrEqualTo(130);
        assertThat(Deviations.all().stream().collect(Collectors.groupingBy(Deviation::ruleId, Collectors.counting())))
                .allSatisfy((rule, count) -> assertThat(count).as(rule).isGreaterThanOrEqualTo(2));
        assertThat(PrintedRequest.all())
                .allSatisfy(example -> assertThat(Deviations.all())
                        .anyMatch(deviation -> deviation.ruleId().equals("example-" + example.requestName())));
    }

    @Test
    void takes_several_at_once() {
        try (GraphSimulator simulator = GraphSimulator.start(
                options(List.of("chat-created~ok", "liberty~properties-reversed", "topic-returned~trimmed")))) {
            Script.play(Chapter.TOPICS, simulator);
            assertThat(simulator.activations("chat-created~ok")).isPositive();
            assertThat(simulator.activations("liberty~properties-reversed")).isPositive();
            assertThat(simulator.activations("topic-returned~trimmed")).isPositive();
        }
    }

    @Test
    void suggests_a_near_name_for_an_unknown_one() {
        assertThatThrownBy(() -> GraphSimulator.start(options(List.of("topic-returned~trimed"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "there is no deviation \"topic-returned~trimed\". Did you mean \"topic-returned~trimmed\"?");
    }

    @Test
    void counts_only_what_the_simulator_was_started_with() {
        try (GraphSimulator simulator = GraphSimulator.start(options(List.of("chat-created~ok")))) {
            assertThat(simulator.activations("chat-created~ok")).isZero();
            assertThatThrownBy(() -> simulator.activations("topic-returned~trimmed"))
                    .hasMessageContaining("was not started with the deviation 'topic-returned~trimmed'");
        }
    }

    private static List<String> play(Chapter chapter) {
        try (GraphSimulator simulator = GraphSimulator.start(options(List.of()))) {
            return Script.play(chapter, simulator);
        }
    }

    private static SimulatorOptions options(List<String> deviations) {
        return SimulatorOptions.defaults().withOperationDuration(Duration.ZERO).withDeviations(deviations);
    }
}
