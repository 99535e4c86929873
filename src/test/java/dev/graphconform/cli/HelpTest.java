package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @Test
    void help_names_every_command() {
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("--help")).isZero();
        assertThat(terminal.out()).contains("run ", "plan ", "list ", "explain ", "mock ", "docs ");
        assertThat(terminal.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "plan", "list", "explain", "mock", "docs"})
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
    void later_options_are_not_offered() {
        Terminal terminal = Terminal.piped();
        terminal.conform("run", "--help");

        assertThat(terminal.out()).doesNotContain("--known", "--features", "--seed", "--shard");
    }
}
