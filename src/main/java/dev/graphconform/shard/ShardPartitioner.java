package dev.graphconform.shard;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Distributes scenarios over shards by rendezvous hashing with a limit: each unit has an order of preference among the
 * shards that depends on its identity alone, and is assigned to the first shard with room. Reordered files change
 * nothing, and a new or removed scenario changes hardly anything. No shard gets more than its equal share, unless one
 * unit alone is larger.
 */
public final class ShardPartitioner {
    private ShardPartitioner() {}

    /** The number of the shard, from 1, of each scenario by its key. */
    public static Map<String, Integer> of(List<ScenarioPairs> scenarios, int shards) {
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
