package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Known deviations, from the proposal after a red run to a list that is out of date. */
class KnownTest {
    @TempDir
    Path folder;

    private Path out;
    private Path known;

    @Test
    void a_proposal_is_refused_until_a_person_has_filled_it_in_and_excuses_what_it_lists() throws IOException {
        out = folder.resolve("out");
        known = folder.resolve("known.yaml");
        assertThat(run(List.of("topic-returned~escaped"), "--rule", "topic-returned")
                        .conform("known", out.toString(), "--out", known.toString()))
                .isZero();

        Terminal refused = run(List.of("topic-returned~escaped"), "--known", known.toString());
        assertThat(refused.err()
                        .lines()
                        .map(line -> line.replaceFirst(".*known\\.[0-9]+\\.", ""))
                        .map(line -> line.split(":")[0])
                        .distinct())
                .containsExactly("reason", "owner", "link");

        fillIn("The vendor <b>knows</b>", "Ada & Bob");
        Terminal excused = run(List.of("topic-returned~escaped"), "--known", known.toString());
        String said = "The vendor <b>knows</b> (Ada & Bob, https://tracker.example/1?a=1&b=2, until ";
        assertThat(excused.err()).isEmpty();
        assertThat(excused.out())
                .contains("What is known not to hold", said, "CONFORMANT-WITH-EXCEPTIONS (exit code 0): ")
                .doesNotContain("What failed");
        JsonNode result = JsonMapper.shared().readTree(out.resolve("run.json").toFile());
        assertThat(result.path("exitCode").asInt()).isZero();
        assertThat(result.at("/counts/rules/must/known").asInt()).isEqualTo(1);
        JsonNode rule = result.path("rules")
                .valueStream()
                .filter(one -> one.path("outcome").asString().equals("known"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.at("/known/owner").asString()).isEqualTo("Ada & Bob");
        assertThat(rule.path("scenarios")
                        .valueStream()
                        .filter(one -> one.path("outcome").asString().equals("known")))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.at("/known/link").asString()).isEqualTo("https://tracker.example/1?a=1&b=2");
                    assertThat(one.path("actual").asString())
                            .contains("&")
                            .isNotEqualTo(one.path("expected").asString());
                });
        assertThat(out.resolve("junit.xml"))
                .content()
                .contains("<skipped message=\"known: expected", "; listed: The vendor &lt;b")
                .doesNotContain("<failure");
        assertThat(out.resolve("summary.md"))
                .content()
                .contains(
                        "✅",
                        "## What is known not to hold",
                        "`topic-returned` known: expected",
                        "Ada &amp; Bob, <https://tracker.example/1?a=1&b=2>");
        assertThat(allure())
                .contains("\"Known deviation, Ada & Bob\"", "\"type\":\"issue\"", "Known deviation\\n", "Listed:   ")
                .doesNotContain("<b>knows");

        Terminal mended = run(List.of(), "--known", known.toString());
        assertThat(mended.out()).contains("STALE topic-returned", "but it passes", "NON-CONFORMANT (exit code 1)");
        assertThat(out.resolve("junit.xml")).content().contains("<failure");
    }

    @Test
    void what_is_expected_to_run_is_red_when_it_cannot() throws IOException {
        out = folder.resolve("out");
        known = Files.writeString(folder.resolve("known.yaml"), "expectedToRun: [guest-has-guest-role]\n");
        Path target = folder.resolve("poor.yaml");
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            new MockTargetFileWriter(target).write(simulator);
            JsonNode poor = YAMLMapper.shared().readTree(target.toFile());
            ((ObjectNode) poor.path("people")).remove("guest");
            YAMLMapper.shared().writeValue(target.toFile(), poor);
            String[] plain = {
                "run", "--target", target.toString(), "--out", out.toString(), "--rule", "guest-has-guest-role"
            };
            String[] expecting = Stream.concat(Stream.of(plain), Stream.of("--known", known.toString()))
                    .toArray(String[]::new);
            Terminal terminal = Terminal.piped();

            assertThat(Terminal.piped().conform(plain)).isEqualTo(2);
            assertThat(terminal.conform(expecting)).as(terminal.err()).isEqualTo(1);
            assertThat(terminal.out()).contains("STALE guest-has-guest-role", "expected to run, but it is not-run: ");
        }
    }

    @Test
    void nothing_is_proposed_of_a_green_run_and_no_file_is_written_over() throws IOException {
        out = folder.resolve("out");
        Path file = Files.writeString(folder.resolve("mine.yaml"), "known: []\n");
        Terminal green = run(List.of(), "--rule", "topic-returned");
        Terminal red = run(List.of("topic-returned~escaped"), "--rule", "topic-returned");

        assertThat(red.conform("known", out.toString(), "--out", file.toString()))
                .isEqualTo(3);
        assertThat(red.err()).contains("--out " + file + " exists; name another file");
        assertThat(file).hasContent("known: []");
        run(List.of(), "--rule", "topic-returned");
        assertThat(green.conform("known", out.toString())).isEqualTo(3);
        assertThat(green.err()).contains("so there is nothing to propose");
    }

    private void fillIn(String reason, String owner) throws IOException {
        Files.writeString(
                known,
                Files.readString(known)
                        .replace("reason: \"\"", "reason: \"" + reason + "\"")
                        .replace("owner: \"\"", "owner: \"" + owner + "\"")
                        .replace("link: \"\"", "link: \"https://tracker.example/1?a=1&b=2\""));
    }

    private Terminal run(List<String> deviations, String... options) throws IOException {
        Path target = folder.resolve("mock.yaml");
        Terminal terminal = Terminal.piped();
        try (GraphSimulator simulator =
                GraphSimulator.start(SimulatorOptions.defaults().withDeviations(deviations))) {
            new MockTargetFileWriter(target).write(simulator);
            String[] run = {"run", "--target", target.toString(), "--out", out.toString(), "--parallel", "2"};
            terminal.conform(Stream.concat(Stream.of(run), Stream.of(options)).toArray(String[]::new));
        }
        return terminal;
    }

    private String allure() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(out.resolve("allure-results"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("-result.json"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
