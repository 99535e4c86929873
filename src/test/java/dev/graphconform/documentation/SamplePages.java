package dev.graphconform.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sample pages about an invented API, in the Markdown of the reference. */
public final class SamplePages {
    private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "graphconform", "documentation");

    private SamplePages() {}

    /** The path of a page. */
    public static Path of(String name) {
        return FOLDER.resolve(name + ".md");
    }

    /** The text of a page. */
    public static String text(String name) throws IOException {
        return Files.readString(of(name));
    }
}
