package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.proof.Finding;
import dev.graphconform.proof.Intentions;
import dev.graphconform.proof.ProofResult;
import dev.graphconform.proof.Prover;
import dev.graphconform.proof.Subject;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code conform prove}. */
@Command(
        name = "prove",
        description = "Runs the features against every deviation of the simulator: each check must be seen to fail, for the right reason, and stay quiet otherwise.",
        sortOptions = false)
final class ProveCommand implements Callable<Integer> {
    private static final String EXAMPLE = "example-";

    private final Console console;

    @Option(names = "--rule", paramLabel = "ID", description = "Prove this rule's, or this documented example's, deviations only.")
    private String rule;

    ProveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.bundled();
        Prover prover = new Prover(catalogue, EmbeddedTarget::deviating, Intentions.bundled());
        ProofResult result = prover.prove(
                subjects(), Optional.ofNullable(rule), Runtime.getRuntime().availableProcessors(), this::tell);
        console.gap();
        result.faults().forEach(console::line);
        console.line(result.findings().size() + " proofs in " + result.took().toMillis() / 1000.0 + " s");
        return result.proved() ? ExitCode.OK : ExitCode.KIT;
    }

    /** The simulator's deviations and liberties as subjects of proof. */
    static List<Subject> subjects() {
        return Deviations.all().stream().map(ProveCommand::subject).toList();
    }

    private static Subject subject(Deviation deviation) {
        return new Subject(
                deviation.id(),
                deviation.liberty() ? "" : withoutPrefix(deviation.ruleId()),
                deviation.line(),
                deviation.collateral().stream().map(ProveCommand::withoutPrefix).collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }

    private static String withoutPrefix(String ruleId) {
        return ruleId.startsWith(EXAMPLE) ? ruleId.substring(EXAMPLE.length()) : ruleId;
    }

    private void tell(Finding finding) {
        console.line(finding.kind().word() + "  " + finding.subject().id() + "  " + finding.explanation());
    }
}
