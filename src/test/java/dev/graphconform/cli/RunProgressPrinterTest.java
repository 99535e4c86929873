package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.SubjectResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunProgressPrinterTest {
    private static final List<String> OWED = List.of("chat-created", "chat-body", "times-utc");

    private final Terminal terminal = Terminal.piped();

    @Test
    void lines_stand_in_the_order_of_the_catalogue_whatever_ends_first() {
        RunProgressPrinter printer = printer(false);
        printer.started(OWED, 7);
        printer.ended(passed("times-utc"), 1, 3);
        assertThat(terminal.out()).doesNotContain("times-utc");
        printer.ended(passed("chat-created"), 2, 3);
        printer.ended(passed("chat-body"), 3, 3);

        assertThat(terminal.out())
                .startsWith("3 rules and examples, 7 scenarios, on a mock\n")
                .containsSubsequence("chat-created", "chat-body", "times-utc");
    }

    @Test
    void what_does_not_hold_and_does_not_decide_is_a_warning_and_with_strict_a_should_fails() {
        for (boolean strict : new boolean[] {false, true}) {
            RunProgressPrinter printer =
                    new RunProgressPrinter(terminal.console(), Catalogue.bundled(), "a mock", false, strict);
            printer.started(List.of("chat-created", "request-id", "never-server-error"), 3);
            printer.ended(failed("chat-created", Level.MUST), 1, 3);
            printer.ended(failed("request-id", Level.SHOULD), 2, 3);
            printer.ended(failed("never-server-error", Level.OBSERVED), 3, 3);
        }
        assertThat(terminal.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsSubsequence(
                        "failed must chat-created because of chat-created",
                        "warning should request-id because of request-id",
                        "warning observed never-server-error because of never-server-error",
                        "failed must chat-created because of chat-created",
                        "failed should request-id because of request-id",
                        "warning observed never-server-error because of never-server-error");
    }

    @Test
    void what_waits_for_a_rule_that_never_ended_is_printed_at_the_end() {
        Heartbeat heartbeat = new Heartbeat(terminal.console(), printer(false), false);
        heartbeat.started(OWED, 7);
        heartbeat.ended(passed("times-utc"), 1, 3);
        heartbeat.close();

        assertThat(terminal.out()).contains("times-utc").doesNotContain("chat-created");
    }

    @Test
    void one_of_a_kind_is_said_so() {
        printer(false).started(List.of("chat-created"), 1);

        assertThat(terminal.out()).startsWith("1 rule or example, 1 scenario, on a mock\n");
    }

    @Test
    void a_run_that_prints_nothing_says_how_far_it_is() {
        Heartbeat heartbeat = new Heartbeat(terminal.console(), printer(true), true);
        heartbeat.started(OWED, 7);
        heartbeat.beat();
        heartbeat.ended(passed("chat-created"), 1, 3);
        heartbeat.beat();
        heartbeat.close();

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).matches("\\.\\.\\. 1 of 3 rules and examples, 0 of 7 scenarios, after \\d+ s\\R");
    }

    @Test
    void a_run_that_has_just_printed_a_line_says_nothing_more() {
        Heartbeat heartbeat = new Heartbeat(terminal.console(), printer(false), false);
        heartbeat.started(OWED, 7);
        heartbeat.ended(passed("chat-created"), 1, 3);
        heartbeat.beat();
        heartbeat.close();

        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void what_many_have_for_a_reason_is_said_of_the_first() {
        RunProgressPrinter printer = printer(false);
        printer.started(OWED, 7);
        for (String id : OWED) {
            printer.ended(
                    new SubjectResult(
                            id,
                            SubjectResult.SubjectKind.RULE,
                            Level.MUST,
                            "Title of " + id,
                            Outcome.BROKEN,
                            "the connection was refused",
                            List.of()),
                    1,
                    3);
        }

        assertThat(terminal.out())
                .containsOnlyOnce("the connection was refused")
                .containsPattern("broken +must +" + OWED.get(0) + " +the connection was refused")
                .containsPattern("broken +must +" + OWED.get(1) + " +as " + OWED.get(0))
                .containsPattern("broken +must +" + OWED.get(2) + " +as " + OWED.get(0));
    }

    private RunProgressPrinter printer(boolean quiet) {
        return new RunProgressPrinter(terminal.console(), Catalogue.bundled(), "a mock", quiet, false);
    }

    private static SubjectResult failed(String id, Level level) {
        return new SubjectResult(
                id, SubjectResult.SubjectKind.RULE, level, "Title", Outcome.FAILED, "because of " + id, List.of());
    }

    private static SubjectResult passed(String id) {
        return new SubjectResult(
                id, SubjectResult.SubjectKind.RULE, Level.MUST, "Title of " + id, Outcome.PASSED, "", List.of());
    }
}
