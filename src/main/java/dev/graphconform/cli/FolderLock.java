package dev.graphconform.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A lock on a folder of results, so that one run or clean-up at a time uses it. It is a lock of the operating system,
 * which ends with the process, even a killed one. The lock file stays, since another process may already have opened
 * it.
 */
final class FolderLock implements AutoCloseable {
    private static final String FILE_NAME = ".conform-lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws UsageException if another process holds it, or the folder cannot be locked
     */
    static FolderLock take(Path folder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
                    folder.resolve(FILE_NAME) + " cannot be locked (" + refused.getMessage()
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
        } catch (IOException ignored) {
            return; // the lock ends with the process at the latest
        }
    }
}
