package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.execution.Progress;
import dev.graphconform.proof.ProofResult;
import dev.graphconform.proof.Prover;
import dev.graphconform.proof.Subject;
import dev.graphconform.proof.matrix.ProofReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code conform prove}. */
@Command(
        name = "prove",
        description = "Runs the features against every deviation of the simulator: each check must be seen to fail, for the right reason,"
                + " and stay quiet otherwise. Exit code 0 when all is proved, else 4.",
        sortOptions = false)
final class ProveCommand implements Callable<Integer> {
    /** Some proofs wait, for a chat that never comes or for a Retry-After; others use the processor meanwhile. */
    private static final int PROOFS_PER_CORE = 2;

    private final Console console;
    private final ProofMaterial material;

    @Option(names = "--rule", paramLabel = "ID", description = "Prove this rule's, or this documented example's, deviations only.")
    private String rule;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "reports/proof",
            description = "The folder for proof.html, proof.md and proof.json. Default: reports/proof.")
    private Path out;

    ProveCommand(Console console) {
        this(console, ProofMaterial.OF_THE_KIT);
    }

    ProveCommand(Console console, ProofMaterial material) {
        this.console = console;
        this.material = material;
    }

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        if (rule != null) {
            demandTestable(catalogue);
        }
        new ResultFolder(out, Progress.SILENT).prepare();
        ProofReport report = new ProofReport(out);
        report.clear();
        List<Subject> subjects = material.subjects();
        ProveScreen screen = new ProveScreen(console, new KnownNames(catalogue).width());
        screen.started(subjects, Optional.ofNullable(rule));
        Prover prover = material.prover(catalogue);
        ProofResult result =
                prover.prove(subjects, Optional.ofNullable(rule), PROOFS_PER_CORE * Runtime.getRuntime().availableProcessors(), screen::ended);
        report.write(result);
        screen.finished(result, out.resolve(ProofReport.PAGE));
        return result.proved() ? ExitCode.OK : ExitCode.KIT;
    }

    private void demandTestable(Catalogue catalogue) {
        new KnownNames(catalogue).demand(rule);
        if (!catalogue.rule(rule).map(Rule::owed).orElse(true)) {
            throw new UsageFault("the rule " + rule + " cannot be tested, so there is nothing to prove; \"conform explain " + rule + "\" says why");
        }
    }
}
