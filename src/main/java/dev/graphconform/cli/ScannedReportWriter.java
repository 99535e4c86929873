package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.execution.CompletedRun;
import dev.graphconform.redaction.SecretSearch;
import dev.graphconform.report.ReportException;
import dev.graphconform.report.ReportWriter;
import dev.graphconform.report.SecretScan;
import dev.graphconform.report.dossier.Dossiers;
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

    /**
     * A writer.
     *
     * @param quarantine the folder to move results to in which a secret was found; null to delete them
     */
    ScannedReportWriter(Catalogue catalogue, SecretRegistry secrets, Path quarantine) {
        this.catalogue = catalogue;
        this.secrets = secrets;
        this.quarantine = Optional.ofNullable(quarantine);
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

    /** Writes the results, and returns the run result to announce: after a leak one without texts from the target. */
    RunResult write(CompletedRun run, Path out) {
        // built on another core while the report is written
        CompletableFuture<SecretSearch> search = CompletableFuture.supplyAsync(() -> SecretSearch.of(secrets.all()));
        try {
            Map<String, String> dossiers = new Dossiers(catalogue, new SimulatorDeviations())
                    .of(run.result(), run.exchanges(), ReportWriter.history(out));
            new ReportWriter(catalogue).write(run.result(), run.exchanges(), dossiers, out);
        } catch (ReportException broken) {
            // what a full disk has left of the report is scanned too
            new SecretScan(search.join(), quarantine).scan(run.result(), out);
            throw broken;
        }
        return new SecretScan(search.join(), quarantine).scan(run.result(), out);
    }
}
