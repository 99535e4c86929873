package dev.graphconform.proof.matrix;

import static dev.graphconform.report.MarkdownText.code;
import static dev.graphconform.report.MarkdownText.inline;

import dev.graphconform.proof.ProofResult;
import dev.graphconform.proof.ProofResult.ProofCaseResult;
import dev.graphconform.proof.ProofResult.RuleProofs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A proof as Markdown: the verdict, the faults, the kill matrix and the liberties. */
final class ProofMarkdown {
    private final ProofResult result;
    private final StringBuilder text = new StringBuilder();

    private ProofMarkdown(ProofResult result) {
        this.result = result;
    }

    static String of(ProofResult result) {
        ProofMarkdown markdown = new ProofMarkdown(result);
        markdown.verdict();
        markdown.faults();
        markdown.matrix();
        markdown.liberties();
        return markdown.text.toString();
    }

    private void verdict() {
        line("# " + (result.proved() ? "✅ " : "❌ ") + inline(ProofText.sentence(result)));
        line("");
        ProofText.counts(result).forEach(count -> line("- " + inline(count)));
    }

    private void faults() {
        if (result.proved()) {
            return;
        }
        line("");
        line("## What is not proved");
        line("");
        result.faults().forEach(fault -> line("- " + inline(fault)));
    }

    private void matrix() {
        List<RuleProofs> rules = result.byRule();
        if (rules.isEmpty()) {
            return;
        }
        line("");
        line("## Kill matrix");
        line("");
        line("Each deviation breaks its rule on purpose; the check must say so. Collateral is what fails with "
                + "it, by declaration unless marked.");
        line("");
        line("| rule or example | killed | deviation | what a client would see | finding | caught by | collateral |");
        line("|:--|--:|:--|:--|:--|:--|:--|");
        rules.forEach(this::rows);
    }

    private void rows(RuleProofs proofs) {
        String first = code(proofs.rule()) + " | " + proofs.proved() + "/"
                + proofs.proofCaseResults().size();
        for (ProofCaseResult proofCaseResult : proofs.proofCaseResults()) {
            line("| " + first + " | " + code(name(proofCaseResult)) + " | "
                    + inline(proofCaseResult.proofCase().line()) + " | " + word(proofCaseResult) + " | "
                    + inline(proofCaseResult.caughtBy()) + " | " + collateral(proofCaseResult) + " |");
            first = " | ";
        }
    }

    private void liberties() {
        List<ProofCaseResult> liberties = result.liberties();
        if (liberties.isEmpty()) {
            return;
        }
        line("");
        line("## Liberties");
        line("");
        line("What a conformant service may do; nothing may be blamed.");
        line("");
        line("| liberty | what a client would see | finding |");
        line("|:--|:--|:--|");
        liberties.forEach(proofCaseResult -> line("| " + code(name(proofCaseResult)) + " | "
                + inline(proofCaseResult.proofCase().line()) + " | " + word(proofCaseResult) + " |"));
    }

    private static String word(ProofCaseResult proofCaseResult) {
        return proofCaseResult.kind().proved()
                ? proofCaseResult.kind().word()
                : "**" + proofCaseResult.kind().word() + "**";
    }

    private static String collateral(ProofCaseResult proofCaseResult) {
        Set<String> failed = new TreeSet<>(proofCaseResult.failed().keySet());
        failed.remove(proofCaseResult.proofCase().rule());
        return failed.stream()
                .map(rule ->
                        code(rule) + (proofCaseResult.proofCase().collateral().contains(rule) ? "" : " **undeclared**"))
                .collect(Collectors.joining(", "));
    }

    private static String name(ProofCaseResult proofCaseResult) {
        return proofCaseResult
                .proofCase()
                .id()
                .substring(proofCaseResult.proofCase().id().indexOf('~') + 1);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
