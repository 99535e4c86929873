package dev.graphconform.report.dossier;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes the dossiers of a run: a Markdown text for each rule and example that failed, or got no answer to a request.
 */
public final class Dossiers {
    private final Catalogue catalogue;
    private final DeviationLookup deviationLookup;

    /** Dossiers that take quotes and links from this catalogue. */
    public Dossiers(Catalogue catalogue, DeviationLookup deviationLookup) {
        this.catalogue = catalogue;
        this.deviationLookup = deviationLookup;
    }

    /**
     * The texts by id of the rule or example; none when nothing failed and nothing was left without an answer.
     *
     * @param history the folder in which the report keeps its history of earlier runs
     */
    public Map<String, String> of(RunResult run, ExchangeLog exchanges, Path history) {
        Map<String, String> dossiers = new LinkedHashMap<>();
        List<SubjectResult> failed = run.everything().stream()
                .filter(subject -> FailureWeight.red(subject.outcome()) || subject.outcome() == Outcome.BROKEN)
                .toList();
        if (!failed.isEmpty()) {
            EarlierRuns earlier = EarlierRuns.in(history);
            for (SubjectResult subject : failed) {
                ShortestFailure.of(subject, exchanges)
                        .ifPresent(shortestFailure -> dossiers.put(
                                subject.id(),
                                new DossierText(run, subject, RuleSource.of(catalogue, subject), shortestFailure)
                                        .text(earlier.of(shortestFailure.scenario()), deviationLookup)));
            }
        }
        return dossiers;
    }

    /** Which deviations of a simulator prove that the check of a rule can fail. */
    @FunctionalInterface
    public interface DeviationLookup {
        /** Knows no deviations. */
        DeviationLookup NONE = subject -> List.of();

        /** All deviations of a rule or example. */
        List<ProvingDeviation> of(String subject);

        /**
         * A deviation.
         *
         * @param id its id
         * @param line what it does
         */
        record ProvingDeviation(String id, String line) {}
    }

    /** The outcomes of a scenario in earlier runs into the same folder, from the history of the Allure report. */
    private static final class EarlierRuns {
        private static final int SHOWN = 10;

        private final JsonNode tests;

        private EarlierRuns(JsonNode tests) {
            this.tests = tests;
        }

        /** Reads the history; none when it is missing or cannot be read. */
        static EarlierRuns in(Path history) {
            try {
                Path file = history.resolve("history.json");
                return new EarlierRuns(
                        Files.isRegularFile(file)
                                ? JsonMapper.shared().readTree(Files.readAllBytes(file))
                                : JsonNodeFactory.instance.objectNode());
            } catch (IOException | JacksonException unreadable) {
                return new EarlierRuns(JsonNodeFactory.instance.objectNode());
            }
        }

        /** A line for each earlier run of the scenario, latest first. */
        List<String> of(ScenarioResult scenario) {
            // the history id of the scenario in the report
            String historyId = UUID.nameUUIDFromBytes(scenario.key().getBytes(StandardCharsets.UTF_8))
                    .toString();
            return tests.path(historyId)
                    .path("items")
                    .valueStream()
                    .limit(SHOWN)
                    .map(EarlierRuns::line)
                    .toList();
        }

        private static String line(JsonNode item) {
            Instant at = Instant.ofEpochMilli(item.at("/time/start").asLong(0)).truncatedTo(ChronoUnit.SECONDS);
            return at + ": " + item.path("status").asString("unknown");
        }
    }
}
