package dev.graphconform.target;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a program that prints a secret. Neither its output nor its error output is shown anywhere: both may hold the
 * secret.
 *
 * @param words program and arguments; a path to the program is relative to the folder
 * @param folder the working directory
 * @param environment variables besides those of the kit
 */
record Subprocess(List<String> words, Path folder, Map<String, String> environment) {
    private static final int TIMEOUT_SECONDS = 60;
    private static final int MAX_BYTES = 1_000_000;

    /**
     * Runs it and returns its output.
     *
     * @param subject the beginning of error messages: the place, and what is run
     * @throws TargetFileException if it fails, or runs for more than {@value #TIMEOUT_SECONDS} seconds
     */
    String output(String subject) {
        Process process = start(subject);
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> output =
                    CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()), reader -> {
                        Thread thread = new Thread(reader, "secret-command");
                        thread.setDaemon(true);
                        thread.start();
                    });
            byte[] printed = output.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new TimeoutException();
            }
            if (process.exitValue() != 0) {
                throw new TargetFileException(subject + " ended with exit code " + process.exitValue()
                        + "; run it in a terminal to see why, and sign in there if it asks for that");
            }
            return new String(printed, StandardCharsets.ISO_8859_1);
        } catch (TimeoutException endless) {
            throw new TargetFileException(
                    subject + " did not end within " + TIMEOUT_SECONDS + " s; it must print the secret without"
                            + " asking anything",
                    endless);
        } catch (IOException | ExecutionException broken) {
            throw new TargetFileException(subject + " cannot be read from; run it in a terminal to see why", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TargetFileException(subject + " was stopped before it ended", stopped);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process start(String subject) {
        List<String> resolved = new ArrayList<>(words);
        String name = words.get(0);
        if (name.contains("/") || name.contains("\\")) {
            resolved.set(0, folder.resolve(name).toAbsolutePath().toString());
        }
        try {
            ProcessBuilder program = new ProcessBuilder(resolved)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            program.environment().putAll(environment);
            return program.start();
        } catch (IOException missing) {
            throw new TargetFileException(subject + " cannot be started; install it, or write where it is", missing);
        }
    }

    private static byte[] readAll(InputStream output) {
        try {
            return output.readNBytes(MAX_BYTES);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The command line of a program that is a batch file on Windows, where the shell has to start it. */
    static List<String> script(String name, List<String> arguments) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> words = new ArrayList<>(windows ? List.of("cmd", "/c", name) : List.of(name));
        words.addAll(arguments);
        return List.copyOf(words);
    }
}
