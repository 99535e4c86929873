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

/** Writes the results of a run, and searches them for the run's secrets before anybody is told of them. */
final class ScannedReportWriter {
    private final Catalogue catalogue;
    private final SecretRegistry secrets;
    private final Optional<Path> quarantine;

    /**
     * A report.
     *
     * @param quarantine where results with a secret in them go; null to delete them
     */
    ScannedReportWriter(Catalogue catalogue, SecretRegistry secrets, Path quarantine) {
        this.catalogue = catalogue;
        this.secrets = secrets;
        this.quarantine = Optional.ofNullable(quarantine);
    }

    /**
     * What holds a secret cannot be kept from others inside the folder that is passed on.
     *
     * @throws UsageException if the quarantine is in there
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

    /** Writes them and gives the run as it can be told. */
    RunResult write(CompletedRun run, Path out) {
        // made beside the writing, which leaves a core idle
        CompletableFuture<SecretSearch> search = CompletableFuture.supplyAsync(() -> SecretSearch.of(secrets.all()));
        try {
            Map<String, String> dossiers = new Dossiers(catalogue, new SimulatorDeviations())
                    .of(run.result(), run.exchanges(), ReportWriter.history(out));
            new ReportWriter(catalogue).write(run.result(), run.exchanges(), dossiers, out);
        } catch (ReportException broken) {
            // a full disk must not leave what nobody has looked at
            new SecretScan(search.join(), quarantine).watch(run.result(), out);
            throw broken;
        }
        return new SecretScan(search.join(), quarantine).watch(run.result(), out);
    }
}
