package dev.graphconform.cli;

import dev.graphconform.report.dossier.Dossiers.DeviationLookup;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import java.util.List;

/** Finds the deviations of the simulator that break a rule or example. */
final class SimulatorDeviations implements DeviationLookup {
    @Override
    public List<ProvingDeviation> of(String subject) {
        return from(subject).stream()
                .map(deviation -> new ProvingDeviation(deviation.id(), deviation.line()))
                .toList();
    }

    static List<Deviation> from(String subject) {
        return Deviations.all().stream()
                .filter(deviation ->
                        deviation.ruleId().equals(subject) || deviation.ruleId().equals("example-" + subject))
                .toList();
    }
}
