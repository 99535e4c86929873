package dev.graphconform.report.allure;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.http.Exchange;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.report.content.ReportEntries;
import dev.graphconform.report.content.ReportEntry;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SharedCause;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Converts the entries of a run to Allure's tests. A test's history id is made from the scenario's key, never from file
 * and line, so that its history survives an edit of the features; only times, and the id of this one execution, differ
 * from run to run.
 */
final class AllureTests {
    private final AllureDescription allureDescription;
    private final RunResult run;
    private final ExchangeLog exchanges;
    private final Map<String, String> dossiers;

    AllureTests(Catalogue catalogue, RunResult run, ExchangeLog exchanges, Map<String, String> dossiers) {
        this.allureDescription = new AllureDescription(catalogue, run.recorded().isPresent());
        this.run = run;
        this.exchanges = exchanges;
        this.dossiers = dossiers;
    }

    /** The tests, each made when it is consumed, since all together take much memory. */
    Stream<AllureTest> stream() {
        Map<String, Integer> counts = new HashMap<>();
        return ReportEntries.of(run).stream()
                .flatMap(group -> group.reportEntries().stream())
                .map(entry -> {
                    int times = counts.merge(entry.scenario().key(), 1, Integer::sum);
                    // a scenario with two results is a fault of the kit; the second must not overwrite the file of the
                    // first
                    return test(
                            entry,
                            times == 1
                                    ? entry.scenario().key()
                                    : entry.scenario().key() + " #" + times);
                });
    }

    private AllureTest test(ReportEntry entry, String key) {
        ScenarioResult scenario = entry.scenario();
        List<Exchange> sent = exchanges.of(scenario.key());
        String uuid = hash(run.runId() + "\n" + key);
        String historyId = hash(key);
        long start = scenario.startedAt().toEpochMilli();
        TestResult result = new TestResult()
                .setUuid(uuid)
                .setHistoryId(historyId)
                .setTestCaseId(historyId)
                .setFullName(SafeText.oneLine(key))
                .setName(SafeText.oneLine(scenario.name()))
                .setStage(Stage.FINISHED)
                .setStatus(AllureCategory.statusOf(entry))
                .setStart(start)
                .setStop(start + scenario.millis())
                .setDescriptionHtml(allureDescription.html(entry))
                .setLabels(new ArrayList<>(AllureLabels.of(entry)))
                .setLinks(new ArrayList<>(allureDescription.links(entry)))
                .setParameters(new ArrayList<>(parameters(entry)))
                .setSteps(new ArrayList<>(steps(scenario)));
        Optional<AllureStatusDetails> allureStatusDetails = AllureStatusDetails.of(entry, sent, told(entry));
        allureStatusDetails.map(AllureStatusDetails::asHtml).ifPresent(result::setStatusDetails);
        Optional<String> message = allureStatusDetails.map(AllureStatusDetails::message);
        Map<String, String> attachments = new LinkedHashMap<>();
        if (!sent.isEmpty()) {
            String requests = sent.size() == 1 ? "Request and response" : sent.size() + " requests and responses";
            attach(result, attachments, requests, uuid + "-attachment.txt", FormattedExchanges.of(sent));
        }
        if (FailureWeight.red(entry.outcome())
                && dossiers.containsKey(entry.subject().id())) {
            attach(
                    result,
                    attachments,
                    "Dossier: the request to repeat, a text for an issue",
                    uuid + "-dossier.txt",
                    dossiers.get(entry.subject().id()));
        }
        return new AllureTest(result, message, attachments);
    }

    /** Whether a common cause tells it, which is named first of all. */
    private boolean told(ReportEntry entry) {
        return entry.outcome() == Outcome.FAILED
                && SharedCause.of(entry.subject(), run.causes()).isPresent();
    }

    private static void attach(
            TestResult result, Map<String, String> attachments, String name, String file, String text) {
        result.getAttachments()
                .add(new Attachment().setName(name).setSource(file).setType("text/plain"));
        attachments.put(file, text);
    }

    /** Allure has five statuses, the kit eight outcomes: the outcome is shown where it differs from the status. */
    private static List<Parameter> parameters(ReportEntry entry) {
        String outcome =
                entry.scenario().leftOut() ? "left out" : entry.outcome().word();
        boolean same = AllureCategory.statusOf(entry).value().equals(outcome);
        return same ? List.of() : List.of(new Parameter().setName("outcome").setValue(outcome));
    }

    private static List<StepResult> steps(ScenarioResult scenario) {
        List<StepResult> steps = new ArrayList<>();
        long start = scenario.startedAt().toEpochMilli();
        for (dev.graphconform.verdict.StepResult step : scenario.steps()) {
            steps.add(new StepResult()
                    .setName(SafeText.oneLine(step.text()))
                    .setStage(Stage.FINISHED)
                    .setStatus(status(step.outcome()))
                    .setStart(start)
                    .setStop(start + step.millis()));
            start += step.millis();
        }
        return steps;
    }

    private static Status status(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Status.PASSED;
            case FAILED, STALE -> Status.FAILED;
            case BROKEN -> Status.BROKEN;
            case NOT_APPLICABLE, KNOWN, NOT_RUN, INCONCLUSIVE -> Status.SKIPPED;
        };
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * A test in Allure's model, with the content of its attachments.
     *
     * @param result the test; names its attachments by file. Allure shows message and trace as HTML, so they are
     *     escaped in it
     * @param message the message without that escaping, for Allure's trees, which show it as text; empty when the test
     *     passed
     * @param attachments the texts of its attachments by file
     */
    record AllureTest(TestResult result, Optional<String> message, Map<String, String> attachments) {}
}
