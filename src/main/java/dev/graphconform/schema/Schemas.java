package dev.graphconform.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Validates JSON against the schemas that come with the kit, each loaded on first use. Safe for use by many threads.
 *
 * <p>The schema files themselves are checked by tests when the kit is built, not when it runs.
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
     * Validates an instance against a schema.
     *
     * @return the violations, at most one for each place in the instance; empty when it is valid
     * @throws InvalidSchemaException if the schema cannot be loaded, which is a bug of the kit
     */
    public List<SchemaViolation> violations(SchemaName schema, JsonNode instance) {
        return ruleSchema(schema).violations(instance);
    }

    RuleSchema ruleSchema(SchemaName schema) {
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
