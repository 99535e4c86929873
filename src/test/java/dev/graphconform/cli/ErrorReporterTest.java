package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.errors.UserErrorException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorReporterTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        new IllegalStateException("no such step\nsecond line"), "IllegalStateException: no such step"),
                Arguments.of(new NullPointerException(), "NullPointerException"),
                Arguments.of(new StackOverflowError(), "something is nested too deeply"),
                Arguments.of(
                        new OutOfMemoryError("heap"),
                        "the memory allowed was not enough (CONFORM_JAVA_OPTS=-Xmx512m allows more)"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void an_unexpected_failure_is_a_fault_of_the_kit(Throwable failure, String what) {
        Terminal terminal = Terminal.piped();

        assertThat(new ErrorReporter(terminal.console(), false).failed(failure)).isEqualTo(4);
        assertThat(terminal.err().lines())
                .containsExactly("conform: a fault of the kit, not of the target: " + what
                        + "; run it again with --debug to see where");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void debug_shows_the_trace(Throwable failure, String what) {
        Terminal terminal = Terminal.piped();
        new ErrorReporter(terminal.console(), true).failed(failure);

        assertThat(terminal.err())
                .startsWith("conform: a fault of the kit, not of the target: " + what)
                .contains("\tat ");
    }

    @Test
    void a_mistake_of_the_user_ends_in_its_own_sentences_and_debug_shows_where_it_was_noticed() {
        UserErrorException mistake = new UserErrorException("one.yaml is empty\ntwo.yaml is missing") {};
        Terminal terminal = Terminal.piped();
        Terminal debugging = Terminal.piped();

        assertThat(new ErrorReporter(terminal.console(), false).failed(mistake)).isEqualTo(3);
        assertThat(new ErrorReporter(debugging.console(), true).failed(mistake)).isEqualTo(3);

        assertThat(terminal.err().lines())
                .containsExactly("conform: one.yaml is empty", "conform: two.yaml is missing");
        assertThat(debugging.err()).startsWith(terminal.err()).contains("\tat ");
    }
}
