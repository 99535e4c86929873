package dev.graphconform.report;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.allure.AllureReport;
import dev.graphconform.report.history.PastRuns;
import dev.graphconform.report.shapes.ResponseShapes;
import dev.graphconform.report.shards.ShardFile;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes all results of a run into one folder. */
public final class ReportWriter {
    private final Catalogue catalogue;

    /** A writer that takes quotes, sources and links from this catalogue. */
    public ReportWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Removes the results of an earlier run, and only those: ledgers, files that the kit did not write, and the history
     * of earlier runs stay.
     *
     * @throws ReportException if something cannot be removed
     */
    public static void clear(Path out) {
        try {
            new OutputFolder(out).clear();
        } catch (IOException fault) {
            throw ReportException.in(out, fault);
        }
    }

    /**
     * Loads the classes that the reports need, for a thread beside the run; without it, {@link #write} takes longer.
     * Writes no file and never throws.
     */
    public static void warmUp() {
        ReportPreloader.preload();
    }

    /**
     * Writes {@code run.json}, {@code junit.xml}, {@code summary.md} and the Allure results and report.
     * {@code run.json} is written first, whole or not at all.
     *
     * @param out an existing folder
     * @throws ReportException if it cannot be written to
     */
    public void write(RunResult result, ExchangeLog exchanges, Path out) {
        write(result, exchanges, Map.of(), out);
    }

    /** Whether the folder holds the result of a run that was neither narrowed nor one shard of it. */
    public static boolean holdsWholeRun(Path out) {
        return new OutputFolder(out).holdsWholeRun();
    }

    /** The folder in which the report keeps its history of earlier runs into the same folder. */
    public static Path history(Path out) {
        return new OutputFolder(out).file(OutputFolder.ALLURE_HISTORY);
    }

    /** The same with dossiers, whose texts are given by rule or example. */
    public void write(RunResult result, ExchangeLog exchanges, Map<String, String> dossiers, Path out) {
        OutputFolder folder = new OutputFolder(out);
        PastRuns history = PastRuns.in(folder.file(PastRuns.FILE)).with(result);
        try {
            folder.writeWhole(
                    OutputFolder.RUN, file -> RunResultJson.write(result, new ResponseShapes(exchanges), file));
            if (result.shard().isPresent()) {
                ShardFile shard = new ShardFile(result.shard().get(), exchanges);
                folder.writeWhole(ShardFile.NAME, shard::write);
            }
            folder.writeWhole(OutputFolder.JUNIT, file -> {
                Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
                JunitXml.write(result, text);
                text.flush();
            });
            folder.writeWhole(
                    OutputFolder.SUMMARY,
                    SummaryMarkdown.of(result, out, history).getBytes(StandardCharsets.UTF_8));
            folder.writeWhole(OutputFolder.BADGE, BadgeJson.bytes(result));
            folder.writeHistory(PastRuns.FILE, history.bytes());
            for (Map.Entry<String, String> dossier : dossiers.entrySet()) {
                Files.createDirectories(folder.file(OutputFolder.DOSSIER));
                folder.writeWhole(
                        OutputFolder.DOSSIER + "/" + dossier.getKey() + ".md",
                        dossier.getValue().getBytes(StandardCharsets.UTF_8));
            }
            new AllureReport(catalogue)
                    .write(
                            result,
                            exchanges,
                            history.number(),
                            dossiers,
                            folder.file(OutputFolder.ALLURE_RESULTS),
                            folder.file(OutputFolder.ALLURE_REPORT),
                            folder.file(OutputFolder.ALLURE_HISTORY));
        } catch (IOException fault) {
            throw ReportException.in(out, fault);
        } catch (UncheckedIOException fault) {
            throw ReportException.in(out, fault.getCause());
        }
    }
}
