package dev.graphconform.report;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.report.allure.AllureReport;
import dev.graphconform.report.answers.AnswerShapes;
import dev.graphconform.report.shards.ShardFile;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.wire.ExchangeLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes all results of a run into one folder. */
public final class ReportWriter {
    private final Catalogue catalogue;

    /** A writer that takes quotes, sources and links from this catalogue. */
    public ReportWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Removes the results of an earlier run, and only those: ledgers, files that the kit did not write, and what Allure
     * remembers for its trends stay.
     *
     * @throws ReportFault if something cannot be removed
     */
    public static void clear(Path out) {
        try {
            new OutputFolder(out).clear();
        } catch (IOException fault) {
            throw ReportFault.in(out, fault);
        }
    }

    /**
     * Loads what the reports need, for a thread beside the run; without it everything works the same, but later.
     * Touches no file and never throws.
     */
    public static void warmUp() {
        WarmUp.go();
    }

    /**
     * Writes {@code run.json}, {@code junit.xml}, {@code summary.md} and the Allure results and report. {@code
     * run.json} is written first, whole or not at all.
     *
     * @param out an existing folder
     * @throws ReportFault if it cannot be written to
     */
    public void write(RunResult result, ExchangeLog exchanges, Path out) {
        OutputFolder folder = new OutputFolder(out);
        try {
            folder.writeWhole(OutputFolder.RUN, RunResultJson.bytes(result, new AnswerShapes(exchanges)));
            if (result.shard().isPresent()) {
                folder.writeWhole(ShardFile.NAME, new ShardFile(result.shard().get(), exchanges).bytes());
            }
            folder.writeWhole(OutputFolder.JUNIT, JunitXml.of(result).getBytes(StandardCharsets.UTF_8));
            folder.writeWhole(
                    OutputFolder.SUMMARY, SummaryMarkdown.of(result, out).getBytes(StandardCharsets.UTF_8));
            folder.writeWhole(OutputFolder.BADGE, BadgeJson.bytes(result));
            new AllureReport(catalogue)
                    .write(
                            result,
                            exchanges,
                            folder.file(OutputFolder.ALLURE_RESULTS),
                            folder.file(OutputFolder.ALLURE_REPORT),
                            folder.file(OutputFolder.ALLURE_HISTORY));
        } catch (IOException fault) {
            throw ReportFault.in(out, fault);
        } catch (UncheckedIOException fault) {
            throw ReportFault.in(out, fault.getCause());
        }
    }
}
