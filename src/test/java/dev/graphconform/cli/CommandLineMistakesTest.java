package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a command line ends in one sentence and exit code 3. */
class CommandLineMistakesTest {
    @TempDir
    Path folder;

    static Stream<Arguments> invalidCommandLines() {
        return Stream.of(
                mistake("unknown command \"rnu\"; did you mean \"run\"? (\"conform --help\" tells more)", "rnu"),
                mistake(
                        "unknown command \"rulez\"; did you mean \"list rules\"? (\"conform --help\" tells more)",
                        "rulez"),
                mistake("unknown command \"frobnicate\" (\"conform --help\" tells more)", "frobnicate"),
                mistake(
                        "unknown option \"--taget\"; did you mean \"--target\"? (\"conform run --help\" tells more)",
                        "run",
                        "--taget",
                        "x"),
                mistake("unknown option \"--seed\" (\"conform run --help\" tells more)", "run", "--seed=1"),
                mistake(
                        "--shard \"2 of 4\" is no shard; write for instance 2/4, auto/4 or auto",
                        "run",
                        "--shard",
                        "2 of 4"),
                mistake(
                        "--shard 5/4 is shard 5 of 4, which is not there; they are numbered from 1 to 4",
                        "run",
                        "--shard",
                        "5/4"),
                mistake("unknown argument \"twice\" (\"conform run --help\" tells more)", "run", "twice"),
                mistake(
                        "missing required parameter for --rule (ID) (\"conform run --help\" tells more)",
                        "run",
                        "--rule"),
                mistake(
                        "invalid value for --parallel: \"two\" is no whole number (\"conform run --help\" tells more)",
                        "run",
                        "--parallel",
                        "two"),
                mistake("--parallel must be 1 or more", "run", "--parallel", "0"),
                mistake(
                        "--wait is for a service that comes up, and the kit's own simulator is there at once; leave it "
                                + "out, or give a --target",
                        "run",
                        "--wait",
                        "5"),
                mistake("--wait must be 0 to 86400 seconds", "run", "--wait", "-1", "--target", "http://127.0.0.1:9"),
                mistake(
                        "--report-url the-web is no address of a page; write the one of the folder of results, such as "
                                + "https://builds.example.com/42/results",
                        "run",
                        "--report-url",
                        "the-web"),
                mistake(
                        "invalid value for --writes: \"all\" is not known, write none, ledger or clean (\"conform "
                                + "run --help\" tells more)",
                        "run",
                        "--writes",
                        "all"),
                mistake(
                        "missing required options: '--target=FILE', '--ledger=FILE' (\"conform cleanup --help\" "
                                + "tells more)",
                        "cleanup"),
                mistake(
                        "the target file nowhere.yaml does not exist; give the path of a YAML file to --target",
                        "run",
                        "--target",
                        "nowhere.yaml"),
                mistake(
                        "the target file nowhere.yaml does not exist; give the path of a YAML file to --target",
                        "plan",
                        "--target",
                        "nowhere.yaml"),
                mistake("--target: the port is missing after the colon", "run", "--target", "http://127.0.0.1:"),
                mistake(
                        "there is no rule or example \"chat-craeted\". Did you mean \"chat-created\"? \"conform "
                                + "list rules\" names them all.",
                        "explain",
                        "chat-craeted"),
                mistake("missing required parameter: 'RULE' (\"conform explain --help\" tells more)", "explain"),
                mistake(
                        "\"rule\" cannot be listed; write one of rules, scenarios, deviations. Did you mean \"rules\"?",
                        "list",
                        "rule"),
                mistake(
                        "there is no deviation \"chat-craeted~ok\". Did you mean \"chat-created~ok\"? \"conform list "
                                + "deviations\" names them all.",
                        "mock",
                        "--port",
                        "0",
                        "--deviation",
                        "chat-craeted~ok"),
                mistake("--port must be between 0 and 65535", "mock", "--port", "99999"),
                mistake(
                        "invalid value for --port: \"http\" is no whole number (\"conform mock --help\" tells more)",
                        "mock",
                        "--port",
                        "http"));
    }

    @ParameterizedTest
    @MethodSource("invalidCommandLines")
    void a_mistake_ends_in_one_sentence(List<String> args, String sentence) {
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform(args.toArray(String[]::new))).isEqualTo(3);
        assertThat(terminal.err()).isEqualTo("conform: " + sentence + System.lineSeparator());
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void a_command_line_without_command_names_them_all() {
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform()).isEqualTo(3);
        assertThat(terminal.err().lines())
                .containsExactly("conform: say what to do: run, plan, doctor, cleanup, list, explain, diff, judge, "
                        + "merge, known, prove, mock, docs, completion, help, version;"
                        + " \"conform --help\" tells more");
    }

    @Test
    void a_port_in_use_is_said_so() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Terminal terminal = Terminal.piped();

            assertThat(terminal.conform("mock", "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(3);
            assertThat(terminal.err().lines())
                    .containsExactly("conform: port " + taken.getLocalPort()
                            + " of 127.0.0.1 is in use; choose another with --port, or any free one with --port 0");
        }
    }

    @Test
    void a_file_that_mock_did_not_write_is_not_written_over() throws IOException {
        Path file = Files.writeString(folder.resolve("contoso.yaml"), "name: contoso\n");
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("mock", "--port", "0", "--write-target", file.toString()))
                .isEqualTo(3);
        assertThat(terminal.err().lines())
                .containsExactly("conform: --write-target " + file
                        + " exists and was not written by \"conform mock\"; name another file");
        assertThat(file).hasContent("name: contoso");
    }

    @Test
    void a_file_of_mock_that_a_person_edited_is_not_written_over() throws IOException {
        Path file = folder.resolve("mock.yaml");
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            new MockTargetFileWriter(file).write(simulator);
        }
        Files.writeString(file, "reads: none\n", StandardOpenOption.APPEND);
        String edited = Files.readString(file);
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("mock", "--port", "0", "--write-target", file.toString()))
                .isEqualTo(3);
        assertThat(terminal.err().lines())
                .containsExactly(
                        "conform: --write-target " + file + " was edited since \"conform mock\" wrote it; name "
                                + "another file, or move it out of the way");
        assertThat(file).hasContent(edited);
        assertThat(folder.resolve("mock.yaml.tokens/.gitignore")).hasContent("*");
    }

    @Test
    void every_fault_of_a_target_file_has_a_line() throws IOException {
        Path file = Files.writeString(folder.resolve("contoso.yaml"), "name: contoso\ncloud: mars\npeple: {}\n");
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("run", "--target", file.toString())).isEqualTo(3);
        assertThat(terminal.err().lines())
                .containsExactly(
                        "conform: " + file
                                + ":1:1: credentials: this key is missing; write it: where tokens come from. "
                                + "default is required; each of"
                                + " the others switches on the rules that need it",
                        "conform: " + file
                                + ":2:8: cloud: \"mars\": this word is not known here; write one of global, "
                                + "usgov-l4, usgov-l5, china",
                        "conform: " + file + ":3:1: peple: unknown key; did you mean \"people\"?");
    }

    @Test
    void debug_shows_where_a_mistake_was_noticed() {
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("run", "--target", "nowhere.yaml", "--debug"))
                .isEqualTo(3);
        assertThat(terminal.err()).contains("\tat dev.graphconform.target.TargetFile");
    }

    private static Arguments mistake(String sentence, String... args) {
        return Arguments.of(List.of(args), sentence);
    }
}
