package dev.graphconform.cli;

import dev.graphconform.config.SpellingSuggestion;
import dev.graphconform.errors.UserErrorException;
import dev.graphconform.verdict.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints exceptions as one sentence each, and maps them to exit codes. */
final class ErrorReporter {
    private final Console console;
    private final boolean debug;

    ErrorReporter(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    /** Reports an invalid command line, and returns the exit code. */
    int invalidCommandLine(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        String help = " (\"" + command.getCommandSpec().qualifiedName() + " --help\" tells more)";
        String sentence = mistake instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getUnmatched().isEmpty()
                ? unknown(unmatched.getUnmatched().get(0), command)
                : lowerFirst(mistake.getMessage().lines().findFirst().orElse("the command line is wrong"))
                        .replace("option '--", "--")
                        .replace("':", ":")
                        .replace("' (", " (");
        console.error(sentence + help);
        return withStackTrace(mistake, ExitCode.CONFIGURATION_FAULT.code());
    }

    /** Reports an exception of a command, and returns the exit code. */
    int failed(Throwable failure) {
        if (failure instanceof UserErrorException) {
            console.error(failure.getMessage());
            return withStackTrace(failure, ExitCode.CONFIGURATION_FAULT.code());
        }
        console.error("a fault of the kit, not of the target: " + kitFault(failure)
                + (debug ? "" : "; run it again with --debug to see where"));
        return withStackTrace(failure, ExitCode.KIT_FAULT.code());
    }

    private static String kitFault(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "the memory allowed was not enough (CONFORM_JAVA_OPTS=-Xmx512m allows more)";
        }
        if (failure instanceof StackOverflowError) {
            return "something is nested too deeply";
        }
        String message = failure.getMessage() == null
                ? ""
                : failure.getMessage().lines().findFirst().orElse("");
        return failure.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
    }

    private static String unknown(String word, CommandLine command) {
        boolean option = word.startsWith("-");
        List<String> known = new ArrayList<>(
                option ? optionNames(command) : command.getSubcommands().keySet());
        String name = option && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        String what = option ? "option" : known.isEmpty() ? "argument" : "command";
        return "unknown " + what + " \"" + name + "\""
                + SpellingSuggestion.to(name, known)
                        .or(() -> what.equals("command")
                                ? SpellingSuggestion.to(name, ListCommand.KINDS).map(kind -> "list " + kind)
                                : Optional.empty())
                        .map(near -> "; did you mean \"" + near + "\"?")
                        .orElse("");
    }

    private static List<String> optionNames(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .toList();
    }

    private int withStackTrace(Throwable failure, int exitCode) {
        if (debug) {
            console.stackTrace(failure);
        }
        return exitCode;
    }

    private static String lowerFirst(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
