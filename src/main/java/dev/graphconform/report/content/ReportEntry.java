package dev.graphconform.report.content;

import dev.graphconform.verdict.KnownDeviationNote;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.Optional;

/**
 * One entry of a report: a scenario with the rule or example it belongs to.
 *
 * @param subject the rule or example; for {@link ReportEntries#WHOLE_RUN} the run itself
 * @param scenario the scenario, or an entry that stands for the subject as a whole
 */
public record ReportEntry(SubjectResult subject, ScenarioResult scenario) {
    /**
     * The outcome to show. A rule that fails as its known-deviation entry says is known in all its failed scenarios: a
     * report that showed them as failed would contradict the verdict.
     */
    public Outcome outcome() {
        boolean asListed = subject.outcome() == Outcome.KNOWN && scenario.outcome() == Outcome.FAILED;
        return asListed ? Outcome.KNOWN : scenario.outcome();
    }

    /** Whether this entry stands for the run, not for a rule or an example. */
    public boolean wholeRun() {
        return subject.id().equals(ReportEntries.WHOLE_RUN);
    }

    /** One line that says why it did not pass; empty when it passed. */
    public String reason() {
        String own = scenario.message().isBlank() ? String.join("; ", scenario.notes()) : scenario.message();
        return own.isBlank() && outcome() == subject.outcome() ? subject.reason() : own;
    }

    /** Its entry in the known-deviations file; empty when it has none. */
    public Optional<KnownDeviationNote> listing() {
        return scenario.listing().or(() -> outcome() == subject.outcome() ? subject.listing() : Optional.empty());
    }
}
