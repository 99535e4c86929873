package dev.graphconform.cli;

import dev.graphconform.execution.ProgressListener;
import dev.graphconform.execution.RunRequest;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Where the lines of {@code --progress} go: a file, the standard output, or nowhere. */
final class ProgressOutput implements AutoCloseable {
    private static final String STANDARD_OUTPUT = "-";

    private final String given;
    private final Console console;
    private PrintStream file;
    private ProgressEventWriter stream;

    /** What was given is null when nothing was. */
    ProgressOutput(String given, Console console) {
        this.given = given;
        this.console = console;
    }

    /** Where people read: not between the lines for a program. */
    Console screen() {
        return STANDARD_OUTPUT.equals(given) ? console.aside() : console;
    }

    /**
     * What the run is told to, beside what people see.
     *
     * @throws UsageException if the file cannot be made
     */
    ProgressListener beside(ProgressListener people, RunRequest request) {
        if (given == null) {
            return people;
        }
        stream = new ProgressEventWriter(
                sink(), people, request.target(), request.selection().shard());
        return stream;
    }

    /** The results are written. */
    void finished(RunResult result, Path folder) {
        if (stream != null) {
            stream.finished(result, folder);
        }
    }

    private Consumer<String> sink() {
        if (STANDARD_OUTPUT.equals(given)) {
            return console::command;
        }
        try {
            file = new PrintStream(Files.newOutputStream(Path.of(given)), true, StandardCharsets.UTF_8);
            return line -> file.print(line + "\n");
        } catch (IOException refused) {
            throw new UsageException(
                    "--progress " + given
                            + " cannot be written to; name a file in a folder that exists and that you may write to",
                    refused);
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
            if (file.checkError()) {
                console.complain("--progress " + given + " is not whole: it could not be written to the end");
            }
        }
    }
}
