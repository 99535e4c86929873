package dev.graphconform.report.allure;

import dev.graphconform.report.allure.AllureTests.AllureTest;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Writes the files of tests into the results folder, on another core as far as one is free: there are hundreds, and to
 * make a file takes a while. Few tests wait, so that memory stays flat; who brings more writes one too.
 */
final class AllureTestWriter implements AutoCloseable {
    private static final int MOST_WAITING = 32;

    private final AllureResultsFolder folder;
    private final AtomicReference<IOException> fault = new AtomicReference<>();
    private final ThreadPoolExecutor beside = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> new Thread(work, "report-files"),
            new ThreadPoolExecutor.CallerRunsPolicy());

    AllureTestWriter(AllureResultsFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes the files, now or until {@link #close}.
     *
     * @throws IOException if those of an earlier test could not be written
     */
    void write(AllureTest test) throws IOException {
        demandNoFault();
        beside.execute(() -> {
            try {
                folder.write(test);
            } catch (IOException unwritable) {
                fault.compareAndSet(null, unwritable);
            }
        });
    }

    /** Nothing is written any more afterwards, so that what is there can be searched. */
    @Override
    public void close() throws IOException {
        beside.shutdown();
        try {
            beside.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the report was written", stopped);
        }
        demandNoFault();
    }

    private void demandNoFault() throws IOException {
        if (fault.get() != null) {
            throw fault.get();
        }
    }
}
