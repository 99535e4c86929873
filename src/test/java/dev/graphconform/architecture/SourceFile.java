package dev.graphconform.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A source file as people read it. */
record SourceFile(Path path, List<String> lines) {
    static List<SourceFile> ofKit() {
        return below(Path.of("src", "main", "java"));
    }

    static List<SourceFile> ofTests() {
        return below(Path.of("src", "test", "java"));
    }

    String name() {
        return path.getFileName().toString().replace(".java", "");
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static List<SourceFile> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(SourceFile::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SourceFile read(Path path) {
        try {
            return new SourceFile(path, Files.readAllLines(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
