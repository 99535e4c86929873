package dev.graphconform.report;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Level;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.http.Headers;
import dev.graphconform.report.allure.AllureHistory;
import dev.graphconform.report.allure.AllureReport;
import dev.graphconform.report.shapes.ResponseShapes;
import dev.graphconform.verdict.ExitCode;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunOutcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.StepResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.TargetSummary;
import dev.graphconform.verdict.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Loads the classes that make reports, by making all reports of a sample run with one failed scenario and discarding
 * them. Loading takes most of the time of a report; a thread can do it while scenarios wait for responses.
 */
final class ReportPreloader {
    private static final String NAME = "warm-up";

    private ReportPreloader() {}

    static void preload() {
        try {
            makeAll();
        } catch (IOException | RuntimeException | LinkageError ignored) {
            // the same fault occurs, and is reported, when the real reports are written
            return;
        }
    }

    static void makeAll() throws IOException {
        RunResult run = run();
        RunResultJson.bytes(run, new ResponseShapes(exchanges()));
        JunitXml.of(run);
        SummaryMarkdown.of(run, Path.of(NAME));
        new AllureReport(new Catalogue(List.of(), List.of()), new AllureHistory(Path.of(NAME), false, told -> {}))
                .discard(run, exchanges());
    }

    private static RunResult run() {
        Instant now = Instant.EPOCH;
        Failure failure = new Failure(
                NAME, NAME, Optional.of("1"), Optional.of("2"), Optional.of("/"), Optional.empty(), Optional.empty());
        ScenarioResult scenario = new ScenarioResult(
                NAME,
                NAME,
                NAME,
                NAME,
                Outcome.FAILED,
                Optional.of(failure),
                List.of(NAME),
                now,
                1,
                List.of(new StepResult(NAME, Outcome.FAILED, 1)),
                false);
        SubjectResult rule = new SubjectResult(
                NAME, SubjectResult.SubjectKind.RULE, Level.MUST, NAME, Outcome.FAILED, NAME, List.of(scenario));
        return new RunResult(
                NAME,
                NAME,
                new TargetSummary(NAME, NAME, NAME),
                now,
                now,
                true,
                List.of(NAME),
                new Verdict(RunOutcome.NON_CONFORMANT, ExitCode.NON_CONFORMANT, List.of(NAME)),
                List.of(rule),
                List.of(),
                List.of(NAME));
    }

    private static ExchangeLog exchanges() {
        String body = "{\"a\":[1,true,null]}";
        ExchangeLog log = new ExchangeLog();
        log.add(
                NAME,
                new Exchange(
                        1,
                        Optional.of(NAME),
                        NAME,
                        URI.create("http://localhost/"),
                        Headers.NONE,
                        Optional.of(body),
                        1,
                        Headers.NONE,
                        body.getBytes(StandardCharsets.UTF_8),
                        Instant.EPOCH,
                        Duration.ZERO,
                        List.of()));
        return log;
    }
}
