package dev.graphconform.shard;

/**
 * One of the parts into which a run is split.
 *
 * @param number its number, from 1
 * @param of the number of shards
 */
public record Shard(int number, int of) {
    /** The largest number of shards; a larger one is taken for a typing mistake. */
    public static final int MOST = 999;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no such shard
     */
    public Shard {
        if (of < 1 || of > MOST || number < 1 || number > of) {
            throw new IllegalArgumentException("there is no shard " + number + "/" + of);
        }
    }

    /** As it is given on the command line, for instance {@code 2/4}. */
    public String word() {
        return number + "/" + of;
    }
}
