package dev.graphconform.report.allure;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.report.content.ShownText;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.wire.ExchangeLog;
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
            RunResult run, ExchangeLog exchanges, int number, Map<String, String> dossiers, Path results, Path report, Path history)
            throws IOException {
        List<AllureTest> tests = new AllureTests(catalogue, run, exchanges, dossiers).all();
        new ResultsFolder(results).write(tests, RunFacts.of(run), RunNumber.asFile(run, number));
        History kept = new History(history);
        kept.layInto(results);
        PageData data = data(run, number, tests, results);
        kept.keep(data);
        Files.createDirectories(report);
        try (OutputStream page = new BufferedOutputStream(Files.newOutputStream(report.resolve(PAGE)), 1 << 16)) {
            ReportPage.write(page, PageParts.loaded(), title(run), data.files());
        }
    }

    /** What is remembered of earlier runs may have been damaged in any way; the report is made all the same. */
    private static PageData data(RunResult run, int number, List<AllureTest> tests, Path results) {
        try {
            Views views = new Views(title(run));
            return views.of(tests, RunFacts.of(run), RunNumber.of(run, number), History.read(views, results));
        } catch (RuntimeException damaged) {
            return new Views(title(run)).of(tests, RunFacts.of(run), RunNumber.of(run, number), Map.of());
        }
    }

    /** Makes the same without writing it, so that all that it needs is loaded. */
    public void discard(RunResult run, ExchangeLog exchanges) throws IOException {
        List<AllureTest> tests = new AllureTests(catalogue, run, exchanges, Map.of()).all();
        ResultsFolder.discard(tests, RunFacts.of(run), RunNumber.asFile(run, 1));
        PageData data = new Views(title(run)).of(tests, RunFacts.of(run), RunNumber.of(run, 1), Map.of());
        ReportPage.write(OutputStream.nullOutputStream(), PageParts.loaded(), title(run), data.files());
    }

    private static String title(RunResult run) {
        return "Create chat on " + ShownText.oneLine(run.target().name()) + ": "
                + run.verdict().outcome().word();
    }
}
