package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.redaction.SecretSearch;
import dev.graphconform.report.ReportDestination;
import dev.graphconform.report.ReportException;
import dev.graphconform.report.ReportWriter;
import dev.graphconform.report.SecretScan;
import dev.graphconform.report.dossier.Dossiers;
import dev.graphconform.report.history.HistoryRemarks;
import dev.graphconform.target.SecretRegistry;
import dev.graphconform.verdict.RunResult;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Writes the results of a run, and scans them for the run's secrets before they are announced. */
final class ScannedReportWriter {
    private final Catalogue catalogue;
    private final SecretRegistry secrets;
    private final Optional<Path> quarantine;
    private final Optional<RunRecording> recording;

    /**
     * A writer.
     *
     * @param quarantine the folder to move results to in which a secret was found; null to delete them
     */
    ScannedReportWriter(Catalogue catalogue, SecretRegistry secrets, Path quarantine) {
        this(catalogue, secrets, quarantine, Optional.empty());
    }

    /** A writer that records the run too. */
    ScannedReportWriter(
            Catalogue catalogue, SecretRegistry secrets, Path quarantine, Optional<RunRecording> recording) {
        this.catalogue = catalogue;
        this.secrets = secrets;
        this.quarantine = Optional.ofNullable(quarantine);
        this.recording = recording;
    }

    /**
     * Checks that the quarantine is outside of the folder for results, which is passed on to others.
     *
     * @throws UsageException if it is inside
     */
    static void demandOutside(Path quarantine, Path out) {
        if (quarantine != null
                && quarantine
                        .toAbsolutePath()
                        .normalize()
                        .startsWith(out.toAbsolutePath().normalize())) {
            throw new UsageException("--quarantine " + quarantine + " is inside the folder for the results, " + out
                    + "; name a folder elsewhere");
        }
    }

    /** Writes the results, and returns what to announce: after a leak nothing with texts from the target. */
    WrittenRun write(CompletedRun run, ReportDestination destination) {
        // built on another core while the report is written
        CompletableFuture<SecretSearch> search = CompletableFuture.supplyAsync(() -> SecretSearch.of(secrets.all()));
        HistoryRemarks remarks;
        try {
            Map<String, String> dossiers = new Dossiers(catalogue, new SimulatorDeviations())
                    .of(run.result(), run.exchanges(), destination.history().allure());
            recording.ifPresent(har -> har.write(run));
            remarks = new ReportWriter(catalogue).write(run.result(), run.exchanges(), dossiers, destination);
        } catch (ReportException broken) {
            // what a full disk has left of the report is scanned too
            scan(search).scan(run.result(), destination);
            throw broken;
        }
        RunResult announced = scan(search).scan(run.result(), destination);
        ReportWriter.handOn(destination, remarks);
        return new WrittenRun(announced, remarks);
    }

    private SecretScan scan(CompletableFuture<SecretSearch> search) {
        return new SecretScan(
                search.join(),
                quarantine,
                recording.map(RunRecording::file).stream().toList());
    }

    /**
     * A run whose results are written.
     *
     * @param result the result to announce
     * @param remarks what to tell people of the history
     */
    record WrittenRun(RunResult result, HistoryRemarks remarks) {
        /** Tells what is wrong with the history and, unless that is too much, what came and went. */
        void tellHistory(Console console, boolean quiet) {
            remarks.faults().forEach(fault -> console.line(TextStyle.DOUBT, fault, ""));
            remarks.flips().filter(flips -> !quiet).ifPresent(console::line);
        }
    }
}
