package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^  (\\w+) +\\S");

    static List<String> commands() {
        return List.of(
                "run",
                "plan",
                "doctor",
                "cleanup",
                "list",
                "explain",
                "diff",
                "judge",
                "merge",
                "known",
                "prove",
                "mock",
                "docs",
                "completion",
                "help",
                "version");
    }

    @Test
    void help_names_every_command() {
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("--help")).isZero();
        String listed = terminal.out().substring(terminal.out().indexOf("Commands:"));
        assertThat(COMMAND.matcher(listed).results().map(command -> command.group(1)))
                .containsExactlyElementsOf(commands());
        assertThat(terminal.err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_help_of_its_own(String command) {
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform(command, "--help")).isZero();
        assertThat(terminal.out()).startsWith("Usage: conform " + command);
    }

    @Test
    void help_is_plain_unless_a_terminal_shows_colours() {
        Terminal piped = Terminal.piped();
        Terminal coloured = Terminal.coloured();
        piped.conform("--help");
        coloured.conform("--help");

        assertThat(piped.out()).doesNotContain("\u001B");
        assertThat(coloured.out()).contains("\u001B[");
    }

    @Test
    void the_version_says_what_it_runs_on() {
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("--version")).isZero();
        assertThat(terminal.out()).startsWith("conform ").contains("Java " + System.getProperty("java.version"));
    }

    @Test
    void help_and_version_are_commands_too() {
        Terminal asOptions = Terminal.piped();
        asOptions.conform("--help");
        asOptions.conform("run", "--help");
        asOptions.conform("--version");
        Terminal asCommands = Terminal.piped();
        asCommands.conform("help");
        asCommands.conform("help", "run");
        asCommands.conform("version");

        assertThat(asCommands.out()).isEqualTo(asOptions.out());
        assertThat(asCommands.conform("help", "rum")).isEqualTo(3);
        assertThat(asCommands.err())
                .isEqualToIgnoringNewLines(
                        "conform: there is no command \"rum\". Did you mean \"run\"? \"conform --help\" "
                                + "names them all.");
    }

    @Test
    void the_completion_for_shells_knows_commands_and_options() {
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("completion")).isZero();
        assertThat(terminal.out()).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_conform");
        assertThat(terminal.out()).contains("doctor", "--write-target", "--known");
    }

    @Test
    void later_options_are_not_offered() {
        Terminal terminal = Terminal.piped();
        terminal.conform("run", "--help");

        assertThat(terminal.out()).doesNotContain("--seed");
    }
}
