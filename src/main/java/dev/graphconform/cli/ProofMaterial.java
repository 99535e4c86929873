package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.proof.Intentions;
import dev.graphconform.proof.Prover;
import dev.graphconform.proof.Subject;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import java.util.List;
import java.util.stream.Collectors;

/** What is proved, and with what; tests of the gate bring their own. */
interface ProofMaterial {
    /** Every deviation and liberty of the simulator, and all features. */
    ProofMaterial OF_THE_KIT = new ProofMaterial() {
        @Override
        public List<Subject> subjects() {
            return Deviations.all().stream().map(ProofMaterial::subject).toList();
        }

        @Override
        public Prover prover(Catalogue catalogue) {
            return new Prover(catalogue, EmbeddedTarget::deviating, Intentions.bundled());
        }
    };

    /** What there is to prove. */
    List<Subject> subjects();

    /** What proves it. */
    Prover prover(Catalogue catalogue);

    /** A deviation of the simulator as a subject of proof. */
    static Subject subject(Deviation deviation) {
        return new Subject(
                deviation.id(),
                deviation.liberty() ? "" : ofCatalogue(deviation.ruleId()),
                deviation.line(),
                deviation.collateral().stream().map(ProofMaterial::ofCatalogue).collect(Collectors.toUnmodifiableSet()));
    }

    /** The simulator marks examples by a prefix, the catalogue has none. */
    private static String ofCatalogue(String ruleId) {
        String prefix = "example-";
        return ruleId.startsWith(prefix) ? ruleId.substring(prefix.length()) : ruleId;
    }
}
