package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.proof.ProofCase;
import dev.graphconform.proof.ProofResult;
import dev.graphconform.proof.ProofRunner;
import dev.graphconform.proof.matrix.ProofReport;
import dev.graphconform.verdict.ExitCode;
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
        description =
                "Runs the features against every deviation of the simulator: each check must be seen to fail, for "
                        + "the right reason,"
                        + " and stay quiet otherwise.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:all is proved",
            " 3:there is no such rule, or the folder cannot be used",
            " 4:something is not proved"
        })
final class ProveCommand implements Callable<Integer> {
    /** Some proofs wait, for a chat that never comes or for a Retry-After; others use the processor meanwhile. */
    private static final int PROOFS_PER_CORE = 2;

    private final Console console;
    private final ProofInputs material;

    @Option(
            names = "--rule",
            paramLabel = "ID",
            description = "Prove this rule's, or this documented example's, deviations only.")
    private String rule;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "reports/proof",
            description = "The folder for proof.html, proof.md and proof.json. Default: reports/proof.")
    private Path out;

    ProveCommand(Console console) {
        this(console, ProofInputs.OF_THE_KIT);
    }

    ProveCommand(Console console, ProofInputs material) {
        this.console = console;
        this.material = material;
    }

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        if (rule != null) {
            demandTestable(catalogue);
        }
        new ResultFolderPreparation(out, ProgressListener.SILENT).prepare();
        ProofReport report = new ProofReport(out);
        report.clear();
        List<ProofCase> proofCases = material.proofCases();
        ProofPrinter screen = new ProofPrinter(console, new SubjectNames(catalogue).width());
        screen.started(proofCases, Optional.ofNullable(rule));
        ProofRunner proofRunner = material.proofRunner(catalogue);
        ProofResult result = proofRunner.prove(
                proofCases,
                Optional.ofNullable(rule),
                PROOFS_PER_CORE * Runtime.getRuntime().availableProcessors(),
                screen::ended);
        report.write(result);
        screen.finished(result, out.resolve(ProofReport.PAGE));
        return result.proved() ? ExitCode.SUCCESS.code() : ExitCode.KIT_FAULT.code();
    }

    private void demandTestable(Catalogue catalogue) {
        new SubjectNames(catalogue).demand(rule);
        if (!catalogue.rule(rule).map(Rule::owed).orElse(true)) {
            throw new UsageException("the rule " + rule
                    + " cannot be tested, so there is nothing to prove; \"conform explain " + rule + "\" says why");
        }
    }
}
