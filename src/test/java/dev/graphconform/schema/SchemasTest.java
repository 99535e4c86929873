package dev.graphconform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    private final Schemas schemas = Schemas.bundled();

    @ParameterizedTest
    @MethodSource("samples")
    void a_valid_body_has_no_violation(SchemaName schema, String sample) {
        assertThat(schemas.violations(schema, Samples.read(schema, sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("harmful")
    void one_change_violates_one_rule_at_one_place(Mutation mutation) {
        assertThat(schemas.violations(mutation.schema(), mutation.mutated()))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.ruleId()).isEqualTo(mutation.rule());
                    assertThat(violation.place()).isEqualTo(mutation.place());
                    assertThat(violation.keyword()).isEqualTo(mutation.keyword());
                });
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void a_permitted_change_is_no_violation(Mutation mutation) {
        assertThat(schemas.violations(mutation.schema(), mutation.mutated())).isEmpty();
    }

    @Test
    void all_printed_messages_are_among_the_valid_samples() {
        assertThat(Samples.of(SchemaName.CREATE_CHAT_REQUEST))
                .containsExactlyInAnyOrder(
                        "create_chat_oneOnOne_e1",
                        "create_chat_group_with3_members",
                        "create_chat_oneonone_with_installed_apps",
                        "create_chat_oneonone_with_rsc_granted_apps",
                        "create_chat_oneOnOne_upn",
                        "create_chat_group_with_guest_user",
                        "create_chat_oneOnOne_federated_e5");
        assertThat(Samples.of(SchemaName.CHAT))
                .contains(
                        "create_chat_oneOnOne_e1",
                        "create_chat_group_with3_members",
                        "create_chat_oneOnOne_upn",
                        "create_chat_group_with_guest_user",
                        "create_chat_oneOnOne_federated_e5");
        assertThat(Samples.of(SchemaName.OPERATION)).contains("succeeded");
        assertThat(Samples.of(SchemaName.ERROR)).contains("bad-request", "too-many-requests");
    }

    @Test
    void all_violations_are_reported() {
        List<SchemaViolation> violations = schemas.violations(SchemaName.CHAT, Samples.json("""
                {"@odata.context": 1, "topic": 5, "createdDateTime": "now", "lastUpdatedDateTime": "now",
                 "chatType": "oneOnOne"}"""));

        assertThat(violations)
                .extracting(SchemaViolation::place)
                .containsExactlyInAnyOrder(
                        "/@odata.context", "/id", "/topic", "/createdDateTime", "/lastUpdatedDateTime");
    }

    @Test
    void many_threads_may_validate_at_once() {
        Schemas fresh = new Schemas(SchemasFromDisk::read);

        assertThat(Stream.generate(() -> SchemaName.values())
                        .limit(50)
                        .parallel()
                        .flatMap(Arrays::stream)
                        .mapToInt(name ->
                                fresh.violations(name, Samples.json("[]")).size()))
                .hasSize(50 * SchemaName.values().length)
                .containsOnly(1);
    }

    static Stream<Arguments> samples() {
        return names().flatMap(name -> Samples.of(name).stream().map(sample -> Arguments.of(name, sample)));
    }

    static Stream<Mutation> harmful() {
        return names().flatMap(name -> Samples.mutations(name).stream()).filter(m -> !m.staysValid());
    }

    static Stream<Mutation> harmless() {
        return names().flatMap(name -> Samples.mutations(name).stream()).filter(Mutation::staysValid);
    }

    private static Stream<SchemaName> names() {
        return Arrays.stream(SchemaName.values());
    }
}
