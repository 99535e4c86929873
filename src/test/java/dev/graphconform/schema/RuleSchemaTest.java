package dev.graphconform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.schema.RuleSchema.ConstraintViolation;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSchemaTest {

    private final ConstraintViolation pattern = violation("/id", "pattern");
    private final ConstraintViolation type = violation("/id", "type");
    private final ConstraintViolation format = violation("/id", "format");
    private final ConstraintViolation elsewhere = violation("/topic", "const");

    @Test
    void a_wrong_type_precedes_any_other_violation_at_its_place() {
        assertThat(RuleSchema.rootCauses(List.of(pattern, type, format))).containsExactly(type);
    }

    @Test
    void the_first_of_several_violations_at_a_place_is_kept() {
        assertThat(RuleSchema.rootCauses(List.of(pattern, format))).containsExactly(pattern);
        assertThat(RuleSchema.rootCauses(List.of(type, violation("/id", "type"))))
                .containsExactly(type);
    }

    @Test
    void each_place_keeps_its_own_violation() {
        assertThat(RuleSchema.rootCauses(List.of(pattern, elsewhere, type))).containsExactly(type, elsewhere);
    }

    private static ConstraintViolation violation(String place, String keyword) {
        return new ConstraintViolation("", new SchemaViolation("a-rule", place, keyword, "this", "that"));
    }
}
