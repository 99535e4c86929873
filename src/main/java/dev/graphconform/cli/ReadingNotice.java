package dev.graphconform.cli;

import dev.graphconform.recording.ReadingProgress;
import java.util.concurrent.TimeUnit;

/** Says how far the reading of a large recording is, from time to time, to the person at the terminal. */
final class ReadingNotice implements ReadingProgress {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final Console console;
    private long last = System.nanoTime();

    ReadingNotice(Console console) {
        this.console = console;
    }

    @Override
    public void read(String recording, int entries, long bytes, long size) {
        long now = System.nanoTime();
        if (now - last >= PAUSE) {
            last = now;
            console.notice(
                    "... " + recording + ": " + entries + " entries, " + bytes * 100 / Math.max(1, size) + " % read");
        }
    }
}
