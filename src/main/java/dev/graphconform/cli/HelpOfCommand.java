package dev.graphconform.cli;

import dev.graphconform.config.SpellingSuggestion;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code conform help}: the same as {@code --help}, for those who type it so. */
@Command(name = "help", description = "Shows this help, or that of a command.")
final class HelpOfCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command; without one, the help of all.")
    private String command;

    @Override
    public void run() {
        CommandLine shown = spec.root().commandLine();
        if (command != null) {
            Map<String, CommandLine> commands = shown.getSubcommands();
            if (!commands.containsKey(command)) {
                throw new UsageException("there is no command \"" + command + "\"."
                        + SpellingSuggestion.asQuestion(command, commands.keySet())
                        + " \"conform --help\" names them all.");
            }
            shown = commands.get(command);
        }
        shown.usage(spec.root().commandLine().getOut());
    }
}
