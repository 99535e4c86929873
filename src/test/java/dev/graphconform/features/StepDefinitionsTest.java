package dev.graphconform.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepDefinitionsTest {
    private static final DryRun.Told TOLD = DryRun.of("dev.graphconform.steps");

    @Test
    void no_step_is_undefined_or_ambiguous() {
        assertThat(TOLD.unmatched()).isEmpty();
        assertThat(TOLD.used()).isNotEmpty();
    }

    @Test
    void no_step_definition_is_unused() {
        assertThat(TOLD.used()).containsExactlyInAnyOrderElementsOf(TOLD.defined());
    }

    @Test
    void no_two_step_definitions_say_the_same() {
        List<String> meanings =
                TOLD.defined().stream().map(StepDefinitionsTest::meaning).toList();

        assertThat(meanings).doesNotHaveDuplicates();
    }

    @Test
    void step_definitions_are_expressions_and_no_regular_ones() {
        assertThat(TOLD.defined()).noneMatch(pattern -> pattern.startsWith("^") || pattern.endsWith("$"));
    }

    @Test
    void a_dry_run_without_the_steps_notices() {
        assertThat(DryRun.of("dev.graphconform.features").unmatched())
                .isNotEmpty()
                .allMatch(step -> step.startsWith("UNDEFINED"));
    }

    /** Without letter case, parameters' types, optional text, articles and number. */
    private static String meaning(String expression) {
        return expression
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("\\{\\w*}", "{}")
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("\\b(the|a|an|is|are|has|have)\\b", " ")
                .replaceAll("s\\b", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
