package dev.graphconform.target;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The schema of target files, the same one that editors complete from. */
final class TargetSchema {
    private static final String RESOURCE = "/schemas/target.schema.json";

    private final Schema schema;

    private TargetSchema(Schema schema) {
        this.schema = schema;
    }

    static TargetSchema load() {
        try (InputStream text = TargetSchema.class.getResourceAsStream(RESOURCE)) {
            if (text == null) {
                throw new IllegalStateException("the schema " + RESOURCE + " is not on the class path");
            }
            SchemaRegistryConfig config =
                    SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).build();
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
            return new TargetSchema(registry.getSchema(text, InputFormat.JSON));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Error> check(JsonNode target) {
        return schema.validate(target);
    }

    /** What the schema says for people beside the keyword that objects, for instance what a name may look like. */
    String description(Error error) {
        return described(owner(error));
    }

    /** What the schema says for people about a key of the object that the keyword objects to. */
    String description(Error error, String key) {
        return described(owner(error).path("properties").path(key));
    }

    /** The keys that the schema knows in the object that the keyword objects to. */
    List<String> knownKeys(Error error) {
        return List.copyOf(owner(error).path("properties").propertyNames());
    }

    private String described(JsonNode part) {
        if (part.has("description")) {
            return part.path("description").asString();
        }
        String reference = part.path("$ref").asString("");
        return reference.isEmpty() ? "" : described(root().at(reference.substring(1)));
    }

    private JsonNode owner(Error error) {
        String pointer = error.getSchemaLocation().getFragment().toString();
        return root().at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private JsonNode root() {
        return schema.getSchemaNode();
    }
}
