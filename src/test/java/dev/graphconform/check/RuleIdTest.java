package dev.graphconform.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleIdTest {
    @ParameterizedTest
    @EnumSource(RuleId.class)
    void a_rule_that_checks_speak_of_is_in_the_catalogue_and_tested(RuleId rule) {
        assertThat(Catalogue.bundled().rule(rule.word()))
                .hasValueSatisfying(found -> assertThat(found.owed()).isTrue());
    }
}
