package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a run becomes by what people said of an earlier one: the list is proposed from that, filled in, and given. */
class KnownRunsTest {
    private static final Map<String, String> PROPOSED = new HashMap<>();

    @TempDir
    Path folder;

    private final Terminal terminal = Terminal.piped();

    /**
     * A deviation {@code -guest} takes the guest out of the target file. What is edited in the list is written
     * {@code from=>to}, as a regular expression.
     */
    @ParameterizedTest(name = "{0}: {1}, then {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            chat-created | chat-created~ok-for-groups | - | \
            chat-created~ok-for-groups | - | known | selection-holds | 0
            chat-created | chat-created~ok-for-groups | - | \
            chat-created~accepted-for-groups | - | stale | non-conformant | 1
            chat-created | chat-created~ok-for-groups | - | \
            - | - | stale | non-conformant | 1
            chat-created | chat-created~ok-for-groups | - | \
            chat-created~ok | - | failed | non-conformant | 1
            chat-created | chat-created~ok | - | \
            chat-created~ok-for-groups | - | stale | non-conformant | 1
            chat-created | chat-created~ok-for-groups | actual: .*=>actual: "*" | \
            chat-created~accepted-for-groups | - | known | selection-holds | 0
            chat-created | chat-created~ok-for-groups | expires: .*=>expires: 2020-01-01 | \
            chat-created~ok-for-groups | - | stale | non-conformant | 1
            chat-created | chat-created~ok-for-groups | expires: .*=>accepted: true | \
            chat-created~ok-for-groups | - | known | selection-holds | 0
            times-utc | times-utc~zone-lost | - | \
            times-utc~zone-lost | - | inconclusive | selection-holds | 0
            times-utc | times-utc~zone-lost | - | \
            times-utc~offset-zero | - | stale | non-conformant | 1
            request-id | - | - | \
            request-id~missing | - | failed | incomplete | 2
            request-id | - | - | \
            request-id~missing | --strict | failed | non-conformant | 1
            create_chat_oneOnOne_e1 | chat-created~ok | - | \
            chat-created~ok | - | known | selection-holds | 0
            topic-group-only | topic-group-only~method-not-allowed | - | \
            topic-group-only~method-not-allowed | - | inconclusive | selection-holds | 0
            topic-group-only | - | - | \
            topic-group-only~method-not-allowed | - | inconclusive | incomplete | 2
            topic-group-only | topic-group-only~method-not-allowed | - | \
            - | - | stale | non-conformant | 1
            topic-group-only | topic-group-only~method-not-allowed | inconclusive: .*=>inconclusive: too late | \
            topic-group-only~method-not-allowed | - | stale | non-conformant | 1
            guest-has-guest-role | -guest | - | \
            -guest | - | not-run | selection-holds | 0
            guest-has-guest-role | - | - | \
            -guest | - | not-run | incomplete | 2
            guest-has-guest-role | -guest | notRun: .*=>notRun: people.partner | \
            -guest | - | stale | non-conformant | 1
            guest-has-guest-role | -guest | - | \
            - | - | stale | non-conformant | 1
            """)
    void an_entry_excuses_what_it_says_and_nothing_else(
            String rule, String first, String edit, String then, String option, String becomes, String run, int exit)
            throws IOException {
        List<String> options = new ArrayList<>(List.of("--rule", rule));
        Path known = folder.resolve("known.yaml");
        if (first != null) {
            String filledIn = proposed(first, rule);
            String edited = edit == null ? filledIn : filledIn.replaceAll(edit.split("=>")[0], edit.split("=>")[1]);
            assertThat(edit == null || !edited.equals(filledIn)).isTrue();
            Files.writeString(known, edited);
            options.addAll(List.of("--known", known.toString()));
        }
        Stream.ofNullable(option).forEach(options::add);

        int code = conform(then, "then", options);

        JsonNode result = JsonMapper.shared().readTree(Path.of(out("then"), "run.json"));
        assertThat(result.findValuesAsString("id")).containsExactly(rule);
        JsonNode subject =
                result.path(rule.startsWith("create_") ? "examples" : "rules").path(0);
        assertThat(subject.path("outcome").asString())
                .as(subject.path("reason").asString() + (first == null ? "" : "\n" + Files.readString(known)))
                .isEqualTo(becomes);
        assertThat(result.path("outcome").asString()).isEqualTo(run);
        assertThat(result.path("exitCode").asInt()).isEqualTo(exit);
        assertThat(code).isEqualTo(exit);
    }

    @Test
    void what_cannot_be_tested_for_one_reason_is_proposed_in_one_entry() throws IOException {
        conform("-guest", "first", List.of("--tags", "@needs:people.guest"));
        assertThat(terminal.conform("known", out("first"))).isZero();

        assertThat(YAMLMapper.shared().readTree(terminal.out()).path("known"))
                .hasSizeGreaterThan(0)
                .anySatisfy(entry -> {
                    assertThat(entry.path("rules").size()).isGreaterThan(1);
                    assertThat(entry.path("notRun").asString()).contains("people.guest");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14  | ends in 14 days (
            15  | -
            800 | in more than a year: write "accepted: true" instead
            """)
    void an_end_that_is_near_or_far_is_told_with_owner_and_link(int days, String told) throws IOException {
        Path known = folder.resolve("known.yaml");
        // the proposal ends 90 days after the day of the run
        String listed = proposed("chat-created~ok", "chat-created");
        String ends = listed.replaceAll("(?s).*expires: \"?([0-9-]{10}).*", "$1");
        String moved = LocalDate.parse(ends).plusDays(days - 90).toString();
        Files.writeString(known, listed.replace(ends, moved));
        Terminal second = Terminal.piped();
        run(second, "chat-created~ok", "then", List.of("--rule", "chat-created", "--known", known.toString()));

        String summary = Files.readString(Path.of(out("then"), "summary.md"));
        String json = Files.readString(Path.of(out("then"), "run.json"));
        if (told.equals("-")) {
            assertThat(second.out() + summary + json).doesNotContain("Known deviation ");
        } else {
            String owner = "(chat-created; Ada, https://tracker.example/1) ";
            assertThat(second.out()).contains("Known deviation ", owner, told);
            assertThat(summary).contains("Known deviation ").contains("tracker.example/1");
            assertThat(JsonMapper.shared().readTree(json).path("warnings").toString())
                    .contains(owner);
        }
    }

    @Test
    void a_narrowed_run_leaves_the_results_of_a_whole_one_alone() throws IOException {
        Path out = folder.resolve("whole");
        Files.createDirectories(out);
        Files.writeString(
                out.resolve("run.json"), "{\"outcome\": \"conformant\", \"partial\": false, \"runId\": \"1\"}");

        assertThat(terminal.conform("run", "--rule", "topic-optional", "--out", out.toString()))
                .isEqualTo(3);

        assertThat(terminal.err())
                .isEqualTo("conform: " + out + " holds the results of a whole run, and a narrowed one would replace "
                        + "them; name another folder, for instance --out " + out.resolve("partial")
                        + ", or move these away\n");
        assertThat(out.resolve("run.json")).content().contains("\"runId\": \"1\"");
        Files.writeString(
                out.resolve("run.json"), "{\"outcome\": \"incomplete\", \"partial\": true, \"runId\": \"1\"}");
        assertThat(terminal.conform("run", "--rule", "topic-optional", "--out", out.toString()))
                .isZero();
    }

    /** What a run with this deviation has proposed, filled in; asked for once. */
    private String proposed(String deviation, String rule) throws IOException {
        String asked = deviation + " " + rule;
        if (!PROPOSED.containsKey(asked)) {
            conform(deviation, "first", List.of("--rule", rule));
            Terminal proposing = Terminal.piped();
            assertThat(proposing.conform("known", out("first")))
                    .as(proposing.err())
                    .isZero();
            PROPOSED.put(
                    asked,
                    proposing
                            .out()
                            .replace("reason: \"\"", "reason: the vendor knows")
                            .replace("owner: \"\"", "owner: Ada")
                            .replace("link: \"\"", "link: https://tracker.example/1"));
        }
        return PROPOSED.get(asked);
    }

    private int conform(String deviation, String name, List<String> options) throws IOException {
        return run(Terminal.piped(), deviation, name, options);
    }

    private int run(Terminal seen, String deviation, String name, List<String> options) throws IOException {
        boolean noGuest = "-guest".equals(deviation);
        List<String> deviations = noGuest || deviation == null ? List.of() : List.of(deviation);
        Path target = folder.resolve("mock.yaml");
        Files.deleteIfExists(target);
        try (GraphSimulator simulator =
                GraphSimulator.start(SimulatorOptions.defaults().withDeviations(deviations))) {
            new MockTargetFileWriter(target).write(simulator);
            if (noGuest) {
                JsonNode poor = YAMLMapper.shared().readTree(target.toFile());
                ((ObjectNode) poor.path("people")).remove("guest");
                YAMLMapper.shared().writeValue(target.toFile(), poor);
            }
            List<String> run =
                    new ArrayList<>(List.of("run", "--target", target.toString(), "--out", out(name), "--quiet"));
            run.addAll(options);
            return seen.conform(run.toArray(String[]::new));
        }
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }
}
