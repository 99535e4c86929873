package dev.graphconform.shard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        units(scenarios).stream()
                // the heavy ones first, while there is room for them
                .sorted(Comparator.comparingInt(ShardUnit::weight)
                        .reversed()
                        .thenComparingLong(unit -> unit.preference(0))
                        .thenComparing(ShardUnit::identity))
                .forEach(unit -> {
                    int place = place(unit, load, share);
                    load[place] += unit.weight();
                    unit.keys().forEach(key -> places.put(key, place));
                });
        return places;
    }

    private static int place(ShardUnit unit, int[] load, int share) {
        return numbers(load)
                .filter(shard -> load[shard] == 0 || load[shard] + unit.weight() <= share)
                .boxed()
                .max(Comparator.comparingLong(unit::preference))
                .orElseGet(() -> numbers(load)
                        .boxed()
                        .min(Comparator.comparingInt(shard -> load[shard]))
                        .orElseThrow());
    }

    private static IntStream numbers(int[] load) {
        return IntStream.range(1, load.length);
    }

    /**
     * Groups scenarios into units: one for all that use the same pairs of people, one for each of the others. Two
     * people have one chat. Within a run scenarios about the same two take turns, and the response to one of them is
     * compared with that to another; shards know nothing of each other, so all scenarios about the same two must run in
     * the same shard.
     */
    private static List<ShardUnit> units(List<ScenarioPairs> scenarios) {
        List<ShardUnit> units = new ArrayList<>();
        List<PairGroup> groups = new ArrayList<>();
        for (ScenarioPairs scenario : scenarios) {
            Set<String> pairs = scenario.pairs();
            if (pairs.isEmpty()) {
                units.add(new ShardUnit(scenario.key(), List.of(scenario.key())));
                continue;
            }
            PairGroup group = new PairGroup(new TreeSet<>(pairs), new ArrayList<>(List.of(scenario.key())));
            // a scenario about two pairs joins the groups of both
            List<PairGroup> touched = groups.stream()
                    .filter(known -> known.pairs().stream().anyMatch(pairs::contains))
                    .toList();
            touched.forEach(group::addAll);
            groups.removeAll(touched);
            groups.add(group);
        }
        groups.forEach(group -> units.add(new ShardUnit(String.join(", ", group.pairs()), List.copyOf(group.keys()))));
        return units;
    }

    /**
     * A scenario and the pairs of people whose chats it uses.
     *
     * @param key its stable identity
     * @param pairs the pairs, each written the same whoever is named first
     */
    public record ScenarioPairs(String key, Set<String> pairs) {}

    private record PairGroup(Set<String> pairs, List<String> keys) {
        void addAll(PairGroup other) {
            pairs.addAll(other.pairs);
            keys.addAll(other.keys);
        }
    }

    /**
     * Scenarios that must run in the same shard.
     *
     * @param identity the text that decides on their shard; independent of the number of scenarios
     * @param keys the keys of the scenarios
     */
    private record ShardUnit(String identity, List<String> keys) {
        int weight() {
            return keys.size();
        }

        /** How much a shard is preferred to the others: the same on every machine, and different for every unit. */
        long preference(int shard) {
            return mixed(((long) identity.hashCode() << 32) + shard);
        }

        /** The finishing step of SplitMix64: neighbouring numbers in, unrelated ones out. */
        private static long mixed(long value) {
            long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return mixed ^ (mixed >>> 31);
        }
    }
}
