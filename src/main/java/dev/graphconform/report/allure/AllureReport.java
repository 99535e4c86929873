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

/** Writes a run for Allure: the results folder, and the report as one page. */
public final class AllureReport {
    private static final String PAGE = "index.html";

    private final Catalogue catalogue;

    /** A report that takes quotes, sources and links from this catalogue. */
    public AllureReport(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Writes both folders, which need not exist. */
    public void write(RunResult run, ExchangeLog exchanges, Path results, Path report) throws IOException {
        List<AllureTest> tests = new AllureTests(catalogue, run, exchanges).all();
        new ResultsFolder(results).write(tests, RunFacts.of(run));
        Files.createDirectories(report);
        try (OutputStream page = new BufferedOutputStream(Files.newOutputStream(report.resolve(PAGE)), 1 << 16)) {
            page(run, tests, page);
        }
    }

    /** Makes the same without writing it, so that all that it needs is loaded. */
    public void discard(RunResult run, ExchangeLog exchanges) throws IOException {
        List<AllureTest> tests = new AllureTests(catalogue, run, exchanges).all();
        ResultsFolder.discard(tests, RunFacts.of(run));
        page(run, tests, OutputStream.nullOutputStream());
    }

    private static void page(RunResult run, List<AllureTest> tests, OutputStream page) throws IOException {
        String title = "Create chat on " + ShownText.oneLine(run.target().name()) + ": " + run.verdict().outcome().word();
        ReportPage.write(page, PageParts.loaded(), title, new Views(title).of(tests, RunFacts.of(run)).files());
    }
}
