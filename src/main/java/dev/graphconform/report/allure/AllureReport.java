package dev.graphconform.report.allure;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.RunResult;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a run for Allure: the results folder, and the report as one page. */
public final class AllureReport {
    private static final String PAGE = "index.html";

    private final Catalogue catalogue;

    /** A report that takes quotes, sources and links from this catalogue. */
    public AllureReport(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes the folders, which need not exist.
     *
     * @param number the place of this run among those into the same folder, from 1
     * @param dossiers texts about what failed, by rule or example
     * @param results where Allure's own tools will look
     * @param report where the page goes
     * @param history where earlier runs left what Allure remembers of them, and this one leaves it for the next
     */
    public void write(
            RunResult run,
            ExchangeLog exchanges,
            int number,
            Map<String, String> dossiers,
            Path results,
            Path report,
            Path history)
            throws IOException {
        List<AllureTest> tests = new AllureTests(catalogue, run, exchanges, dossiers).all();
        new AllureResultsFolder(results).write(tests, AllureEnvironment.of(run), AllureExecutor.asFile(run, number));
        AllureHistory kept = new AllureHistory(history);
        kept.layInto(results);
        ReportPageData data = data(run, number, tests, results);
        kept.keep(data);
        Files.createDirectories(report);
        try (OutputStream page = new BufferedOutputStream(Files.newOutputStream(report.resolve(PAGE)), 1 << 16)) {
            ReportPage.write(page, ReportPageAssets.loaded(), title(run), data.files());
        }
    }

    /** What is remembered of earlier runs may have been damaged in any way; the report is made all the same. */
    private static ReportPageData data(RunResult run, int number, List<AllureTest> tests, Path results) {
        try {
            AllureAggregation allureAggregation = new AllureAggregation(title(run));
            return allureAggregation.of(
                    tests,
                    AllureEnvironment.of(run),
                    AllureExecutor.of(run, number),
                    AllureHistory.read(allureAggregation, results));
        } catch (RuntimeException damaged) {
            return new AllureAggregation(title(run))
                    .of(tests, AllureEnvironment.of(run), AllureExecutor.of(run, number), Map.of());
        }
    }

    /** Makes the same without writing it, so that all that it needs is loaded. */
    public void discard(RunResult run, ExchangeLog exchanges) throws IOException {
        List<AllureTest> tests = new AllureTests(catalogue, run, exchanges, Map.of()).all();
        AllureResultsFolder.discard(tests, AllureEnvironment.of(run), AllureExecutor.asFile(run, 1));
        ReportPageData data = new AllureAggregation(title(run))
                .of(tests, AllureEnvironment.of(run), AllureExecutor.of(run, 1), Map.of());
        ReportPage.write(OutputStream.nullOutputStream(), ReportPageAssets.loaded(), title(run), data.files());
    }

    private static String title(RunResult run) {
        return "Create chat on " + SafeText.oneLine(run.target().name()) + ": "
                + run.verdict().outcome().word();
    }
}
