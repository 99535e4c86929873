package dev.graphconform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Every constraint has a sample body that violates it, every value of an enumeration a sample body that contains it.
 */
class ConstraintCoverageTest {

    @ParameterizedTest
    @EnumSource
    void every_constraint_refuses_a_sample(SchemaName name) {
        RuleSchema schema = Schemas.bundled().ruleSchema(name);

        Set<String> seen = Samples.mutations(name).stream()
                .filter(mutation -> !mutation.staysValid())
                .flatMap(mutation -> schema.violatedConstraints(mutation.mutated()).stream())
                .map(Constraints::violated)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(seen).containsExactlyElementsOf(Constraints.of(schema.document()));
    }

    @ParameterizedTest
    @EnumSource
    void every_value_of_an_enumeration_passes_in_a_sample(SchemaName name) {
        Set<String> good = new TreeSet<>();
        Samples.of(name).forEach(sample -> collect(Samples.read(name, sample), good));
        Samples.mutations(name).stream().filter(Mutation::staysValid).forEach(m -> collect(m.mutated(), good));

        Set<String> allowed = Schemas.bundled().ruleSchema(name).document().findValues("enum").stream()
                .flatMap(values -> values.valueStream())
                .map(JsonNode::stringValue)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(good).containsAll(allowed);
    }

    @ParameterizedTest
    @EnumSource
    void a_mutation_starts_from_a_valid_body(SchemaName name) {
        assertThat(Samples.mutations(name))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(Schemas.bundled().violations(name, m.original()))
                        .isEmpty());
    }

    @Test
    void a_constraint_without_a_sample_that_violates_it_is_detected() {
        assertThat(Constraints.of(Samples.json("""
                {"required": ["a", "b"], "properties": {"a": {"allOf": [{"pattern": "x"}]}},
                 "if": {"type": "object"}, "then": {"items": {"$ref": "#/$defs/c"}}, \
                "$defs": {"c": {"enum": [1]}}}""")))
                .containsExactly("/$defs/c/enum", "/properties/a/allOf/0/pattern", "/required a", "/required b");
    }

    private static void collect(JsonNode body, Set<String> texts) {
        if (body.isString()) {
            texts.add(body.stringValue());
        }
        body.forEach(child -> collect(child, texts));
    }
}
