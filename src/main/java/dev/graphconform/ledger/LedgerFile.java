package dev.graphconform.ledger;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lines that are only ever added. No channel: an interrupt, as when a run is stopped, would close one in the middle of
 * a line. Once a line could not be written no further one is tried: the ledger would have a hole.
 */
final class LedgerFile implements AutoCloseable {
    private final Path path;
    private final FileOutputStream out;
    private IOException broken;

    /** A file to add to, as it is. */
    LedgerFile(Path path) throws IOException {
        this.path = path;
        this.out = new FileOutputStream(path.toFile(), true);
    }

    /** A new file. */
    static LedgerFile create(Path path) {
        try {
            Files.createFile(path);
            return new LedgerFile(path);
        } catch (FileAlreadyExistsException earlier) {
            throw new LedgerException(
                    "the ledger " + path + " exists already, and a ledger is never overwritten; name another folder",
                    earlier);
        } catch (IOException refused) {
            throw unwritable(path, refused);
        }
    }

    /** An existing file, to go on with; what a killed process left of a last line is cut off. */
    static LedgerFile append(Path path) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            byte[] all = Files.readAllBytes(path);
            int end = all.length;
            while (end > 0 && all[end - 1] != '\n') {
                end--;
            }
            if (end < all.length) {
                file.setLength(end);
            }
            return new LedgerFile(path);
        } catch (IOException refused) {
            throw unwritable(path, refused);
        }
    }

    /** Adds a line. */
    void add(ObjectNode line) {
        write(line, false);
    }

    /** Adds a line and waits until it is on the disk. */
    void addForSure(ObjectNode line) {
        write(line, true);
    }

    private synchronized void write(ObjectNode line, boolean forSure) {
        try {
            if (broken != null) {
                throw broken;
            }
            out.write((JsonMapper.shared().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            if (forSure) {
                out.getFD().sync();
            }
        } catch (IOException failed) {
            broken = failed;
            throw unwritable(path, failed);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException alreadyFlushed) {
            broken = alreadyFlushed;
        }
    }

    private static LedgerException unwritable(Path path, IOException cause) {
        return new LedgerException(
                "the ledger " + path + " cannot be written (" + cause.getMessage()
                        + "), and nothing is written on a target without it; make room, check the permissions, or "
                        + "name another folder with --out",
                cause);
    }
}
