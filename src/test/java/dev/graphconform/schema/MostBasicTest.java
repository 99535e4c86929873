package dev.graphconform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MostBasicTest {

    private final Breach pattern = breach("/id", "pattern");
    private final Breach type = breach("/id", "type");
    private final Breach format = breach("/id", "format");
    private final Breach elsewhere = breach("/topic", "const");

    @Test
    void a_wrong_type_is_blamed_before_anything_else_at_its_place() {
        assertThat(MostBasic.of(List.of(pattern, type, format))).containsExactly(type);
    }

    @Test
    void the_first_of_several_is_blamed() {
        assertThat(MostBasic.of(List.of(pattern, format))).containsExactly(pattern);
        assertThat(MostBasic.of(List.of(type, breach("/id", "type")))).containsExactly(type);
    }

    @Test
    void each_place_is_blamed_in_its_turn() {
        assertThat(MostBasic.of(List.of(pattern, elsewhere, type))).containsExactly(type, elsewhere);
    }

    private static Breach breach(String place, String keyword) {
        return new Breach("", new SchemaFault("a-rule", place, keyword, "this", "that"));
    }
}
