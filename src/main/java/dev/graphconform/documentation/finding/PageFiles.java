package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.InvalidPageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that a list of pages and folders stands for. */
public final class PageFiles {
    private PageFiles() {}

    /**
     * The files in order, each once: those named, and the Markdown files in and below the folders named, by path.
     *
     * @throws InvalidPageException if a folder holds no Markdown file, or cannot be read
     */
    public static List<Path> of(List<Path> named) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                List<Path> inside = below(path);
                if (inside.isEmpty()) {
                    throw new InvalidPageException(path + " holds no Markdown file; name a page or a folder of pages");
                }
                files.addAll(inside);
            } else {
                files.add(path);
            }
        }
        return List.copyOf(files);
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.getFileName().toString().endsWith(".md") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new InvalidPageException(folder + " cannot be read; check its permissions", unreadable);
        }
    }
}
