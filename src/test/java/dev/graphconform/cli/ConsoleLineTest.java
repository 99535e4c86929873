package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.SubjectResult;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleLineTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void an_output_without_arrows_gets_them_in_ascii() {
        console(Integer.MAX_VALUE, true).line("incomplete \u2192 conformant \u00b7 and so on\u2026 in Zürich");

        assertThat(text()).isEqualTo("incomplete -> conformant - and so on... in Z?rich\n");
    }

    @Test
    void an_output_that_has_them_keeps_them() {
        console(Integer.MAX_VALUE, false).line("incomplete \u2192 conformant");

        assertThat(text()).isEqualTo("incomplete \u2192 conformant\n");
    }

    @Test
    void on_a_narrow_terminal_no_line_is_wider_and_a_reason_is_never_lost() {
        Console console = console(80, false);
        SubjectLineFormatter line = new SubjectLineFormatter(console, 35);
        line.print(subject(Outcome.PASSED, ""));
        line.print(subject(
                Outcome.NOT_RUN,
                "apps.plain is not in the target file, and without an app nothing can be said of apps"));

        assertThat(text().lines())
                .allSatisfy(shown -> assertThat(shown.length()).isLessThanOrEqualTo(80));
        assertThat(text().replaceAll("\\s+", " "))
                .contains("apps.plain is not in the target file, and without an app nothing can be said of apps");
    }

    @Test
    void elsewhere_a_line_holds_all() {
        new SubjectLineFormatter(console(Integer.MAX_VALUE, false), 35).print(subject(Outcome.PASSED, ""));

        assertThat(text())
                .isEqualTo("passed          must      app-installed" + " ".repeat(24)
                        + "A title that says in many words what the rule is about\n");
    }

    private static SubjectResult subject(Outcome outcome, String reason) {
        return new SubjectResult(
                "app-installed",
                SubjectResult.SubjectKind.RULE,
                Level.MUST,
                "A title that says in many words what the rule is about",
                outcome,
                reason,
                List.of());
    }

    private Console console(int width, boolean ascii) {
        var charset = ascii ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
        PrintStream out = new PrintStream(written, true, charset);
        return new Console(out, out, new StringReader(""), false, false, new ConsoleLine(width, charset));
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
