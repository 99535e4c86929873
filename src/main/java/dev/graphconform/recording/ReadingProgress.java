package dev.graphconform.recording;

/** Hears how far the reading of a recording is: after each thousandth entry and each few megabytes. */
@FunctionalInterface
public interface ReadingProgress {
    /** Hears nothing. */
    ReadingProgress SILENT = (recording, entries, bytes, size) -> {};

    /**
     * A part was read.
     *
     * @param recording the name of the recording
     * @param entries the entries so far
     * @param bytes the bytes so far
     * @param size the bytes of the whole file
     */
    void read(String recording, int entries, long bytes, long size);
}
