package dev.graphconform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.simulator.GraphSimulator;
import dev.graphconform.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs in shards, merged, beside the same run in one piece. */
class MergeTest {
    private static final String[] FEW = {
        "--rule", "topic-returned", "--rule", "one-on-one-unique", "--rule", "chat-type-values"
    };

    /** How often one looks at an operation is left to chance, so none takes its time. */
    private static final SimulatorOptions OPTIONS = SimulatorOptions.defaults().withOperationDuration(Duration.ZERO);

    /** Whoever asks for a chat with somebody unknown gets none. */
    private static final String NOBODY = "00000000-0000-4000-8000-0000000000aa";

    @TempDir
    Path folder;

    @Test
    void four_shards_of_everything_merged_are_one_run() {
        Path whole = run(List.of(), "whole");
        for (int number = 1; number <= 4; number++) {
            assertThat(ComparedRun.json(run(List.of(), "parts/" + number, "--shard", number + "/4"))
                            .path("outcome")
                            .asString())
                    .isEqualTo("shard");
        }
        assertThat(pairsOfTwoShards(4))
                .as("pairs of people that two shards wrote to")
                .isEmpty();
        Path merged = merge(0, "parts");

        assertThat(ComparedRun.comparable(ComparedRun.json(merged)))
                .isEqualTo(ComparedRun.comparable(ComparedRun.json(whole)));
        assertThat(writes(merged))
                .as("what every shard sends for itself is written more often, what is no repeat is not")
                .isBetween(writes(whole), writes(whole) * 5 / 4);
        assertThat(ComparedRun.json(merged).path("exitCode").asInt()).isZero();
        assertThat(ComparedRun.names(merged)).isEqualTo(ComparedRun.names(whole));
        assertThat(merged.resolve("shard.json")).doesNotExist();
        assertLedgers(merged, 4);
        assertThat(ComparedRun.allure(merged)).isEqualTo(ComparedRun.allure(whole));
    }

    @Tag("slow")
    @Test
    void failures_of_two_shards_are_both_in_the_merged_run() {
        List<String> deviations = List.of("topic-returned~escaped", "chat-type-returned~lower-case");
        String[] rules = {"--rule", "topic-returned", "--rule", "chat-type-returned", "--rule", "topic-optional"};
        Path whole = run(deviations, "whole", rules);
        int red = 0;
        for (int number = 1; number <= 4; number++) {
            JsonNode part = ComparedRun.json(run(deviations, "parts/" + number, with(rules, "--shard", number + "/4")));
            red += part.path("exitCode").asInt() == 1 ? 1 : 0;
            assertThat(part.path("outcome").asString()).isEqualTo("shard");
        }
        assertThat(red).as("shards with a failure").isGreaterThan(1);
        Path merged = merge(1, "parts");

        assertThat(ComparedRun.comparable(ComparedRun.json(merged)))
                .isEqualTo(ComparedRun.comparable(ComparedRun.json(whole)));
        assertThat(ComparedRun.json(merged).path("outcome").asString()).isEqualTo("non-conformant");
        assertThat(ComparedRun.text(merged.resolve("junit.xml")))
                .contains("rules.topic-returned", "rules.chat-type-returned");
        assertThat(ComparedRun.text(merged.resolve("summary.md"))).contains("`topic-returned`", "`chat-type-returned`");
        assertThat(merged.resolve("allure-report/index.html")).isNotEmptyFile();
    }

    @Tag("slow")
    @Test
    void what_is_known_is_judged_when_all_parts_are_there() throws IOException {
        List<String> deviations = List.of("topic-returned~escaped");
        Path whole = run(deviations, "whole", "--rule", "topic-returned", "--rule", "topic-optional");
        Path known = folder.resolve("known.yaml");
        Terminal.piped().conform("known", whole.toString(), "--out", known.toString());
        Files.writeString(
                known,
                Files.readString(known)
                        .replaceAll("reason:.*", "reason: a bug of theirs")
                        .replaceAll("owner:.*", "owner: qa")
                        .replaceAll("link:.*", "link: https://example.com/1"));
        String[] options = {"--rule", "topic-returned", "--rule", "topic-optional", "--known", known.toString()};
        Path judged = run(deviations, "judged", options);
        for (int number = 1; number <= 3; number++) {
            JsonNode part =
                    ComparedRun.json(run(deviations, "parts/" + number, with(options, "--shard", number + "/3")));
            assertThat(part.path("exitCode").asInt())
                    .as(part.path("reasons").toString())
                    .isZero();
        }

        assertThat(ComparedRun.json(judged).at("/rules/1/outcome").asString()
                        + ComparedRun.json(judged).at("/rules/0/outcome").asString())
                .contains("known");
        assertThat(ComparedRun.comparable(ComparedRun.json(merge(0, "parts"))))
                .isEqualTo(ComparedRun.comparable(ComparedRun.json(judged)));
    }

    @Test
    void a_missing_shard_is_red_and_named() {
        run(List.of(), "parts/1", with(FEW, "--shard", "1/3"));
        run(List.of(), "parts/3", with(FEW, "--shard", "3/3"));
        JsonNode merged = ComparedRun.json(merge(2, "parts"));

        assertThat(merged.path("outcome").asString()).isEqualTo("incomplete");
        assertThat(merged.at("/reasons/0").asString())
                .isEqualTo("a shard is missing: 2/3; run what is missing, and merge again");
        assertThat(merged.toString()).contains("not begun: shard 2/3 is missing");
    }

    @Test
    void the_merged_run_was_asked_for_the_levels_of_its_shards() {
        run(List.of(), "parts/1", with("--rule topic-returned --level must --shard 1/2"));
        run(List.of(), "parts/2", with("--rule topic-returned --level must --shard 2/2"));

        assertThat(ComparedRun.json(merge(0, "parts"))
                        .path("filters")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("--rule topic-returned", "--level must");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1/2 | 1/2                          | are both shard 1/2; give each shard once
            1/2 | 2/3                          | are not parts of one run: the number of shards is 2 in the first and \
            3 in the second
            1/2 | 2/2 --rule topic-optional    | are not parts of one run: --rule is topic-returned in the first and \
            topic-returned, topic-optional in the second
            1/2 | 2/2 --strict                 | are not parts of one run: --strict is false in the first and true in \
            the second
            1/2 | 2/2 --level must             | are not parts of one run: --level is observed in the first and must \
            in the second
            1/2 | 2/2 --writes none            | are not parts of one run: what only one target offers is writes: \
            ledger in the first and writes: none in the second
            """)
    void shards_that_are_not_of_one_run_are_refused(String one, String other, String message) {
        run(List.of(), "one", with("--rule topic-returned --shard " + one));
        run(List.of(), "other", with("--rule topic-returned --shard " + other));
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("merge", path("one"), path("other"), "--out", path("merged")))
                .isEqualTo(3);
        assertThat(terminal.err()).contains(path("one") + " and " + path("other") + " " + message);
        assertThat(folder.resolve("merged")).doesNotExist();
    }

    @Test
    void what_is_no_shard_is_reported_in_one_sentence() throws IOException {
        Path whole = run(List.of(), "whole", "--rule", "topic-returned");
        Path cut = folder.resolve("cut");
        Files.writeString(Files.createDirectories(cut).resolve("shard.json"), "{");

        assertFault(
                whole
                        + " holds no shard (no shard.json, and no folder with one); give the folders that \"conform "
                        + "run --shard\" wrote to with --out",
                whole.toString());
        assertFault(
                path("absent") + " is no folder; give the folders that \"conform run --shard\" wrote to with --out",
                path("absent"));
        assertFault(
                cut.resolve("shard.json")
                        + " is not a shard of this version of the kit, or is cut short; run that shard again",
                path("cut"));
    }

    @Test
    void shards_of_other_targets_and_other_rules_are_refused() throws IOException {
        Path one = run(List.of(), "one", with("--rule topic-returned --shard 1/2"));
        Path other = run(List.of(), "other", with("--rule topic-returned --shard 2/2"));
        changed(other, part -> ((ObjectNode) part.at("/part/rawRunData/target")).put("name", "contoso"));
        assertFault(
                one + " and " + other
                        + " are not parts of one run: the target is mock (http://127.0.0.1, v1.0) in the first and "
                        + "contoso"
                        + " (http://127.0.0.1, v1.0) in the second; run all shards with the same command",
                one.toString(),
                other.toString());

        changed(one, part -> ((ObjectNode) part.at("/part/conditions")).put("catalogue", "00000000"));
        assertThat(fault(one.toString()))
                .startsWith(one + " was run by another kit (version development, rules 00000000) than this one");
    }

    @Test
    void a_result_never_replaces_a_shard() {
        Path one = run(List.of(), "one", with("--rule topic-returned --shard 1/2"));
        Terminal terminal = Terminal.piped();

        assertThat(terminal.conform("merge", one.toString(), "--out", one.toString()))
                .isEqualTo(3);
        assertThat(terminal.err())
                .contains("--out " + one + " holds a shard, and its results would be replaced; name another folder");
        assertThat(one.resolve("shard.json")).exists();
    }

    private void assertLedgers(Path merged, int shards) {
        JsonNode ledger = ComparedRun.json(merged).path("ledger");
        int created = 0;
        for (int number = 1; number <= shards; number++) {
            created += ComparedRun.json(folder.resolve("parts/" + number))
                    .at("/ledger/created")
                    .asInt();
        }
        assertThat(ledger.path("created").asInt()).isPositive().isEqualTo(created);
        assertThat(merged.resolve(ledger.path("file").asString())).isNotEmptyFile();
        assertThat(ledger.path("others"))
                .hasSize(shards - 1)
                .allSatisfy(
                        other -> assertThat(merged.resolve(other.asString())).isNotEmptyFile());
    }

    private void assertFault(String sentence, String... folders) {
        assertThat(fault(folders)).isEqualTo(sentence);
    }

    private String fault(String... folders) {
        Terminal terminal = Terminal.piped();
        String[] end = {"--out", path("merged")};
        int code = terminal.conform(with(with(new String[] {"merge"}, folders), end));

        assertThat(code).as(terminal.err() + terminal.out()).isEqualTo(3);
        assertThat(folder.resolve("merged")).doesNotExist();
        return terminal.err().strip().substring("conform: ".length());
    }

    /** A run on a mock that nobody used before. */
    private Path run(List<String> deviations, String name, String... options) {
        try (GraphSimulator simulator = GraphSimulator.start(OPTIONS.withDeviations(deviations))) {
            return run(simulator, name, options);
        }
    }

    private Path run(GraphSimulator simulator, String name, String... options) {
        Path target = folder.resolve("targets").resolve(name + ".yaml");
        Path out = folder.resolve(name);
        try {
            Files.createDirectories(target.getParent());
            new MockTargetFileWriter(target).write(simulator);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        Terminal terminal = Terminal.piped();
        terminal.conform(with(
                with("run --quiet --keep-identities --parallel 1"),
                with(options, "--target", target.toString(), "--out", out.toString())));
        assertThat(out.resolve("run.json")).as(terminal.err()).exists();
        return out;
    }

    private static int writes(Path results) {
        return ComparedRun.json(results).at("/pace/writes").asInt();
    }

    private Path merge(int exitCode, String shards) {
        Terminal terminal = Terminal.piped();
        int code = terminal.conform("merge", path(shards), "--out", path("merged"));

        assertThat(code).as(terminal.err() + terminal.out()).isEqualTo(exitCode);
        return folder.resolve("merged");
    }

    /** The pairs of people of which more than one shard asked for the one-on-one chat. */
    private Set<String> pairsOfTwoShards(int shards) {
        Map<String, Set<Integer>> writers = new TreeMap<>();
        for (int number = 1; number <= shards; number++) {
            for (JsonNode exchange : ComparedRun.json(
                            folder.resolve("parts/" + number).resolve("shard.json"))
                    .path("exchanges")) {
                String body = exchange.path("requestBody").asString("");
                List<String> people = Pattern.compile("users\\('([^']+)'\\)")
                        .matcher(body)
                        .results()
                        .map(person -> person.group(1))
                        .toList();
                if (body.contains("oneOnOne") && people.size() == 2 && !people.contains(NOBODY)) {
                    String pair = people.stream().map(MergeTest::id).sorted().collect(Collectors.joining(" and "));
                    writers.computeIfAbsent(pair, first -> new TreeSet<>()).add(number);
                }
            }
        }
        assertThat(writers).hasSizeGreaterThan(3);
        writers.values().removeIf(numbers -> numbers.size() == 1);
        return writers.keySet();
    }

    /** A person is named by id or by name. */
    private static String id(String key) {
        return key.startsWith("adele@")
                ? "8b081ef6-4792-4def-b2c9-c363a1bf41d5"
                : key.startsWith("alex@") ? "82af01c5-f7cc-4a2e-a728-3a5df21afd9d" : key.toLowerCase(Locale.ROOT);
    }

    private static void changed(Path shard, Consumer<JsonNode> change) throws IOException {
        Path file = shard.resolve("shard.json");
        JsonNode root = ComparedRun.json(file);
        change.accept(root);
        Files.writeString(file, root.toString());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static String[] with(String words) {
        return words.split(" ");
    }

    private static String[] with(String[] words, String... more) {
        return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
    }
}
