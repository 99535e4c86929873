package dev.graphconform.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two people have one chat. Within a run scenarios about the same two take turns, and what one of them saw is what
 * another is compared with; shards know nothing of each other, so all scenarios about the same two fall to one.
 */
final class PairGrouping {
    private static final Pattern PAIR =
            Pattern.compile("one-on-one chat of ([^,]+?) and ([^,]+?)(?: with the .* app)?$");
    /** The sentence that names no people is about these. */
    private static final String USUAL = " sends a one-on-one request ";

    private static final Pattern DOCUMENTED_PAIR = Pattern.compile("\"chatType\"\\s*:\\s*\"oneOnOne\"");

    private PairGrouping() {}

    /** The scenarios in units: one for all that touch the same pairs, one for each of the others. */
    static List<ShardUnit> shardUnits(List<ScenarioText> scenarios) {
        List<ShardUnit> shardUnits = new ArrayList<>();
        List<PairGroup> pairGroups = new ArrayList<>();
        for (ScenarioText scenario : scenarios) {
            Set<String> pairs = pairs(scenario);
            if (pairs.isEmpty()) {
                shardUnits.add(new ShardUnit(scenario.key(), List.of(scenario.key())));
                continue;
            }
            PairGroup pairGroup = new PairGroup(pairs, new ArrayList<>(List.of(scenario.key())));
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

    private static Set<String> pairs(ScenarioText scenario) {
        Set<String> pairs = new TreeSet<>();
        for (String text : scenario.texts()) {
            Matcher pair = PAIR.matcher(text);
            if (pair.find()) {
                pairs.add(pair(pair.group(1), pair.group(2)));
            }
            if (text.contains(USUAL)) {
                pairs.add(pair("the initiator", "the colleague"));
            }
            if (DOCUMENTED_PAIR.matcher(text).find()) {
                // on a target that does not know the documented people these take their places
                pairs.add(pair("the initiator", text.contains("\"tenantId\"") ? "the partner" : "the colleague"));
            }
        }
        return pairs;
    }

    private static String pair(String one, String other) {
        return String.join(" and ", Stream.of(one, other).sorted().toList());
    }

    private record PairGroup(Set<String> pairs, List<String> keys) {
        void takeIn(PairGroup other) {
            pairs.addAll(other.pairs);
            keys.addAll(other.keys);
        }
    }
}
