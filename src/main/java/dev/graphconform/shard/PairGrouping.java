package dev.graphconform.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two people have one chat. Within a run scenarios about the same two take turns, and what one of them saw is what
 * another is compared with; shards know nothing of each other, so all scenarios about the same two fall to one.
 */
final class PairGrouping {
    private PairGrouping() {}

    /** The scenarios in units: one for all that touch the same pairs, one for each of the others. */
    static List<ShardUnit> shardUnits(List<ScenarioPairs> scenarios) {
        List<ShardUnit> shardUnits = new ArrayList<>();
        List<PairGroup> pairGroups = new ArrayList<>();
        for (ScenarioPairs scenario : scenarios) {
            Set<String> pairs = scenario.pairs();
            if (pairs.isEmpty()) {
                shardUnits.add(new ShardUnit(scenario.key(), List.of(scenario.key())));
                continue;
            }
            PairGroup pairGroup = new PairGroup(new TreeSet<>(pairs), new ArrayList<>(List.of(scenario.key())));
            // whoever is about two pairs ties together all that are about either
            List<PairGroup> touched = pairGroups.stream()
                    .filter(known -> known.pairs().stream().anyMatch(pairs::contains))
                    .toList();
            touched.forEach(pairGroup::takeIn);
            pairGroups.removeAll(touched);
            pairGroups.add(pairGroup);
        }
        pairGroups.forEach(pairGroup ->
                shardUnits.add(new ShardUnit(String.join(", ", pairGroup.pairs()), List.copyOf(pairGroup.keys()))));
        return shardUnits;
    }

    private record PairGroup(Set<String> pairs, List<String> keys) {
        void takeIn(PairGroup other) {
            pairs.addAll(other.pairs);
            keys.addAll(other.keys);
        }
    }
}
