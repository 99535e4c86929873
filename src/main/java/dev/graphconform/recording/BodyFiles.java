package dev.graphconform.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bodies that an exporter wrote beside the recording, each into a file of its own, as Playwright attaches them. */
final class BodyFiles {
    /** A name and nothing else: what a recording names elsewhere is not touched. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*");

    private final Path recording;

    BodyFiles(Path recording) {
        this.recording = recording;
    }

    /** The body in the file of this name; empty when it is not there, too large, or none of this folder. */
    Optional<byte[]> read(String name) {
        Path file = recording.resolveSibling(NAME.matcher(name).matches() ? name : ".");
        try {
            return Files.isRegularFile(file) && Files.size(file) <= HarReader.MAX_STRING
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
