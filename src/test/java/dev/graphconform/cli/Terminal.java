package dev.graphconform.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Runs a command the way a shell does, and keeps what it printed. */
public final class Terminal {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console;

    private Terminal(String answers, boolean terminal, boolean colours) {
        this.console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new StringReader(answers),
                terminal,
                colours);
    }

    /** Output goes to a file or a pipe, and nobody can be asked. */
    public static Terminal piped() {
        return new Terminal("", false, false);
    }

    /** A person sits there and will answer so. */
    static Terminal answering(String answers) {
        return new Terminal(answers, true, false);
    }

    /** A terminal with colours. */
    static Terminal coloured() {
        return new Terminal("", true, true);
    }

    public int conform(String... args) {
        return Conform.run(args, console);
    }

    Console console() {
        return console;
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
