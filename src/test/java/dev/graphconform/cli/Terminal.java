package dev.graphconform.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Runs a command as a shell does, and keeps its output. */
public final class Terminal {
    private final Printed out = new Printed();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    /** Nobody used the mock just before the run, which need not wait until what it makes is later; nor does it mind. */
    private static final CommandTiming HURRIED = new CommandTiming(
            Clock.offset(Clock.systemUTC(), Duration.ofMillis(-1600)), ShutdownHandler.GRACE, Duration.ZERO);

    private final Console console;
    private CommandTiming timing = HURRIED;

    private Terminal(String answers, boolean terminal, boolean colours) {
        this(answers, terminal, colours, ConsoleLine.UNBOUNDED);
    }

    private Terminal(String answers, boolean terminal, boolean colours, ConsoleLine line) {
        this.console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new StringReader(answers),
                terminal,
                colours,
                line);
    }

    /** Output goes to a file or a pipe, and nobody can be asked. */
    public static Terminal piped() {
        return new Terminal("", false, false);
    }

    /** A person sits there and will answer so. */
    static Terminal answering(String answers) {
        return new Terminal(answers, true, false);
    }

    /** The same for runs on a mock that somebody used just before: they begin when they begin. */
    Terminal onTime() {
        timing = new CommandTiming(Clock.systemUTC(), ShutdownHandler.GRACE, Duration.ZERO);
        return this;
    }

    /** A terminal of so many columns. */
    static Terminal ofWidth(int columns) {
        return new Terminal("", true, false, new ConsoleLine(columns, StandardCharsets.UTF_8));
    }

    /** A terminal with colours. */
    static Terminal coloured() {
        return new Terminal("", true, true);
    }

    public int conform(String... args) {
        return Conform.run(args, console, timing);
    }

    Console console() {
        return console;
    }

    /** Runs a command in a thread of its own; interrupting that is Ctrl-C. */
    Thread start(String... args) {
        Thread command = new Thread(() -> {
            try {
                conform(args);
            } finally {
                out.end();
            }
        });
        command.start();
        return command;
    }

    /** What a started command has printed when these words are there, or when it has ended without them. */
    String outUntil(String words) throws InterruptedException {
        return out.until(words);
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Output that can be waited for. */
    private static final class Printed extends ByteArrayOutputStream {
        private boolean ended;

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            notifyAll();
        }

        synchronized void end() {
            ended = true;
            notifyAll();
        }

        synchronized String until(String words) throws InterruptedException {
            while (!ended && !toString(StandardCharsets.UTF_8).contains(words)) {
                wait();
            }
            return toString(StandardCharsets.UTF_8);
        }
    }
}
