package dev.graphconform.shard;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Shares scenarios out. Each unit has an order of preference among the shards that rests on its identity alone, and
 * takes the first shard that has room: where files are reordered nothing moves, and where a scenario comes or goes
 * hardly anything does. No shard is fuller than its equal share, unless one unit alone is larger than that.
 */
public final class ShardPartitioner {
    private ShardPartitioner() {}

    /** The number of the shard, from 1, that each scenario falls to. */
    public static Map<String, Integer> of(List<ScenarioText> scenarios, int shards) {
        int share = (scenarios.size() + shards - 1) / shards;
        int[] load = new int[shards + 1];
        Map<String, Integer> places = new HashMap<>();
        PairGrouping.shardUnits(scenarios).stream()
                // the heavy ones first, while there is room for them
                .sorted(Comparator.comparingInt(ShardUnit::weight)
                        .reversed()
                        .thenComparingLong(shardUnit -> shardUnit.preference(0))
                        .thenComparing(ShardUnit::identity))
                .forEach(shardUnit -> {
                    int place = place(shardUnit, load, share);
                    load[place] += shardUnit.weight();
                    shardUnit.keys().forEach(key -> places.put(key, place));
                });
        return places;
    }

    private static int place(ShardUnit shardUnit, int[] load, int share) {
        return numbers(load)
                .filter(shard -> load[shard] == 0 || load[shard] + shardUnit.weight() <= share)
                .boxed()
                .max(Comparator.comparingLong(shardUnit::preference))
                .orElseGet(() -> numbers(load)
                        .boxed()
                        .min(Comparator.comparingInt(shard -> load[shard]))
                        .orElseThrow());
    }

    private static IntStream numbers(int[] load) {
        return IntStream.range(1, load.length);
    }
}
