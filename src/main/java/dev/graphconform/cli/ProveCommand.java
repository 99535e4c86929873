package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.execution.ProgressListener;
import dev.graphconform.proof.ExpectedKills;
import dev.graphconform.proof.ProofCase;
import dev.graphconform.proof.ProofResult;
import dev.graphconform.proof.ProofRunner;
import dev.graphconform.proof.matrix.ProofReport;
import dev.graphconform.report.ReportDestination;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import dev.graphconform.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code conform prove}: shows that each deviation of the simulator is detected. */
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
    /** More than one, since some proofs wait for a timeout or a Retry-After. */
    private static final int PROOFS_PER_CORE = 2;

    private final Console console;
    private final ProofInputs inputs;

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

    @Option(
            names = "--recorded",
            description =
                    "Judge a recording of each run as well: it has to blame the same rule, or a reason is listed.")
    private boolean recorded;

    ProveCommand(Console console) {
        this(console, ProofInputs.OF_THE_KIT);
    }

    ProveCommand(Console console, ProofInputs inputs) {
        this.console = console;
        this.inputs = inputs;
    }

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        if (rule != null) {
            demandTestable(catalogue);
        }
        new ResultFolderPreparation(ReportDestination.of(out), ProgressListener.SILENT).prepare();
        ProofReport report = new ProofReport(out);
        report.clear();
        List<ProofCase> proofCases = inputs.proofCases();
        ProofPrinter printer = new ProofPrinter(console, new SubjectNames(catalogue).width());
        printer.started(proofCases, Optional.ofNullable(rule));
        ProofRunner proofRunner = inputs.proofRunner(catalogue);
        if (recorded) {
            proofRunner.recording();
        }
        ProofResult result = proofRunner.prove(
                proofCases,
                Optional.ofNullable(rule),
                PROOFS_PER_CORE * Runtime.getRuntime().availableProcessors(),
                printer::ended);
        report.write(result);
        printer.finished(result, out.resolve(ProofReport.PAGE));
        return result.proved() ? ExitCode.SUCCESS.code() : ExitCode.KIT_FAULT.code();
    }

    private void demandTestable(Catalogue catalogue) {
        new SubjectNames(catalogue).require(rule);
        if (!catalogue.rule(rule).map(Rule::owed).orElse(true)) {
            throw new UsageException("the rule " + rule
                    + " cannot be tested, so there is nothing to prove; \"conform explain " + rule + "\" says why");
        }
    }

    /** The cases of a proof and their runner; tests replace them. */
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

        /** The deviations to prove. */
        List<ProofCase> proofCases();

        /** The runner of the proof. */
        ProofRunner proofRunner(Catalogue catalogue);

        /** A deviation of the simulator as a case of the proof. */
        static ProofCase proofCase(Deviation deviation) {
            return new ProofCase(
                    deviation.id(),
                    deviation.liberty() ? "" : ofCatalogue(deviation.ruleId()),
                    deviation.line(),
                    deviation.collateral().stream()
                            .map(ProofInputs::ofCatalogue)
                            .collect(Collectors.toUnmodifiableSet()));
        }

        /** The simulator marks examples by a prefix, the catalogue has none. */
        private static String ofCatalogue(String ruleId) {
            String prefix = "example-";
            return ruleId.startsWith(prefix) ? ruleId.substring(prefix.length()) : ruleId;
        }
    }
}
