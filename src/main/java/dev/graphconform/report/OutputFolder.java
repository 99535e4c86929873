package dev.graphconform.report;

import dev.graphconform.report.history.HistoryFolder;
import dev.graphconform.report.shards.ShardFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The folder of results: names of its files, whole writes and removal.
 *
 * @param path its path
 */
record OutputFolder(Path path) {
    static final String RUN = "run.json";
    static final String JUNIT = "junit.xml";
    static final String SUMMARY = "summary.md";
    static final String BADGE = "badge.json";
    static final String ALLURE_RESULTS = "allure-results";
    static final String ALLURE_REPORT = "allure-report";
    /** The last whole run before the one here, which stays when that is removed. */
    static final String PREVIOUS = "previous";

    /** What a run has to say that a fault ended, where results are that tell of the target: those stay. */
    static final String FAULT = "fault";

    static final String DOSSIER = "dossier";

    /** run.json is removed first: if the rest fails, no earlier verdict is left that could be taken for the new one. */
    private static final List<String> RESULTS =
            List.of(RUN, ShardFile.NAME, JUNIT, SUMMARY, BADGE, ALLURE_RESULTS, ALLURE_REPORT, DOSSIER);

    private static final int BUFFER = 1 << 16;

    Path file(String name) {
        return path.resolve(name);
    }

    /** Moves the results to another folder of the same disk. */
    void moveResults(OutputFolder other) throws IOException {
        for (String name : RESULTS) {
            move(name, other);
        }
    }

    /** The same with run.json last: where it is, all is. */
    void moveResultsBack(OutputFolder other) throws IOException {
        for (int at = RESULTS.size() - 1; at >= 0; at--) {
            move(RESULTS.get(at), other);
        }
    }

    /** Moves the results that the other folder does not have yet. */
    void moveMissing(OutputFolder other) throws IOException {
        for (String name : RESULTS) {
            if (!Files.exists(other.file(name), LinkOption.NOFOLLOW_LINKS)) {
                move(name, other);
            }
        }
    }

    private void move(String name, OutputFolder other) throws IOException {
        if (Files.exists(file(name), LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(other.path);
            move(file(name), other.file(name));
        }
    }

    /** Removes earlier results and nothing else: no ledger, and no file that the kit did not write. */
    void clear() throws IOException {
        for (String name : RESULTS) {
            delete(file(name));
        }
    }

    /** The paths of results: all that a run writes but its ledger and the history. */
    List<Path> results() {
        return RESULTS.stream().map(this::file).toList();
    }

    /** What is kept of earlier runs: searched for secrets as well, and removed only where it holds one. */
    List<Path> kept(HistoryFolder history) {
        return Stream.concat(Stream.of(file(PREVIOUS)), history.outputs().stream())
                .toList();
    }

    /** Readers see the old file or the whole new one, never half of it. */
    void writeWhole(String name, byte[] content) throws IOException {
        writeWhole(name, out -> out.write(content));
    }

    /** The same for content that is written piece by piece. */
    void writeWhole(String name, Content content) throws IOException {
        // no temporary file of the JDK: those are readable by their owner only, results are for everybody who may read
        // the folder
        Path partial = file(name + ".half");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial), BUFFER)) {
                content.writeTo(out);
            } catch (JacksonIOException fault) {
                throw fault.getCause();
            }
            move(partial, file(name));
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Writes the content of a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException someNetworkDrive) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        // a link is removed as a link: what it points to is not ours
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
