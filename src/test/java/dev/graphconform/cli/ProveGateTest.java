package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.cli.ProveCommand.ProofInputs;
import dev.graphconform.execution.Selection;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.proof.DeviatingTarget;
import dev.graphconform.proof.ExpectedKills;
import dev.graphconform.proof.ExpectedKills.ExpectedKill;
import dev.graphconform.proof.ProofCase;
import dev.graphconform.proof.ProofRunner;
import dev.graphconform.target.Target;
import dev.graphconform.verdict.Outcome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The proof must fail, with a line that says so, for everything that would let a check lose its effect. */
class ProveGateTest {
    private static final String RULE = "topic-returned";
    private static final String ID = "topic-returned~cut-at-50";
    private static final ProofCase CUT =
            new ProofCase(ID, RULE, "a topic is cut after 50 characters", Set.of("create_chat_group_with3_members"));
    private static final Selection RULES = new Selection(List.of(RULE, "topic-optional"), List.of());

    @TempDir
    Path out;

    private final Terminal terminal = Terminal.piped();
    private final Map<String, ExpectedKill> expectedKills =
            new HashMap<>(Map.of(ID, new ExpectedKill(Outcome.FAILED, "topic-unchanged", "")));
    private List<ProofCase> proofCases = List.of(CUT);
    private Selection features = RULES;
    private DeviatingTarget.DeviatingTargetFactory targets = EmbeddedTarget::deviating;

    @Test
    void what_is_caught_for_the_right_reason_is_proved() {
        assertThat(prove("--rule", RULE)).isEqualTo(0);
        assertThat(terminal.out())
                .contains(
                        "killed      topic-returned",
                        "1 of 1 deviations of 1 rules and examples killed",
                        "proved: every deviation is caught for the right reason, and no liberty is blamed (part of "
                                + "the rules only); exit code 0");
        assertThat(out)
                .isDirectoryContaining("glob:**/proof.html")
                .isDirectoryContaining("glob:**/proof.md")
                .isDirectoryContaining("glob:**/proof.json");
    }

    @Test
    void what_a_run_finds_a_recording_of_it_has_to_tell() {
        assertThat(prove("--rule", RULE, "--recorded")).isEqualTo(0);
        assertThat(terminal.out()).contains("from recordings of the runs alone: 1 blamed");
    }

    @Test
    void what_a_recording_does_not_tell_without_a_reason_is_reported() {
        String hidden = "topic-optional~not-listed";
        features = new Selection(List.of(RULE, "topic-optional", "chat-created"), List.of());
        proofCases = List.of(new ProofCase(hidden, "topic-optional", "a group without a topic is refused", Set.of()));
        expectedKills.put(hidden, new ExpectedKill(Outcome.FAILED, "accepted", ""));
        targets = ids -> ids.isEmpty()
                ? EmbeddedTarget.deviating(ids)
                : new Stand(EmbeddedTarget.deviating(List.of("topic-optional~required")), 1);

        assertThat(prove("--rule", "topic-optional", "--recorded")).isEqualTo(4);
        assertThat(terminal.out()).contains("\nunseen in the recording: " + hidden + ": not in question; failed: {}");
    }

    @Test
    void a_reason_why_no_recording_tells_a_deviation_is_stale_where_one_does() {
        String listed = "topic-returned~signs-refused";
        proofCases = List.of(new ProofCase(listed, RULE, CUT.line(), CUT.collateral()));
        expectedKills.put(listed, expectedKills.get(ID));
        targets = ids ->
                ids.isEmpty() ? EmbeddedTarget.deviating(ids) : new Stand(EmbeddedTarget.deviating(List.of(ID)), 1);

        assertThat(prove("--rule", RULE, "--recorded")).isEqualTo(4);
        assertThat(terminal.out()).contains("\ntold though listed as not to be told: " + listed + ": Why an allowed");
    }

    @Test
    void a_check_that_was_taken_out_lets_its_deviation_survive() {
        features = new Selection(List.of("create_chat_group_with3_members"), List.of());
        proofCases =
                List.of(new ProofCase("topic-returned~lower-case", RULE, "a topic comes back in lower case", Set.of()));
        expectedKills.put("topic-returned~lower-case", expectedKills.get(ID));

        assertRed("survived: topic-returned~lower-case: topic-returned is not run, while these failed: "
                + "create_chat_group_with3_members");
    }

    @Test
    void a_check_that_cannot_see_the_fault_lets_its_deviation_survive() {
        features =
                new Selection(List.of("topic-optional", RULE), List.of("@rule-topic-optional or @rule-topic-returned"));
        proofCases = List.of(new ProofCase(ID, "topic-optional", CUT.line(), Set.of(RULE)));

        assertRed(
                "topic-optional", "survived: " + ID + ": topic-optional is passed, while these failed: topic-returned");
    }

    @Test
    void a_deviation_that_changes_nothing_is_void() {
        targets = ids -> new Stand(EmbeddedTarget.deviating(List.of()), 0);

        assertRed("void: " + ID + ": no answer differed from a faithful one");
    }

    @Test
    void a_declared_reason_that_is_wrong_is_reported() {
        expectedKills.put(ID, new ExpectedKill(Outcome.FAILED, "status-created", ""));

        assertRed("wrong reason: " + ID + ": caught by topic-unchanged, meant to be caught by status-created");
    }

    @Test
    void collateral_that_nobody_declared_is_reported() {
        proofCases = List.of(new ProofCase(
                "topic-optional~default-title", RULE, "a group without a topic is called New group", Set.of()));
        expectedKills.put("topic-optional~default-title", new ExpectedKill(Outcome.FAILED, "topic-unchanged", ""));
        targets = ids -> ids.isEmpty()
                ? EmbeddedTarget.deviating(ids)
                : new Stand(EmbeddedTarget.deviating(List.of(ID, "topic-optional~default-title")), 1);

        assertRed("undeclared collateral: topic-optional~default-title: also failed: topic-optional");
    }

    @Test
    void a_deviation_without_an_expected_kill_is_reported_with_the_line_to_add() {
        expectedKills.clear();

        assertRed("no intention: " + ID + ": add to expected-kills.yaml: " + ID + ": topic-unchanged");
    }

    @Test
    void a_proof_of_nothing_is_none() {
        proofCases = List.of();

        assertRed("nothing was proved: no deviation was chosen");
    }

    @Test
    void a_rule_without_a_deviation_is_reported() {
        assertThat(prove()).isEqualTo(4);
        assertThat(terminal.out())
                .contains(
                        "uncovered: topic-optional has no deviation, so nobody has seen its check fail",
                        "not proved; exit code 4");
    }

    @Test
    void an_expected_kill_for_no_deviation_is_reported() {
        expectedKills.put("topic-returned~renamed", new ExpectedKill(Outcome.FAILED, "topic-unchanged", ""));

        assertThat(prove()).isEqualTo(4);
        assertThat(terminal.out()).contains("uncovered: topic-returned~renamed has an intention but is no deviation");
    }

    @Test
    void a_liberty_that_is_blamed_is_a_false_alarm() {
        proofCases = List.of(new ProofCase(ID, "", CUT.line(), Set.of()));

        assertThat(prove()).isEqualTo(4);
        assertThat(terminal.out())
                .contains("not proved  liberties", "false alarm: " + ID + ": blamed: topic-returned failed: expected");
    }

    @Test
    void a_faithful_simulator_that_does_not_conform_proves_nothing() {
        targets = ids -> EmbeddedTarget.deviating(List.of(ID));

        assertRed("faithful simulator: topic-returned is failed: expected");
        assertThat(terminal.out()).contains("0 of 0 deviations");
    }

    @Test
    void a_target_that_cannot_be_opened_is_a_fault_of_the_kit() {
        targets = ids -> {
            if (ids.isEmpty()) {
                return EmbeddedTarget.deviating(ids);
            }
            throw new IllegalStateException("no port is free");
        };

        assertRed("broken: " + ID + ": the proof itself failed: java.lang.IllegalStateException: no port is free");
    }

    @Test
    void a_rule_that_nobody_knows_is_a_mistake_on_the_command_line() {
        assertThat(terminal.conform("prove", "--rule", "topic-return", "--out", out.toString()))
                .isEqualTo(3);
        assertThat(terminal.err())
                .contains("there is no rule or example \"topic-return\". Did you mean \"topic-returned\"?")
                .hasLineCount(1);
    }

    @Test
    void without_a_terminal_it_prints_no_colours() {
        prove("--rule", RULE);

        assertThat(terminal.out()).doesNotContain("\u001B");
    }

    private void assertRed(String line) {
        assertRed(RULE, line);
    }

    private void assertRed(String rule, String line) {
        assertThat(prove("--rule", rule)).isEqualTo(4);
        assertThat(terminal.out()).contains("\n" + line, "not proved (part of the rules only); exit code 4");
    }

    private int prove(String... options) {
        ProofInputs inputs = new ProofInputs() {
            @Override
            public List<ProofCase> proofCases() {
                return proofCases;
            }

            @Override
            public ProofRunner proofRunner(Catalogue catalogue) {
                return new ProofRunner(catalogue, targets, new ExpectedKills(expectedKills), features);
            }
        };
        return new CommandLine(new ProveCommand(terminal.console(), inputs))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    throw failure;
                })
                .execute(withOut(options));
    }

    private String[] withOut(String... options) {
        String[] all = java.util.Arrays.copyOf(options, options.length + 2);
        all[options.length] = "--out";
        all[options.length + 1] = out.toString();
        return all;
    }

    /** A target that says of itself how often it deviated. */
    private record Stand(DeviatingTarget delegate, long activations) implements DeviatingTarget {
        @Override
        public Target target() {
            return delegate.target();
        }

        @Override
        public HttpTransport transport() {
            return delegate.transport();
        }

        @Override
        public long activations(String deviationId) {
            return activations;
        }

        @Override
        public void close() {
            delegate.close();
        }
    }
}
