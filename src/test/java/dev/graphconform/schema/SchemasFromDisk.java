package dev.graphconform.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Loads the schemas from the source files in {@code schemas/} instead of the class path. */
final class SchemasFromDisk {

    private static final Path FOLDER = Path.of("schemas");

    private SchemasFromDisk() {}

    static byte[] read(SchemaName schema) {
        try {
            return Files.readAllBytes(Path.of(schema.resource()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
