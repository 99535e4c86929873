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

/** The destination of {@code --progress}: a file, the standard output, or none. */
final class ProgressOutput implements AutoCloseable {
    private static final String STANDARD_OUTPUT = "-";

    private final String given;
    private final Console console;
    private PrintStream file;
    private ProgressEventWriter writer;

    /**
     * A destination.
     *
     * @param given the value of the option; null without it
     */
    ProgressOutput(String given, Console console) {
        this.given = given;
        this.console = console;
    }

    /** The console for people, which must not mix with the JSON on the standard output. */
    Console consoleForPeople() {
        return STANDARD_OUTPUT.equals(given) ? console.toStandardError() : console;
    }

    /**
     * A listener that writes the events, and passes them on to this one.
     *
     * @throws UsageException if the file cannot be created
     */
    ProgressListener listener(ProgressListener people, RunRequest request) {
        if (given == null) {
            return people;
        }
        writer = new ProgressEventWriter(
                sink(), people, request.target(), request.selection().shard());
        return writer;
    }

    /** Writes the last event, after the results were written. */
    void finished(RunResult result, Path folder) {
        if (writer != null) {
            writer.finished(result, folder);
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
                console.error("--progress " + given + " is not whole: it could not be written to the end");
            }
        }
    }
}
