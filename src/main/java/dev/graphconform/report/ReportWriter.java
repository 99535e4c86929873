package dev.graphconform.report;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.allure.AllureHistory;
import dev.graphconform.report.allure.AllureReport;
import dev.graphconform.report.history.HistoryFolder;
import dev.graphconform.report.history.HistoryRemarks;
import dev.graphconform.report.history.PastRuns;
import dev.graphconform.report.shapes.ResponseShapes;
import dev.graphconform.report.shards.ShardFile;
import dev.graphconform.verdict.RunResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Writes all results of a run into one folder. */
public final class ReportWriter {
    private final Catalogue catalogue;

    /** A writer that takes quotes, sources and links from this catalogue. */
    public ReportWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Removes the results of an earlier run, and only those: ledgers, files that the kit did not write, and the history
     * of earlier runs stay. Of the last whole run {@code run.json} and {@code summary.md} stay readable beside the new
     * results.
     *
     * @throws ReportException if something cannot be removed
     */
    public static void clear(ReportDestination destination) {
        try {
            EarlierResults.setAside(destination).remove();
        } catch (IOException fault) {
            throw ReportException.in(destination.out(), fault);
        }
    }

    /** The same for results that keep their history beside them. */
    public static void clear(Path out) {
        clear(ReportDestination.of(out));
    }

    /**
     * Keeps a whole run for the next one, where the history is elsewhere; only after the results were searched for
     * secrets.
     */
    public static void handOn(ReportDestination destination, HistoryRemarks remarks) {
        try {
            new PreviousRun(destination).handOn();
        } catch (IOException unwritable) {
            remarks.add(HistoryFolder.notKept(destination.history().lastRun()));
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
        write(result, exchanges, Map.of(), ReportDestination.of(out));
    }

    /**
     * Writes a file that is no result of its own, whole or not at all.
     *
     * @throws ReportException if it cannot be written
     */
    public static void writeWhole(Path file, Consumer<OutputStream> content) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            new OutputFolder(folder).writeWhole(file.getFileName().toString(), content::accept);
        } catch (IOException fault) {
            throw ReportException.in(folder, fault);
        }
    }

    /**
     * The same with dossiers, whose texts are given by rule or example. A narrowed run, a shard and a run that was
     * ended, by a fault or by somebody, know the history, and are no part of it.
     */
    public HistoryRemarks write(
            RunResult result, ExchangeLog exchanges, Map<String, String> dossiers, ReportDestination destination) {
        Path out = destination.out();
        OutputFolder folder = new OutputFolder(out);
        HistoryFolder kept = destination.history();
        HistoryRemarks remarks = new HistoryRemarks();
        PastRuns history = PastRuns.in(kept.runs(), remarks::add).with(result);
        boolean remembered = history.current().whole();
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
                    SummaryMarkdown.of(result, destination, history).getBytes(StandardCharsets.UTF_8));
            folder.writeWhole(OutputFolder.BADGE, BadgeJson.bytes(result));
            // what these replace makes room for the report, which is most of them
            EarlierResults.drop(folder);
            if (remembered) {
                writeHistory(kept, history, remarks);
                remarks.flipped(history.flips(result.target().name()));
            }
            for (Map.Entry<String, String> dossier : dossiers.entrySet()) {
                Files.createDirectories(folder.file(OutputFolder.DOSSIER));
                folder.writeWhole(
                        OutputFolder.DOSSIER + "/" + dossier.getKey() + ".md",
                        dossier.getValue().getBytes(StandardCharsets.UTF_8));
            }
            new AllureReport(catalogue, new AllureHistory(kept.allure(), remembered, remarks::add))
                    .write(
                            result,
                            exchanges,
                            history.number(),
                            dossiers,
                            folder.file(OutputFolder.ALLURE_RESULTS),
                            folder.file(OutputFolder.ALLURE_REPORT));
            return remarks;
        } catch (IOException fault) {
            throw withoutHalfReport(folder, fault);
        } catch (UncheckedIOException fault) {
            throw withoutHalfReport(folder, fault.getCause());
        }
    }

    /** A page that is cut short would show less than there was. */
    private static ReportException withoutHalfReport(OutputFolder folder, IOException fault) {
        try {
            OutputFolder.delete(folder.file(OutputFolder.ALLURE_REPORT));
        } catch (IOException stays) {
            fault.addSuppressed(stays);
        }
        return ReportException.in(folder.path(), fault);
    }

    /** The results of a run do not depend on the history. */
    private static void writeHistory(HistoryFolder kept, PastRuns history, HistoryRemarks remarks) {
        try {
            new OutputFolder(kept.path()).writeWhole(PastRuns.FILE, history.bytes());
        } catch (IOException unwritable) {
            remarks.add(HistoryFolder.notKept(kept.runs()));
        }
    }
}
