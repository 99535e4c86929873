package dev.graphconform.documentation.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the files that a page includes, from where the page says that they are. */
public final class IncludeReader {
    private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\\R.*?\\R---\\R");

    private static final String FOLDER = "includes";

    private IncludeReader() {}

    /**
     * The sections of an included file, the first without a heading of its own; empty when that file is missing, as for
     * a page that was copied alone.
     *
     * @param page the file that includes it
     * @param target the path, as written there
     * @throws InvalidPageException if the file is no text
     */
    public static Optional<List<Section>> read(Path page, String target) {
        return file(page, target)
                .map(file -> new MarkdownSections(0)
                        .read("# Included\n\n"
                                + FRONT_MATTER.matcher(PageReader.text(file)).replaceFirst("")));
    }

    /**
     * The included file; empty when it is missing, or lies neither below the page's folder nor in a folder
     * {@code includes}: a page that somebody sent in shows no other file of this machine.
     */
    public static Optional<Path> file(Path page, String target) {
        try {
            Path written = Path.of(target);
            if (!target.endsWith(".md") || written.isAbsolute()) {
                return Optional.empty();
            }
            Path folder = page.toAbsolutePath().normalize().getParent();
            Path file = folder.resolve(written).normalize();
            return Files.isRegularFile(file) && ofPages(folder, file) && ofPages(folder.toRealPath(), file.toRealPath())
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException | IOException foreign) {
            return Optional.empty();
        }
    }

    private static boolean ofPages(Path folder, Path file) {
        return file.startsWith(folder)
                || IntStream.range(0, file.getNameCount() - 1)
                        .mapToObj(file::getName)
                        .anyMatch(name -> name.toString().equals(FOLDER));
    }
}
