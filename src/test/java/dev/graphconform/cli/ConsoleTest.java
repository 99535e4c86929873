package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.cli.Console.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {
    @Test
    void what_a_server_sent_cannot_control_the_terminal() {
        assertThat(Console.clean("a\u001B[31mred\u0007\r\nb\u009Bc\u0000")).isEqualTo("a?[31mred???b?c?");
    }

    @Test
    void what_a_server_sent_cannot_reverse_the_reading_direction() {
        assertThat(Console.clean("pass\u202Edeliaf\u2066x\u2028y")).isEqualTo("pass?deliaf?x?y");
    }

    @Test
    void scripts_and_emoji_stay_as_they_are() {
        assertThat(Console.clean("Zürich \u4F1A\u8BAE \uD83D\uDC69\u200D\uD83D\uDE80\tend"))
                .isEqualTo("Zürich \u4F1A\u8BAE \uD83D\uDC69\u200D\uD83D\uDE80 end");
    }

    @Test
    void words_are_coloured_only_where_colours_are_shown() {
        Terminal piped = Terminal.piped();
        Terminal coloured = Terminal.coloured();
        piped.console().line(TextStyle.BAD, "failed", " topic");
        coloured.console().line(TextStyle.BAD, "failed", " topic");

        assertThat(piped.out().strip()).isEqualTo("failed topic");
        assertThat(coloured.out().strip()).isEqualTo("\u001B[31mfailed\u001B[0m topic");
    }

    @ParameterizedTest
    @CsvSource({"y,true", "Yes,true", "' YES ',true", "n,false", "'',false", "yeah,false"})
    void only_a_clear_yes_confirms(String answer, boolean affirmed) {
        assertThat(Terminal.answering(answer + "\n").console().confirm("Go on?"))
                .isEqualTo(affirmed);
    }

    @Test
    void an_end_of_input_is_a_no() {
        assertThat(Terminal.answering("").console().confirm("Go on?")).isFalse();
    }
}
