package dev.graphconform.cli;

import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.proof.ProofCase;
import dev.graphconform.proof.ProofResult;
import dev.graphconform.proof.ProofResult.ProofCaseResult;
import dev.graphconform.proof.ProofResult.RuleProofs;
import dev.graphconform.proof.matrix.ProofText;
import dev.graphconform.verdict.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Prints the progress and result of a proof: a line for each rule when its last deviation is proved, faults, and the
 * summary.
 */
final class ProofPrinter {
    private static final String LIBERTIES = "liberties";
    private static final int WORD = "not proved".length();

    private final Console console;
    private final int width;
    private final Map<String, Integer> expected = new HashMap<>();
    private final Map<String, List<ProofCaseResult>> finished = new HashMap<>();

    ProofPrinter(Console console, int width) {
        this.console = console;
        this.width = width;
    }

    void started(List<ProofCase> proofCases, Optional<String> rule) {
        proofCases.stream()
                .filter(proofCase -> rule.isEmpty() || proofCase.rule().equals(rule.get()))
                .forEach(proofCase -> expected.merge(group(proofCase), 1, Integer::sum));
        int liberties = expected.getOrDefault(LIBERTIES, 0);
        int deviations = expected.values().stream().mapToInt(Integer::intValue).sum() - liberties;
        console.line(deviations + " deviations and " + liberties + " liberties of the simulator to prove"
                + rule.map(id -> ", of " + id + " only").orElse(""));
        console.gap();
    }

    void ended(ProofCaseResult proofCaseResult) {
        String group = group(proofCaseResult.proofCase());
        List<ProofCaseResult> proofCaseResults = finished.computeIfAbsent(group, any -> new ArrayList<>());
        proofCaseResults.add(proofCaseResult);
        if (proofCaseResults.size() == expected.getOrDefault(group, 0)) {
            line(new RuleProofs(group, proofCaseResults));
        }
    }

    void finished(ProofResult result, Path page) {
        List<String> faults = result.faults();
        console.gap();
        faults.forEach(fault -> {
            int word = fault.indexOf(':');
            console.line(TextStyle.BAD, fault.substring(0, word), fault.substring(word));
        });
        if (!faults.isEmpty()) {
            console.gap();
        }
        ProofText.counts(result).forEach(console::line);
        console.line(String.format(
                Locale.ROOT,
                "%d proofs in %.1f s; the kill matrix: %s",
                result.proofCaseResults().size(),
                result.took().toMillis() / 1000.0,
                page));
        String sentence = ProofText.sentence(result);
        String word = result.proved() ? "proved" : "not proved";
        console.line(
                result.proved() ? TextStyle.GOOD : TextStyle.BAD,
                word,
                sentence.substring(word.length()) + "; exit code "
                        + (result.proved() ? ExitCode.SUCCESS.code() : ExitCode.KIT_FAULT.code()));
    }

    private void line(RuleProofs proofs) {
        String word = !proofs.all() ? "not proved" : proofs.rule().equals(LIBERTIES) ? "quiet" : "killed";
        console.line(
                proofs.all() ? TextStyle.GOOD : TextStyle.BAD,
                SubjectLineFormatter.pad(word, WORD),
                "  " + SubjectLineFormatter.pad(proofs.rule(), width) + "  " + proofs.proved() + "/"
                        + proofs.proofCaseResults().size());
    }

    private static String group(ProofCase proofCase) {
        return proofCase.liberty() ? LIBERTIES : proofCase.rule();
    }
}
