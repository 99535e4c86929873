package dev.graphconform.cli;

import dev.graphconform.verdict.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code conform completion}: prints a script by which a shell completes commands and options. */
@Command(
        name = "completion",
        description = {
            "Prints a script for bash and zsh that completes commands and options.",
            "For this shell alone: source <(conform completion). For every one: put that line "
                    + "into ~/.bashrc or ~/.zshrc."
        })
final class CompletionCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AutoComplete.bash("conform", spec.root().commandLine()).lines().forEach(console::command);
        return ExitCode.SUCCESS.code();
    }
}
