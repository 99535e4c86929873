package dev.graphconform.shard;

/**
 * One of the parts that a run is shared out among.
 *
 * @param number which one, from 1
 * @param of how many there are
 */
public record Shard(int number, int of) {
    /** More machines than that are a slip of the keyboard. */
    public static final int MOST = 999;

    /** Demands that there is such a part. */
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
