package dev.graphconform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every file in {@code schemas/} is a valid schema without unknown keywords or formats. */
class SchemaFilesTest {

    private static final Schema STRICT = strict();

    @ParameterizedTest
    @MethodSource("files")
    void a_schema_file_uses_only_known_keywords_and_formats(Path file) throws Exception {
        assertThat(file.toString()).endsWith(".schema.json");
        JsonNode schema = StrictJson.parse(Files.readAllBytes(file));

        assertThat(schema.path("$schema").asString("")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(objections(schema)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"requierd": ["id"]}                                        | requierd
            {"properties": {"id": {"minlength": 1}}}                    | minlength
            {"items": {"allOf": [{"if": {"requires": ["a"]}}]}}         | requires
            {"$defs": {"a": {"not": {"additionalProperites": false}}}}  | additionalProperites
            {"definitions": {}}                                         | definitions
            {"x-rules": "chat-body"}                                    | x-rules
            {"x-rule": "Chat body"}                                     | x-rule
            {"format": "datetime"}                                      | format
            {"type": "text"}                                            | type
            {"pattern": "(unclosed"}                                    | pattern
            {"required": "id"}                                          | required
            """)
    void a_mistake_in_a_schema_is_refused(String schema, String slip) {
        assertThat(objections(Samples.json(schema)))
                .anySatisfy(error -> assertThat(error.getInstanceLocation() + "/" + error.getProperty())
                        .contains(slip));
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_names_itself_its_rule_and_no_other_file(SchemaName name) {
        JsonNode schema = Schemas.bundled().ruleSchema(name).document();

        assertThat(schema.get("$id").stringValue()).isEqualTo(name.id());
        assertThat(schema.path("x-rule").isString())
                .as("a rule for every constraint")
                .isTrue();
        assertThat(schema.findValuesAsString("$ref")).allMatch(ref -> ref.startsWith("#/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x-rule\": \"a\", \"requierd\": [\"id\"]}",
                // no sample has this property, so only loading the schema can find the mistake
                "{\"x-rule\": \"a\", \"properties\": {\"never\": {\"items\": {\"requierd\": [\"id\"]}}}}"
            })
    void a_misspelt_keyword_is_refused_when_the_schema_is_loaded_too(String schema) {
        Schemas misspelt = new Schemas(name -> bytes(schema));

        assertThatThrownBy(() -> misspelt.violations(SchemaName.CHAT, Samples.json("{}")))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("chat.schema.json")
                .hasMessageContaining("requierd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\": \"object\", \"type\": \"array\"}", "{", ""})
    void a_schema_that_is_no_strict_json_is_refused(String text) {
        Schemas broken = new Schemas(name -> bytes(text));

        assertThatThrownBy(() -> broken.violations(SchemaName.ERROR, Samples.json("{}")))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("schemas/error.schema.json");
    }

    @Test
    void a_constraint_without_a_rule_is_refused() {
        Schemas withoutRule = new Schemas(name -> bytes("{\"required\": [\"id\"]}"));

        assertThatThrownBy(() -> withoutRule.violations(SchemaName.ERROR, Samples.json("{}")))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("/required");
    }

    static List<Path> files() {
        return SchemasFromDisk.all();
    }

    private static List<Error> objections(JsonNode schema) {
        return STRICT.validate(schema);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Schema strict() {
        SchemaRegistryConfig asserting =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(asserting));
        try (InputStream in = SchemaFilesTest.class.getResourceAsStream("strict-schema.json")) {
            ObjectNode schema = (ObjectNode) StrictJson.parse(in.readAllBytes());
            return registry.getSchema(SchemaLocation.of(schema.get("$id").stringValue()), schema);
        } catch (IOException | MalformedJsonException e) {
            throw new AssertionError(e);
        }
    }
}
