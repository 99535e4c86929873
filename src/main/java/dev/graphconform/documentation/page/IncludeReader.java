package dev.graphconform.documentation.page;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the files that a page includes, from where the page says that they are. */
public final class IncludeReader {
    private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\\R.*?\\R---\\R");

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

    /** The included file; empty when it is missing. */
    public static Optional<Path> file(Path page, String target) {
        try {
            return Optional.ofNullable(page.toAbsolutePath().getParent())
                    .map(folder -> folder.resolve(target).normalize())
                    .filter(file -> target.endsWith(".md") && Files.isRegularFile(file));
        } catch (InvalidPathException foreign) {
            return Optional.empty();
        }
    }
}
