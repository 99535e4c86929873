package dev.graphconform.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps others out of a folder of results while a run or a clean-up is at work there. The lock is the operating
 * system's: it ends with the process, however that ends, so a dead one is no obstacle. The file itself stays, since
 * taking it away could take it from under somebody.
 */
final class FolderLock implements AutoCloseable {
    private static final String NAME = ".conform-lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws UsageException if somebody else has it, or there can be none
     */
    static FolderLock take(Path folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new FolderLock(channel);
            }
            channel.close();
        } catch (OverlappingFileLockException sameProcess) {
            closeQuietly(channel);
        } catch (IOException refused) {
            closeQuietly(channel);
            throw new UsageException(
                    folder.resolve(NAME) + " cannot be locked (" + refused.getMessage()
                            + "), and without a lock two runs could mix their results; name a folder on a local "
                            + "disk with --out",
                    refused);
        }
        throw new UsageException("another run or clean-up is at work in " + folder
                + "; wait until it has ended, or name another folder with --out");
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ended) {
            return; // the lock ends with the process at the latest
        }
    }
}
