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
import java.util.List;

/**
 * The standard streams of the process. All output of commands goes through here, and is stripped of control characters,
 * so that nothing that a server sent can move the cursor, change colours or give commands to a CI server.
 */
final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final BufferedReader in;
    private final boolean terminal;
    private final boolean colours;
    private final ConsoleLine consoleLine;

    Console(PrintStream out, PrintStream err, Reader in, boolean terminal, boolean colours) {
        this(out, err, in, terminal, colours, ConsoleLine.UNBOUNDED);
    }

    Console(PrintStream out, PrintStream err, Reader in, boolean terminal, boolean colours, ConsoleLine consoleLine) {
        this.consoleLine = consoleLine;
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
                terminal && wanted,
                ConsoleLine.of(environment, terminal));
    }

    /** Prints a line to the standard output. */
    void line(String text) {
        out.println(shown(text));
    }

    /** Prints a line that begins with a word in a style. */
    void line(TextStyle textStyle, String word, String rest) {
        out.println((colours ? textStyle.paint(shown(word)) : shown(word)) + shown(rest));
    }

    /** Prints a line for a program as it is, control characters included. */
    void command(String line) {
        out.println(line);
    }

    /** A console that writes its output to the standard error. */
    Console toStandardError() {
        return new Console(err, err, in, terminal, colours, consoleLine);
    }

    /** Prints an empty line. */
    void gap() {
        out.println();
    }

    /** A writer to the standard output for help pages, which have line breaks and colours of their own. */
    PrintWriter writer() {
        return new PrintWriter(out, true);
    }

    /** A writer to the standard error. */
    PrintWriter errorWriter() {
        return new PrintWriter(err, true);
    }

    /** Prints a line to the standard error, for the person at the terminal: files with the output do not hold it. */
    void notice(String text) {
        err.println(shown(text));
    }

    /** Prints an error message to the standard error; each line begins with the program's name. */
    void error(String message) {
        message.lines().forEach(line -> err.println("conform: " + shown(line)));
    }

    /** Prints a stack trace to the standard error. */
    void stackTrace(Throwable failure) {
        failure.printStackTrace(err);
    }

    /** Asks a question; true when the answer is "y" or "yes". */
    boolean confirm(String question) {
        out.print(shown(question) + " [y/N] ");
        out.flush();
        try {
            String answer = in.readLine();
            return answer != null && answer.strip().matches("(?i)y|yes");
        } catch (IOException closed) {
            return false;
        }
    }

    /** Prints text in lines that fit the terminal, each behind the indent. */
    void wrapped(String indent, String text) {
        consoleLine.wrapped(indent, text).forEach(this::line);
    }

    /**
     * Prints text after a start, folded to the width of the terminal; elsewhere it is one line, whatever its length.
     */
    void folded(String start, String hanging, String text) {
        consoleLine.folded(start, hanging, text).forEach(this::line);
    }

    /** The same for a text that begins with a word in a style. */
    void folded(TextStyle textStyle, String word, String hanging, String text) {
        List<String> lines = consoleLine.folded("", hanging, word + text);
        boolean whole = lines.get(0).startsWith(word);
        line(textStyle, whole ? word : lines.get(0), whole ? lines.get(0).substring(word.length()) : "");
        lines.stream().skip(1).forEach(this::line);
    }

    /** How many characters fit a line; elsewhere than on a terminal as many as there are. */
    int width() {
        return consoleLine.width();
    }

    private String shown(String text) {
        return consoleLine.encodable(clean(text));
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
     * Replaces what could control a terminal or a CI server, or reverse the reading direction; a tab becomes a space.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\t') {
                clean.append(' ');
            } else if (Character.isISOControl(character) || changesDirection(character)) {
                clean.append('?');
            } else {
                clean.appendCodePoint(character);
            }
        });
        String line = clean.toString();
        // CI servers look for commands in all output, and a target could send one
        return line.contains("##") || line.stripLeading().startsWith("::") ? withoutCommands(line) : line;
    }

    private static String withoutCommands(String text) {
        return text.replaceAll("(?i)##(?=vso\\[|\\[)", "# #").replaceFirst("^(\\s*):(?=:)", "$1: ");
    }

    private static boolean changesDirection(int character) {
        return character >= 0x2028 && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** Newer versions of Java return a console even without a terminal, and have a method to distinguish. */
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

    /** A style of a word, shown as a colour where the terminal has colours. */
    enum TextStyle {
        GOOD("32"),
        BAD("31"),
        DOUBT("33"),
        STRONG("1"),
        FAINT("2");

        private final String code;

        TextStyle(String code) {
            this.code = code;
        }

        String paint(String text) {
            return "\u001B[" + code + "m" + text + "\u001B[0m";
        }
    }
}
