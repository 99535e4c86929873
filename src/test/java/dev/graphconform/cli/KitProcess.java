package dev.graphconform.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kit in a process of its own, to be killed, or to be given little. */
public final class KitProcess {
    private static final int TOO_LONG_MINUTES = 3;
    private static final int BETWEEN_TWO_MILLIS = 200;
    private static final int SIGINT = 2;

    private final Process process;
    private final Path output;

    private KitProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static KitProcess start(Path output, String... args) {
        return start(Conform.class, List.of(), output, args);
    }

    /** With a heap of so many megabytes. */
    public static KitProcess withHeap(int megabytes, Path output, String... args) {
        return start(Conform.class, List.of("-Xmx" + megabytes + "m"), output, args);
    }

    /** The kit within the process of another program. */
    static KitProcess start(Class<?> program, Path output, String... args) {
        return start(program, List.of(), output, args);
    }

    static KitProcess start(Class<?> program, List<String> options, Path output, String... args) {
        List<String> command = new ArrayList<>(heedingCtrlC());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), program.getName()));
        command.addAll(List.of(args));
        try {
            return new KitProcess(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start(),
                    output);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** A shell's background jobs ignore Ctrl-C, and so does what they start; a person's terminal does not. */
    private static List<String> heedingCtrlC() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(status)) {
            boolean ignored = lines.filter(line -> line.startsWith("SigIgn:"))
                    .map(line ->
                            new BigInteger(line.substring("SigIgn:".length()).strip(), 16))
                    .anyMatch(mask -> mask.testBit(SIGINT - 1));
            return ignored ? List.of("env", "--default-signal=INT") : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without empty entries: those mean the working directory, whose features would be there twice. */
    static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** As a build server does. */
    void terminate() {
        process.destroy();
    }

    /** As Ctrl-C does. */
    void interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** As somebody does who presses Ctrl-C until it helps. */
    void interruptUntilItEnds() {
        try {
            do {
                interrupt();
            } while (!process.waitFor(BETWEEN_TWO_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits for its end. */
    public int exitCode() {
        try {
            if (!process.waitFor(TOO_LONG_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the process did not end; it said: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** What it printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
