package dev.graphconform.config;

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

/** The JSON Schema of a config file, with the descriptions that it holds for users. */
final class ConfigSchema {
    private final Schema schema;

    private ConfigSchema(Schema schema) {
        this.schema = schema;
    }

    static ConfigSchema load(String resource) {
        try (InputStream text = ConfigSchema.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("the schema " + resource + " is not on the class path");
            }
            SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .build();
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
            return new ConfigSchema(registry.getSchema(text, InputFormat.JSON));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Error> check(JsonNode document) {
        return schema.validate(document);
    }

    /** The description beside the violated keyword; empty when there is none. */
    String description(Error error) {
        return descriptionOf(owner(error));
    }

    /** The description of a key of the object that violates the keyword; empty when there is none. */
    String description(Error error, String key) {
        return descriptionOf(owner(error).path("properties").path(key));
    }

    /** The keys that the schema allows in the object that violates the keyword. */
    List<String> knownKeys(Error error) {
        return List.copyOf(owner(error).path("properties").propertyNames());
    }

    private String descriptionOf(JsonNode part) {
        if (part.has("description")) {
            return part.path("description").asString();
        }
        String reference = part.path("$ref").asString("");
        return reference.isEmpty() ? "" : descriptionOf(root().at(reference.substring(1)));
    }

    private JsonNode owner(Error error) {
        String pointer = error.getSchemaLocation().getFragment().toString();
        return root().at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private JsonNode root() {
        return schema.getSchemaNode();
    }
}
