package dev.graphconform.shard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graphconform.shard.ShardPartitioner.ScenarioPairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardPartitionerTest {
    private static final String PAIR = "the colleague and the initiator";
    private static final String OTHER_PAIR = "the initiator and the second colleague";

    @Test
    void scenarios_about_the_same_two_people_stay_together() {
        List<ScenarioPairs> scenarios = List.of(
                scenarioText("a", PAIR),
                scenarioText("b", PAIR),
                scenarioText("c"),
                scenarioText("d"),
                scenarioText("e", OTHER_PAIR),
                scenarioText("f", OTHER_PAIR));
        Map<String, Integer> places = ShardPartitioner.of(scenarios, 6);

        assertThat(places.get("b")).isEqualTo(places.get("a"));
        assertThat(places.get("f")).isEqualTo(places.get("e"));
        assertThat(List.of(places.get("a"), places.get("c"), places.get("d"), places.get("e")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_scenario_about_two_pairs_joins_both_groups() {
        Map<String, Integer> places = ShardPartitioner.of(
                List.of(scenarioText("a", PAIR), scenarioText("b", OTHER_PAIR), scenarioText("c", PAIR, OTHER_PAIR)),
                3);

        assertThat(places.values()).containsOnly(places.get("a"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 16})
    void no_shard_exceeds_its_share_unless_a_pair_does(int shards) {
        List<ScenarioPairs> scenarios = scenarios(313, 100);
        Map<Integer, Long> sizes = sizes(ShardPartitioner.of(scenarios, shards));

        assertThat(sizes).hasSize(shards);
        assertThat(sizes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(313);
        assertThat(sizes.values().stream().mapToLong(Long::longValue).max().orElseThrow())
                .isLessThanOrEqualTo(Math.max(100, (313 + shards - 1) / shards));
    }

    @Test
    void the_order_of_the_features_does_not_matter() {
        List<ScenarioPairs> scenarios = scenarios(313, 100);
        List<ScenarioPairs> shuffled = new ArrayList<>(scenarios);
        Collections.shuffle(shuffled, new Random(1));

        assertThat(ShardPartitioner.of(shuffled, 4)).isEqualTo(ShardPartitioner.of(scenarios, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 50, 120, 200, 299})
    void an_added_or_removed_scenario_moves_hardly_any_other(int gone) {
        List<ScenarioPairs> scenarios = scenarios(300, 100);
        Map<String, Integer> before = ShardPartitioner.of(scenarios, 4);
        List<ScenarioPairs> fewer = new ArrayList<>(scenarios);
        fewer.remove(gone);
        Map<String, Integer> after = ShardPartitioner.of(fewer, 4);

        assertThat(after.keySet().stream().filter(key -> !after.get(key).equals(before.get(key))))
                .as("moved")
                .hasSizeLessThan(10);
    }

    @Test
    void the_place_is_the_same_on_every_machine_and_for_every_version() {
        assertThat(ShardPartitioner.of(scenarios(8, 2), 3))
                .isEqualTo(Map.of(
                        "rule/0", 3, "rule/1", 3, "rule/2", 1, "rule/3", 2, "rule/4", 2, "rule/5", 3, "rule/6", 1,
                        "rule/7", 1));
    }

    private static Map<Integer, Long> sizes(Map<String, Integer> places) {
        return places.values().stream().collect(Collectors.groupingBy(place -> place, Collectors.counting()));
    }

    /** A number of scenarios, the first of which use the same pair. */
    private static List<ScenarioPairs> scenarios(int count, int together) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        scenarioText("rule/" + number, number < together ? new String[] {PAIR} : new String[0]))
                .toList();
    }

    private static ScenarioPairs scenarioText(String key, String... pairs) {
        return new ScenarioPairs(key, Set.of(pairs));
    }
}
