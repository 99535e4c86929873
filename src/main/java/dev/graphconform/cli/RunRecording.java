package dev.graphconform.cli;

import dev.graphconform.execution.CompletedRun;
import dev.graphconform.recording.HarWriter;
import dev.graphconform.report.ReportWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that a run is recorded into.
 *
 * @param file its path
 */
record RunRecording(Path file) {
    /**
     * Where the option names one.
     *
     * @throws UsageException if no file can be written there
     */
    static RunRecording at(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new UsageException("--record " + file + " is a directory; name a file in it");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("--record " + file + ": there is no directory " + folder + "; create it first");
        }
        if (!Files.isWritable(folder)) {
            throw new UsageException(
                    "--record " + file + ": nothing can be written in " + folder + "; name a file elsewhere");
        }
        return new RunRecording(file);
    }

    /** Writes it, whole or not at all. */
    void write(CompletedRun run) {
        ReportWriter.writeWhole(
                file,
                out -> HarWriter.write(
                        run.exchanges().sent(),
                        run.result().kitVersion(),
                        run.result().target().name(),
                        out));
    }
}
