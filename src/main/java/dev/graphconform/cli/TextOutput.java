package dev.graphconform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints lines to the terminal, or writes them to the file of {@code --out}. */
final class TextOutput {
    private final Console console;
    private final Path file;

    /** The file is null for the terminal. */
    TextOutput(Console console, Path file) {
        this.console = console;
        this.file = file;
    }

    void print(List<String> lines) {
        if (file == null) {
            lines.forEach(console::line);
            return;
        }
        try {
            Files.writeString(file, String.join("\n", lines) + "\n");
        } catch (IOException refused) {
            throw new UsageException(
                    "--out " + file
                            + " cannot be written to; name a file in a folder that exists and that you may write to",
                    refused);
        }
    }
}
