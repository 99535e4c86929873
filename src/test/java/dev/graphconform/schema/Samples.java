package dev.graphconform.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Valid bodies, one folder for each schema: printed on the documentation pages, recorded, and invented. */
final class Samples {

    private static final Path ROOT = root();

    private Samples() {}

    static List<String> of(SchemaName schema) {
        try (Stream<Path> files = Files.list(ROOT.resolve(stem(schema)))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(SchemaName schema, String name) {
        return json(text(stem(schema) + "/" + name + ".json"));
    }

    static List<Mutation> mutations(SchemaName schema) {
        return text("mutations/" + stem(schema) + ".txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Mutation.parse(schema, line))
                .toList();
    }

    static JsonNode json(String text) {
        try {
            return StrictJson.parse(text);
        } catch (MalformedJsonException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(SchemaName schema) {
        return schema.resource().replace("schemas/", "").replace(".schema.json", "");
    }

    private static Path root() {
        try {
            return Path.of(Samples.class.getResource("mutations").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
