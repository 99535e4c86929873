package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A week of nights on machines that begin empty: nothing goes from one to the next but the folder of the history, the
 * target file and the list of known deviations.
 */
@Tag("slow")
class WeekOfNightsTest {
    private static final String ESCAPED = "topic-returned~escaped";

    @TempDir
    Path folder;

    private Path history;
    /** What is remembered of runs of this level. */
    private Path kept;

    private Path known;
    private Path out;
    private Terminal terminal;
    private int machines;

    @BeforeEach
    void a_repository_without_known_deviations() throws IOException {
        history = folder.resolve("history");
        kept = history.resolve("level-must");
        known = Files.writeString(folder.resolve("known.yaml"), "known: []\n");
    }

    @Test
    void a_team_reads_each_morning_what_the_night_was() throws IOException {
        // Monday: all is well, and there is nothing to compare with
        assertThat(night()).isZero();
        assertThat(badge()).isEqualTo("brightgreen");
        assertThat(summary()).doesNotContain("## The last runs here", "## What came and went");
        assertThat(Terminal.piped().conform("diff", "--previous", out.toString()))
                .isEqualTo(3);

        // Tuesday: a topic comes back escaped
        assertThat(night(ESCAPED)).isEqualTo(1);
        assertThat(badge()).isEqualTo("red");
        assertThat(summary()).contains("- `topic-returned` flipped once in the last 2 runs; now it fails\n");
        assertThat(terminal.out()).contains("Flipped in the last 2 runs: topic-returned once.");
        assertThat(changed()).containsExactly("topic-returned newly-failing");

        // in the morning somebody looks again, at this rule alone
        Path tuesday = out;
        byte[] runs = Files.readAllBytes(kept.resolve("history.json"));
        byte[] last = Files.readAllBytes(kept.resolve("last-run/run.json"));
        assertThat(run(List.of(ESCAPED), "--rule", "topic-returned")).isEqualTo(1);
        assertThat(kept.resolve("history.json")).hasBinaryContent(runs);
        assertThat(kept.resolve("last-run/run.json")).hasBinaryContent(last);

        // Wednesday: it is listed, with an owner; at the target nothing has changed
        list(tuesday);
        assertThat(night(ESCAPED)).isZero();
        assertThat(outcome()).isEqualTo("conformant-with-exceptions");
        assertThat(badge()).isEqualTo("green");
        assertThat(summary()).contains("- `topic-returned` flipped once in the last 3 runs; now it fails\n");

        // Thursday: the target is mended, and the list is out of date
        assertThat(night()).isEqualTo(1);
        assertThat(summary()).contains("- `topic-returned` flipped 2 times in the last 4 runs; now it holds\n");

        // Friday: the list too
        Files.writeString(known, "known: []\n");
        assertThat(night()).isZero();
        assertThat(changed()).containsExactly("topic-returned fixed");
        assertThat(summary())
                .contains("- `topic-returned` flipped 2 times in the last 5 runs; now it holds\n")
                .contains("\n| 5 | ", "\n| 4 | ", "\n| 3 | ", "\n| 2 | ", "\n| 1 | ");

        // Saturday: the target is down, which says nothing of it
        assertThat(nightOfNobody()).isEqualTo(3);
        assertThat(badge()).isEqualTo("lightgrey");
        assertThat(summary()).contains("\n| 6 | ", "flipped 2 times in the last 5 runs");
        assertThat(run(kept.resolve("last-run")).path("outcome").asString()).isEqualTo("conformant");

        // Sunday: the cache came back damaged, and a chat is made with another status
        Files.writeString(kept.resolve("history.json"), "{\"runs\": [{\"num");
        assertThat(night("chat-created~ok")).isEqualTo(1);
        assertThat(terminal.out())
                .contains("The history of earlier runs in " + kept.resolve("history.json")
                        + " is damaged and was left out; it is kept as history.json.damaged.");
        assertThat(changed()).as("against Friday").contains("chat-created newly-failing");
        assertThat(JsonMapper.shared()
                        .readTree(kept.resolve("history.json").toFile())
                        .path("runs"))
                .hasSize(1);
    }

    /** What failed in a run, in the words of the kit, with what people add to it. */
    private void list(Path failed) throws IOException {
        Terminal proposed = Terminal.piped();
        assertThat(proposed.conform("known", failed.toString())).isZero();
        Files.writeString(
                known,
                proposed.out()
                        .replaceAll("reason: .*", "reason: topics come back escaped")
                        .replaceAll("owner: .*", "owner: the chat team")
                        .replaceAll("link: .*", "link: https://issues.example.com/1")
                        .replaceAll("expires: .*", "expires: 2999-12-31"));
    }

    private int night(String... deviations) throws IOException {
        return run(List.of(deviations), "--level", "must");
    }

    private int run(List<String> deviations, String... options) throws IOException {
        try (GraphSimulator simulator =
                GraphSimulator.start(SimulatorOptions.defaults().withDeviations(deviations))) {
            return run(simulator, simulator.serviceRoot(), options);
        }
    }

    private int nightOfNobody() throws IOException {
        try (GraphSimulator simulator = GraphSimulator.start(SimulatorOptions.defaults())) {
            return run(simulator, URI.create("http://127.0.0.1:9"), "--level", "must");
        }
    }

    /** On a machine of its own, with an empty folder for the results. */
    private int run(GraphSimulator people, URI root, String... options) throws IOException {
        Path machine = Files.createDirectories(folder.resolve("machine-" + ++machines));
        out = machine.resolve("results");
        Path target = TryTarget.at(root, people, machine, "visibilityBudgetSeconds: 1")
                .file();
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--target",
                target.toString(),
                "--known",
                known.toString(),
                "--history",
                history.toString(),
                "--out",
                out.toString(),
                "--parallel",
                "4"));
        arguments.addAll(List.of(options));
        terminal = Terminal.piped();
        return terminal.conform(arguments.toArray(String[]::new));
    }

    private List<String> changed() {
        Terminal compared = Terminal.piped();
        assertThat(compared.conform("diff", "--previous", out.toString(), "--format", "json"))
                .isEqualTo(16);
        return JsonMapper.shared()
                .readTree(compared.out())
                .path("subjects")
                .valueStream()
                .map(subject -> subject.path("id").asString() + " "
                        + subject.path("change").asString())
                .toList();
    }

    private String summary() throws IOException {
        return Files.readString(out.resolve("summary.md"));
    }

    private String badge() {
        return JsonMapper.shared()
                .readTree(out.resolve("badge.json").toFile())
                .path("color")
                .asString();
    }

    private String outcome() {
        return run(out).path("outcome").asString();
    }

    private static JsonNode run(Path results) {
        return JsonMapper.shared().readTree(results.resolve("run.json").toFile());
    }
}
