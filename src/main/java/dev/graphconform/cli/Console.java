package dev.graphconform.cli;

import dev.graphconform.target.Environment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;

/**
 * The terminal, or whatever stands in its place. Everything that commands print goes through here, so that nothing a
 * server sent can move the cursor or change colours.
 */
final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final BufferedReader in;
    private final boolean terminal;
    private final boolean colours;

    Console(PrintStream out, PrintStream err, Reader in, boolean terminal, boolean colours) {
        this.out = out;
        this.err = err;
        this.in = new BufferedReader(in);
        this.terminal = terminal;
        this.colours = colours;
    }

    /** The console of the process. */
    static Console ofProcess(Environment environment) {
        boolean terminal = isTerminal();
        boolean wanted = environment
                        .variable("NO_COLOR")
                        .filter(value -> !value.isEmpty())
                        .isEmpty()
                && environment.variable("TERM").filter("dumb"::equals).isEmpty();
        return new Console(
                System.out,
                System.err,
                new InputStreamReader(System.in, Charset.defaultCharset()),
                terminal,
                terminal && wanted);
    }

    /** Prints a line. */
    void line(String text) {
        out.println(clean(text));
    }

    /** Prints a line that begins with a word in a tone. */
    void line(TextStyle textStyle, String word, String rest) {
        out.println((colours ? textStyle.paint(clean(word)) : clean(word)) + clean(rest));
    }

    /** Prints a line for a program, which knows what may stand in it. */
    void command(String line) {
        out.println(line);
    }

    /** The same console, its output beside the standard one. */
    Console aside() {
        return new Console(err, err, in, terminal, colours);
    }

    /** Prints an empty line. */
    void gap() {
        out.println();
    }

    /** For help pages, which have lines and perhaps colours of their own. */
    PrintWriter writer() {
        return new PrintWriter(out, true);
    }

    /** For lines to the person at the terminal, which nothing that keeps the output is meant to hold. */
    PrintWriter errorWriter() {
        return new PrintWriter(err, true);
    }

    /** Tells the person at the terminal something that nothing that keeps the output is meant to hold. */
    void tell(String text) {
        err.println(clean(text));
    }

    /** Tells what went wrong; each line of the message begins with the program's name. */
    void complain(String message) {
        message.lines().forEach(line -> err.println("conform: " + clean(line)));
    }

    /** Shows where in the code something went wrong. */
    void trace(Throwable failure) {
        failure.printStackTrace(err);
    }

    /** Asks a question that only "y" or "yes" affirms. */
    boolean confirm(String question) {
        out.print(clean(question) + " [y/N] ");
        out.flush();
        try {
            String answer = in.readLine();
            return answer != null && answer.strip().matches("(?i)y|yes");
        } catch (IOException closed) {
            return false;
        }
    }

    /** Whether a person can be asked. */
    boolean terminal() {
        return terminal;
    }

    /** Whether colours are shown. */
    boolean colours() {
        return colours;
    }

    /**
     * Takes out what could steer a terminal or a build server, or reverse the reading direction; a tab becomes a space.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\t') {
                clean.append(' ');
            } else if (Character.isISOControl(character) || steersDirection(character)) {
                clean.append('?');
            } else {
                clean.appendCodePoint(character);
            }
        });
        String line = clean.toString();
        // build servers look for commands in whatever is printed, and targets know that too
        return line.contains("##") || line.stripLeading().startsWith("::") ? disarmed(line) : line;
    }

    private static String disarmed(String text) {
        return text.replaceAll("(?i)##(?=vso\\[|\\[)", "# #").replaceFirst("^(\\s*):(?=:)", "$1: ");
    }

    private static boolean steersDirection(int character) {
        return character >= 0x2028 && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** Newer versions of Java give a console even when there is no terminal, and a method that tells. */
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unexpected) {
            return false;
        }
    }
}
