package dev.graphconform.report.allure;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.allure.AllureTests.AllureTest;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.RunResult;
import io.qameta.allure.entity.ExecutorInfo;
import io.qameta.allure.entity.TestResult;
import io.qameta.allure.model.StatusDetails;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import tools.jackson.core.exc.JacksonIOException;

/** Writes a run for Allure: the results folder, and the report as one page. */
public final class AllureReport {
    private static final String PAGE = "index.html";

    private final Catalogue catalogue;
    private final AllureHistory history;

    /**
     * A report that takes quotes, sources and links from this catalogue.
     *
     * @param history the history of earlier runs
     */
    public AllureReport(Catalogue catalogue, AllureHistory history) {
        this.catalogue = catalogue;
        this.history = history;
    }

    /**
     * Writes the folders, which need not exist.
     *
     * @param number the number of this run among those into the same folder, from 1
     * @param dossiers texts about failures, by rule or example
     * @param results the folder for Allure's own tools
     * @param report the folder of the page
     */
    public void write(
            RunResult run, ExchangeLog exchanges, int number, Map<String, String> dossiers, Path results, Path report)
            throws IOException {
        AllureResultsFolder folder = new AllureResultsFolder(results);
        folder.write(AllureEnvironment.of(run), executorFile(run, number));
        history.copyTo(results);
        Files.createDirectories(report);
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(report.resolve(PAGE)), 1 << 16)) {
            ReportPage page = new ReportPage(file, ReportPageAssets.loaded(), title(run), VerdictPanel.of(run));
            PageAttachmentLimit limit = new PageAttachmentLimit();
            PageTests pageTests = new PageTests();
            AllureAggregation allureAggregation = new AllureAggregation(title(run));
            // read on another core while the tests are written
            CompletableFuture<Map<String, Object>> earlier =
                    CompletableFuture.supplyAsync(() -> history.read(allureAggregation, results));
            try (AllureTestWriter writer = new AllureTestWriter(folder);
                    Stream<AllureTest> tests = new AllureTests(catalogue, run, exchanges, dossiers).stream()) {
                for (AllureTest test : (Iterable<AllureTest>) tests::iterator) {
                    writer.write(test);
                    pageTests.add(limit.of(test), page);
                }
            }
            ReportPageData data = data(
                    allureAggregation,
                    pageTests.tests,
                    limit.with(AllureEnvironment.of(run)),
                    executor(run, number),
                    earlier);
            history.write(data);
            pageTests.end(data, page, allureAggregation);
        } catch (JacksonIOException fault) {
            throw fault.getCause();
        }
    }

    /** The history of earlier runs may be damaged in any way; the report is made without it then. */
    private ReportPageData data(
            AllureAggregation allureAggregation,
            List<TestResult> tests,
            Map<String, String> facts,
            ExecutorInfo executor,
            CompletableFuture<Map<String, Object>> earlier) {
        try {
            return allureAggregation.of(tests, facts, executor, earlier.join());
        } catch (RuntimeException damaged) {
            history.setAside();
            return allureAggregation.of(tests, facts, executor, Map.of());
        }
    }

    /** Makes the same without writing it, which loads all classes that it needs. */
    public void discard(RunResult run, ExchangeLog exchanges) throws IOException {
        ReportPage page = new ReportPage(
                OutputStream.nullOutputStream(), ReportPageAssets.loaded(), title(run), VerdictPanel.of(run));
        PageTests pageTests = new PageTests();
        for (AllureTest test :
                new AllureTests(catalogue, run, exchanges, Map.of()).stream().toList()) {
            AllureResultsFolder.discard(test, AllureEnvironment.of(run), executorFile(run, 1));
            pageTests.add(new PageAttachmentLimit().of(test), page);
        }
        AllureAggregation allureAggregation = new AllureAggregation(title(run));
        pageTests.end(
                allureAggregation.of(pageTests.tests, AllureEnvironment.of(run), executor(run, 1), Map.of()),
                page,
                allureAggregation);
    }

    private static String title(RunResult run) {
        return SafeText.oneLine(run.target().about()) + " on "
                + SafeText.oneLine(run.target().name()) + ": "
                + run.verdict().outcome().word();
    }

    /** The tests of a page; their attachments are written at once and not kept. */
    private static final class PageTests {
        private final List<TestResult> tests = new ArrayList<>();
        private final List<Optional<String>> messages = new ArrayList<>();

        void add(AllureTest test, ReportPage page) {
            test.attachments()
                    .forEach((file, text) ->
                            page.add("data/attachments/" + file, text.getBytes(StandardCharsets.UTF_8)));
            tests.add(ReportPageEntry.of(test));
            messages.add(Optional.ofNullable(test.result().getStatusDetails()).map(StatusDetails::getMessage));
        }

        /** The trees show messages as text, the page of a test shows them as HTML. */
        void end(ReportPageData data, ReportPage page, AllureAggregation allureAggregation) throws IOException {
            data.files().forEach(page::add);
            for (int at = 0; at < tests.size(); at++) {
                messages.get(at).ifPresent(tests.get(at)::setStatusMessage);
            }
            allureAggregation.tests(tests, new ReportPageData(page::add));
            page.end();
        }
    }

    private static final String EXECUTOR = "Graph Create-chat conformance kit";

    /** The executor in Allure's sense: it names the points of the trends. Nothing of the machine that ran the kit. */
    private static ExecutorInfo executor(RunResult run, int number) {
        return new ExecutorInfo()
                .setName(EXECUTOR)
                .setType("conform")
                .setBuildOrder((long) number)
                .setBuildName(buildName(run, number));
    }

    /** The same as Allure's own tools read it from the results. */
    private static Map<String, Object> executorFile(RunResult run, int number) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", EXECUTOR);
        file.put("type", "conform");
        file.put("buildOrder", number);
        file.put("buildName", buildName(run, number));
        return file;
    }

    private static String buildName(RunResult run, int number) {
        return "Run " + number + " on " + SafeText.oneLine(run.target().name()) + ", "
                + run.startedAt().toString().replaceFirst("\\.\\d+Z", "Z");
    }
}
