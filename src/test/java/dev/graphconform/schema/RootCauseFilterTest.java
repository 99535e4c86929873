package dev.graphconform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RootCauseFilterTest {

    private final ConstraintViolation pattern = constraintViolation("/id", "pattern");
    private final ConstraintViolation type = constraintViolation("/id", "type");
    private final ConstraintViolation format = constraintViolation("/id", "format");
    private final ConstraintViolation elsewhere = constraintViolation("/topic", "const");

    @Test
    void a_wrong_type_is_blamed_before_anything_else_at_its_place() {
        assertThat(RootCauseFilter.of(List.of(pattern, type, format))).containsExactly(type);
    }

    @Test
    void the_first_of_several_is_blamed() {
        assertThat(RootCauseFilter.of(List.of(pattern, format))).containsExactly(pattern);
        assertThat(RootCauseFilter.of(List.of(type, constraintViolation("/id", "type"))))
                .containsExactly(type);
    }

    @Test
    void each_place_is_blamed_in_its_turn() {
        assertThat(RootCauseFilter.of(List.of(pattern, elsewhere, type))).containsExactly(type, elsewhere);
    }

    private static ConstraintViolation constraintViolation(String place, String keyword) {
        return new ConstraintViolation("", new SchemaViolation("a-rule", place, keyword, "this", "that"));
    }
}
