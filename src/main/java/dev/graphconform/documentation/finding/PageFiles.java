package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.InvalidPageException;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The files that a list of pages and folders stands for. */
public final class PageFiles {
    private PageFiles() {}

    /**
     * The files in order, each once: those named, and the Markdown files in and below the folders named, by path.
     *
     * @throws InvalidPageException if a folder holds no Markdown file, or cannot be read
     */
    public static List<Path> of(List<Path> named) {
        Map<Path, Path> files = new LinkedHashMap<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                List<Path> inside = below(path);
                if (inside.isEmpty()) {
                    throw new InvalidPageException(path + " holds no Markdown file; name a page or a folder of pages");
                }
                inside.forEach(file -> files.putIfAbsent(file.toAbsolutePath().normalize(), file));
            } else {
                files.putIfAbsent(path.toAbsolutePath().normalize(), path);
            }
        }
        return List.copyOf(files.values());
    }

    /** Links are followed, but for one that leads back to a folder above it. */
    private static List<Path> below(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                            if (name.endsWith(".md") && attributes.isRegularFile()) {
                                found.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure) {
                            if (Files.isDirectory(file) && !(failure instanceof FileSystemLoopException)) {
                                throw new InvalidPageException(
                                        file + " cannot be read; check its permissions", failure);
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException unreadable) {
            throw new InvalidPageException(folder + " cannot be read; check its permissions", unreadable);
        }
        return found.stream().sorted().toList();
    }
}
