package dev.graphconform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a text goes: to the terminal, or to the file that was asked for. */
final class TextOutput {
    private final Console console;
    private final Path file;

    /** The file is null when none was asked for. */
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
