package dev.graphconform.cli;

import dev.graphconform.execution.ProgressListener;
import dev.graphconform.report.ReportWriter;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder for results. It is made, tried and cleared when the run starts: not before, since a mistake in the command
 * line must not cost earlier results; not later, since a run must not end without a place for its own.
 */
final class ResultFolderPreparation implements ProgressListener, AutoCloseable {
    private final Path path;
    private final ProgressListener screen;
    private FolderLock lock;

    ResultFolderPreparation(Path path, ProgressListener screen) {
        this.path = path;
        this.screen = screen;
    }

    Path path() {
        return path;
    }

    @Override
    public void started(int subjects, int scenarios) {
        take();
        // the report's libraries take long to load; a second core does that while the scenarios run
        Thread warmUp = new Thread(ReportWriter::warmUp, "report-warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        screen.started(subjects, scenarios);
    }

    /** Makes it, keeps others out, and removes earlier results. */
    void take() {
        prepare();
        lock = FolderLock.take(path);
        ReportWriter.clear(path);
    }

    @Override
    public void scenario(ScenarioResult result, int done, int scenarios) {
        screen.scenario(result, done, scenarios);
    }

    @Override
    public void ended(SubjectResult subject, int done, int subjects) {
        screen.ended(subject, done, subjects);
    }

    @Override
    public void cleaned(String line) {
        screen.cleaned(line);
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.close();
        }
    }

    /**
     * Makes the folder and tries it.
     *
     * @throws UsageException if nothing can be written there
     */
    void prepare() {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new UsageException("--out " + path + " is a file; name a folder for the results");
        }
        try {
            Files.createDirectories(path);
            // asking for the permission is not enough: a read-only disk grants it and still refuses
            Files.delete(Files.createTempFile(path, ".conform", ""));
        } catch (FileAlreadyExistsException inTheWay) {
            throw new UsageException(
                    "--out " + path + " cannot be made: " + inTheWay.getFile() + " is a file; name another folder",
                    inTheWay);
        } catch (IOException refused) {
            throw new UsageException(
                    "--out " + path + " cannot be written to; check its permissions or name another folder", refused);
        }
    }
}
