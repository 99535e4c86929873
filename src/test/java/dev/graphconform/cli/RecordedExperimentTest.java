package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.proof.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class RecordedExperimentTest {
    public static void main(String[] a) throws Exception {
        new RecordedExperimentTest().run();
    }

    @Test
    void run() throws Exception {
        String only = Optional.ofNullable(System.getenv("ONLY")).orElse("");
        List<ProofCase> cases = ProveCommand.ProofInputs.OF_THE_KIT.proofCases().stream()
                .filter(c -> only.isEmpty() || c.id().matches(only))
                .toList();
        ProofResult result = new ProofRunner(Catalogue.bundled(), EmbeddedTarget::deviating, ExpectedKills.bundled())
                .recording()
                .prove(cases, Optional.empty(), 3, r -> {});
        StringBuilder out = new StringBuilder();
        ProofRunner.class.getName();
        result.faithful().forEach(l -> out.append("FAITHFUL " + l + "\n"));
        result.proofCaseResults()
                .forEach(r -> out.append(r.recorded()
                                .map(x -> x.outcome() + "\t" + x.explanation())
                                .orElse("-") + "\t" + (r.proofCase().liberty() ? "LIBERTY " : "")
                        + r.proofCase().id() + "\t" + r.kind() + " " + r.failed() + "\n"));
        out.append("TIME " + ProofRunner.T.get() / 1e9 + " of " + result.took().toMillis() / 1000.0 + "\n");
        Files.writeString(Path.of("/tmp/jud-proof.txt"), out.toString());
    }
}
