package dev.graphconform.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Removes outputs that hold a secret: deletes them, or moves them to a folder that only their owner can read. A ledger
 * is never deleted, since chats cannot be cleaned up without it.
 */
final class Quarantine {
    private final Path out;
    private final Optional<Path> quarantine;
    private final String runId;
    private final List<String> remarks = new ArrayList<>();

    Quarantine(Path out, Optional<Path> quarantine, String runId) {
        this.out = out;
        this.quarantine = quarantine.map(folder -> folder.resolve(runId));
        this.runId = runId;
    }

    /** The remarks for users: what was moved or deleted, and what to do. */
    List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        all.add(quarantine
                .map(folder -> "the results were moved to " + folder + ", where only you can read them")
                .orElse("the results were deleted"));
        all.add("whoever may have seen them has the secret: revoke it, and get a new one");
        return all;
    }

    /** Removes a file or a folder of results. */
    void removeResults(Path output) {
        try {
            if (quarantine.isPresent() && Files.exists(output)) {
                move(output, quarantine.get());
            }
            OutputFolder.delete(output);
        } catch (IOException | UncheckedIOException refused) {
            remarks.add(output + " could not be taken away: delete it by hand");
        }
    }

    /** Moves a ledger. */
    void moveLedger(Path ledger) {
        try {
            Path folder = quarantine.isPresent()
                    ? quarantine.get()
                    : Files.createTempDirectory("conform-" + runId + "-", ownerOnly("rwx------"));
            move(ledger, folder);
            Files.delete(ledger);
            remarks.add(
                    "the ledger was moved to " + folder.resolve(ledger.getFileName()) + ", where only you can read it");
        } catch (IOException | UncheckedIOException refused) {
            remarks.add(ledger + " could not be moved: keep it from others");
        }
    }

    /** Copies, since the other folder may be on another disk; the original is deleted by the caller. */
    private void move(Path from, Path folder) throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        // a history may be kept elsewhere
        Path base = from.startsWith(out) ? out : from.toAbsolutePath().getParent();
        try (Stream<Path> all = Files.walk(from.startsWith(out) ? from : from.toAbsolutePath())) {
            for (Path path : all.toList()) {
                Path to = folder.resolve(base.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to, ownerOnly("rwx------"));
                } else {
                    copy(path, to);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (OutputStream copy = Channels.newOutputStream(Files.newByteChannel(
                to, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly("rw-------")))) {
            Files.copy(from, copy);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
