package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a terminal of 80 columns no line of text is broken by the terminal itself. */
class NarrowTerminalTest {
    private static final int COLUMNS = 80;

    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.ofWidth(COLUMNS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list rules",
                "list scenarios",
                "explain create_chat_oneOnOne_federated_e5",
                "list deviations",
                "plan --rule create_chat_oneonone_with_rsc_granted_apps --rule apps-consent-accepted",
                "explain permission-missing",
                "explain topic-returned"
            })
    void what_is_listed_fits(String command) {
        assertThat(terminal.conform(command.split(" "))).isZero();

        // an address, a path or a tag is one word, whatever its length
        assertThat(terminal.out().lines().filter(line -> line.strip().contains(" ") && !line.contains("https://")))
                .isNotEmpty()
                .allMatch(line -> line.length() <= COLUMNS);
    }

    @Test
    void what_the_doctor_finds_fits() throws IOException {
        Path file = Files.writeString(folder.resolve("t.yaml"), "name: contoso\ncloud: mars\npeple: {}\n");
        Terminal.ofWidth(COLUMNS).conform("doctor");
        terminal.conform("doctor");
        assertThat(terminal.conform("doctor", "--target", file.toString())).isEqualTo(3);

        assertThat(terminal.out().lines().filter(line -> line.strip().contains(" ")))
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.length() <= COLUMNS);
        assertThat(terminal.out()).contains("\nfault        ", "\n             ");
    }

    @Test
    void a_title_that_does_not_fit_goes_on_below_itself() {
        terminal.conform("list");

        assertThat(terminal.out())
                .contains("\npermission-missing         must      A token without a permission of the table\n"
                        + " ".repeat("permission-missing         must      ".length()) + "is refused\n");
    }

    @Test
    void elsewhere_a_rule_is_a_line() {
        Terminal file = Terminal.piped();
        file.conform("list");

        assertThat(file.out().lines())
                .anyMatch(line ->
                        line.matches("permission-missing +must +A token without a permission of the table is refused"));
    }

    @Test
    void an_excluded_rule_is_not_shown_as_owed() {
        terminal.conform("explain", "one-on-one-at-once");

        assertThat(terminal.out())
                .startsWith("one-on-one-at-once (excluded, no run owes it; by its words a must): Two first\n")
                .contains("\nnot tested  Two people have");
    }

    @Test
    void one_rule_that_is_planned_is_one() {
        terminal.conform("plan", "--rule", "chat-created");

        assertThat(terminal.out()).contains("owed       1 rule or example; 1 can run, 0 cannot\n");
    }
}
