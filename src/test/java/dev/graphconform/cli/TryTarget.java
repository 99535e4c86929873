package dev.graphconform.cli;

import dev.graphconform.simulator.GraphSimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The target file that {@code mock} writes, with everything that a target can offer, pointing elsewhere. */
public final class TryTarget {
    private final Path file;

    private TryTarget(Path file) {
        this.file = file;
    }

    public static TryTarget at(URI root, GraphSimulator people, Path folder, String pacing) throws IOException {
        Path file = folder.resolve("try.yaml");
        // one that was pointed elsewhere is edited, and would not be written over
        Files.deleteIfExists(file);
        new MockTargetFileWriter(file).write(people);
        Files.writeString(
                file,
                Files.readString(file).replace(people.serviceRoot().toString(), root.toString()) + "pacing: {" + pacing
                        + "}\n");
        return new TryTarget(file);
    }

    public Path file() {
        return file;
    }

    List<String> tokens() throws IOException {
        try (Stream<Path> tokens = Files.list(file.resolveSibling("try.yaml.tokens"))) {
            return tokens.filter(token -> !token.endsWith(".gitignore"))
                    .map(TryTarget::text)
                    .toList();
        }
    }

    private static String text(Path token) {
        try {
            return Files.readString(token).strip();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
