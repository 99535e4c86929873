package dev.graphconform.report.dossier;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.http.ExchangeLog;
import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the dossiers of a run: one for each rule and example that failed. */
public final class Dossiers {
    private final Catalogue catalogue;
    private final DeviationLookup deviationLookup;

    /** Dossiers that take quotes and links from this catalogue. */
    public Dossiers(Catalogue catalogue, DeviationLookup deviationLookup) {
        this.catalogue = catalogue;
        this.deviationLookup = deviationLookup;
    }

    /**
     * Their texts by rule or example; a run in which nothing failed costs nothing.
     *
     * @param history where the report remembers earlier runs
     */
    public Map<String, String> of(RunResult run, ExchangeLog exchanges, Path history) {
        Map<String, String> dossiers = new LinkedHashMap<>();
        List<SubjectResult> failed = run.everything().stream()
                .filter(subject -> FailureWeight.red(subject.outcome()))
                .toList();
        if (!failed.isEmpty()) {
            EarlierRuns earlier = EarlierRuns.in(history);
            for (SubjectResult subject : failed) {
                ShortestFailure.of(subject, exchanges)
                        .ifPresent(shortestFailure -> dossiers.put(
                                subject.id(),
                                new DossierText(run, subject, RuleSource.of(catalogue, subject), shortestFailure)
                                        .text(earlier, deviationLookup)));
            }
        }
        return dossiers;
    }
}
