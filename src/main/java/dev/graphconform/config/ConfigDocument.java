package dev.graphconform.config;

import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import dev.graphconform.config.ConfigError.Place;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A parsed config file: its content as a tree, with the line and column of each key and value. */
public final class ConfigDocument {
    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final JsonNode root;
    private final Map<String, Place> keys;

    private ConfigDocument(JsonNode root, Map<String, Place> keys) {
        this.root = root;
        this.keys = keys;
    }

    /** Parses the text; empty if it is no usable YAML, in which case the errors are added to the list. */
    static Optional<ConfigDocument> parse(String text, ConfigFileKind kind, List<ConfigError> errors) {
        try {
            Map<String, Place> keys = keyPlaces(text, kind, errors);
            JsonNode root = JsonNodes.readTree(YAML, text, LocationJsonNodeFactoryFactory.getInstance());
            if (root == null || root.isMissingNode() || root.isNull()) {
                errors.add(new ConfigError(
                        Place.START, "", "the " + kind.name() + " is empty; it needs at least " + kind.content()));
            } else if (!root.isObject()) {
                errors.add(new ConfigError(
                        Place.START,
                        "",
                        "a " + kind.name() + " is a list of keys with values, such as " + kind.example()));
            }
            return errors.isEmpty() ? Optional.of(new ConfigDocument(root, keys)) : Optional.empty();
        } catch (JacksonException malformed) {
            errors.add(syntax(text, malformed, kind));
            return Optional.empty();
        }
    }

    /** The whole tree. */
    public JsonNode root() {
        return root;
    }

    /** The place of the key at a JSON pointer; of an entry of a list, the start of its value. */
    public Place ofKey(String pointer) {
        return Optional.ofNullable(keys.get(pointer)).orElseGet(() -> ofValue(pointer));
    }

    /** The start of the value at a JSON pointer. */
    public Place ofValue(String pointer) {
        JsonNode node = root.at(pointer);
        return node.isMissingNode() ? Place.START : place(JsonNodes.tokenStreamLocationOf(node));
    }

    /** The beginning of a message on a dotted key: file, place and key. Without the key, its nearest parent is used. */
    public String place(Path file, String key) {
        String pointer = "/" + key.replace('.', '/');
        while (!pointer.isEmpty() && !keys.containsKey(pointer)) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return file + ":" + (pointer.isEmpty() ? Place.START : keys.get(pointer)) + ": " + key;
    }

    /** The places of the keys by JSON pointer; the tree has those of the values only. */
    private static Map<String, Place> keyPlaces(String text, ConfigFileKind kind, List<ConfigError> errors) {
        Map<String, Place> keys = new HashMap<>();
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                Place place = place(parser.currentTokenLocation());
                if (token == JsonToken.PROPERTY_NAME) {
                    keys.putIfAbsent(parser.streamReadContext().pathAsPointer().toString(), place);
                } else if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                    errors.add(new ConfigError(
                            place,
                            "",
                            "aliases (*name) are not supported in " + kind.name() + "s; write the value out"));
                }
            }
        }
        return keys;
    }

    private static ConfigError syntax(String text, JacksonException malformed, ConfigFileKind kind) {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException marked) {
                Optional<ConfigError> mistake = YamlMistake.of(text, marked);
                if (mistake.isPresent()) {
                    return mistake.get();
                }
            }
        }
        String problem = malformed.getOriginalMessage().lines().findFirst().orElse("");
        Place place = place(malformed.getLocation());
        if (problem.startsWith("Duplicate Object property ")) {
            String key = problem.substring(problem.indexOf('"') + 1, problem.lastIndexOf('"'));
            return new ConfigError(place, key, "this key stands here a second time; keep one of the two");
        }
        if (problem.startsWith("Trailing token")) {
            return new ConfigError(place, "", "a second document (---) starts here; a " + kind.name() + " holds one");
        }
        return new ConfigError(place, "", "this is not YAML: " + problem);
    }

    private static Place place(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
