package dev.graphconform.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The kit's schemas, each loaded when it is first asked for. Safe for use by many threads.
 *
 * <p>Whether the schema files are good schemas is proved when the kit is built, not when it runs.
 */
public final class Schemas {

    private static final Schemas BUNDLED = new Schemas(Schemas::onClassPath);

    private final Map<SchemaName, RuleSchema> loaded = new ConcurrentHashMap<>();
    private final Function<SchemaName, byte[]> source;

    Schemas(Function<SchemaName, byte[]> source) {
        this.source = source;
    }

    /** The schemas that come with the kit. */
    public static Schemas bundled() {
        return BUNDLED;
    }

    /**
     * Everything wrong with the instance, at most one fault for each place; empty when it is valid.
     *
     * @throws InvalidSchemaException when the schema cannot be loaded: a fault of the kit
     */
    public List<SchemaViolation> faults(SchemaName schema, JsonNode instance) {
        return rules(schema).faults(instance);
    }

    RuleSchema rules(SchemaName schema) {
        return loaded.computeIfAbsent(schema, this::load);
    }

    private RuleSchema load(SchemaName schema) {
        try {
            return RuleSchema.of(schema.id(), StrictJson.parse(source.apply(schema)));
        } catch (MalformedJsonException e) {
            throw new InvalidSchemaException(schema.resource() + " is no JSON: " + e.getMessage(), e);
        }
    }

    private static byte[] onClassPath(SchemaName schema) {
        try (InputStream in = Schemas.class.getClassLoader().getResourceAsStream(schema.resource())) {
            if (in == null) {
                throw new InvalidSchemaException(schema.resource() + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new InvalidSchemaException(schema.resource() + " cannot be read", e);
        }
    }
}
