package dev.graphconform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** No constraint without a body that breaks it, and no value of an enumeration without a body that holds it. */
class ConstraintCoverageTest {

    @ParameterizedTest
    @EnumSource
    void every_constraint_is_seen_to_refuse_a_body(SchemaName name) {
        RuleSchema schema = Schemas.bundled().rules(name);

        Set<String> seen = Samples.mutations(name).stream()
                .filter(mutation -> !mutation.staysValid())
                .flatMap(mutation -> schema.breaches(mutation.mutated()).stream())
                .map(Constraints::broken)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(seen).containsExactlyElementsOf(Constraints.of(schema.document()));
    }

    @ParameterizedTest
    @EnumSource
    void every_value_of_an_enumeration_is_seen_to_pass(SchemaName name) {
        Set<String> good = new TreeSet<>();
        Samples.of(name).forEach(sample -> collect(Samples.read(name, sample), good));
        Samples.mutations(name).stream().filter(Mutation::staysValid).forEach(m -> collect(m.mutated(), good));

        Set<String> allowed = Schemas.bundled().rules(name).document().findValues("enum").stream()
                .flatMap(values -> values.valueStream())
                .map(JsonNode::stringValue)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(good).containsAll(allowed);
    }

    @ParameterizedTest
    @EnumSource
    void a_change_that_is_to_do_harm_starts_from_a_good_body(SchemaName name) {
        assertThat(Samples.mutations(name))
                .isNotEmpty()
                .allSatisfy(m ->
                        assertThat(Schemas.bundled().faults(name, m.original())).isEmpty());
    }

    @Test
    void a_constraint_that_nothing_breaks_is_noticed() {
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
