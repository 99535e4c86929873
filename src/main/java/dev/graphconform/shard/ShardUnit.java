package dev.graphconform.shard;

import java.util.List;

/**
 * Scenarios that must run in the same shard.
 *
 * @param identity the text that decides on their shard; independent of the number of scenarios
 * @param keys the keys of the scenarios
 */
record ShardUnit(String identity, List<String> keys) {
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
