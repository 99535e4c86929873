package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.proof.ExpectedKills;
import dev.graphconform.proof.ProofCase;
import dev.graphconform.proof.ProofRunner;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import java.util.List;
import java.util.stream.Collectors;

/** What is proved, and with what; tests of the gate bring their own. */
interface ProofInputs {
    /** Every deviation and liberty of the simulator, and all features. */
    ProofInputs OF_THE_KIT = new ProofInputs() {
        @Override
        public List<ProofCase> proofCases() {
            return Deviations.all().stream().map(ProofInputs::proofCase).toList();
        }

        @Override
        public ProofRunner proofRunner(Catalogue catalogue) {
            return new ProofRunner(catalogue, EmbeddedTarget::deviating, ExpectedKills.bundled());
        }
    };

    /** What there is to prove. */
    List<ProofCase> proofCases();

    /** What proves it. */
    ProofRunner proofRunner(Catalogue catalogue);

    /** A deviation of the simulator as a subject of proof. */
    static ProofCase proofCase(Deviation deviation) {
        return new ProofCase(
                deviation.id(),
                deviation.liberty() ? "" : ofCatalogue(deviation.ruleId()),
                deviation.line(),
                deviation.collateral().stream().map(ProofInputs::ofCatalogue).collect(Collectors.toUnmodifiableSet()));
    }

    /** The simulator marks examples by a prefix, the catalogue has none. */
    private static String ofCatalogue(String ruleId) {
        String prefix = "example-";
        return ruleId.startsWith(prefix) ? ruleId.substring(prefix.length()) : ruleId;
    }
}
