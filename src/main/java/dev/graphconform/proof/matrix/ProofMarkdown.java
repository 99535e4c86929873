package dev.graphconform.proof.matrix;

import static dev.graphconform.report.MarkdownText.code;
import static dev.graphconform.report.MarkdownText.inline;

import dev.graphconform.proof.Finding;
import dev.graphconform.proof.ProofResult;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A proof as Markdown, in the order of people's questions: does it hold, what does not, and what caught what. */
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
        line("# " + (result.proved() ? "✅ " : "❌ ") + inline(ProofWords.sentence(result)));
        line("");
        ProofWords.counts(result).forEach(count -> line("- " + inline(count)));
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
        List<RuleProofs> rules = RuleProofs.of(result);
        if (rules.isEmpty()) {
            return;
        }
        line("");
        line("## Kill matrix");
        line("");
        line("Each deviation breaks its rule on purpose; the check must say so. Collateral is what fails with it, by declaration unless marked.");
        line("");
        line("| rule or example | killed | deviation | what a client would see | finding | caught by | collateral |");
        line("|:--|--:|:--|:--|:--|:--|:--|");
        rules.forEach(this::rows);
    }

    private void rows(RuleProofs proofs) {
        String first = code(proofs.rule()) + " | " + proofs.proved() + "/" + proofs.findings().size();
        for (Finding finding : proofs.findings()) {
            line("| " + first + " | " + code(name(finding)) + " | " + inline(finding.subject().line()) + " | " + word(finding) + " | "
                    + inline(finding.caughtBy()) + " | " + collateral(finding) + " |");
            first = " | ";
        }
    }

    private void liberties() {
        List<Finding> liberties = RuleProofs.liberties(result);
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
        liberties.forEach(finding -> line("| " + code(name(finding)) + " | " + inline(finding.subject().line()) + " | " + word(finding) + " |"));
    }

    private static String word(Finding finding) {
        return finding.kind().proved() ? finding.kind().word() : "**" + finding.kind().word() + "**";
    }

    private static String collateral(Finding finding) {
        Set<String> failed = new TreeSet<>(finding.failed().keySet());
        failed.remove(finding.subject().rule());
        return failed.stream()
                .map(rule -> code(rule) + (finding.subject().collateral().contains(rule) ? "" : " **undeclared**"))
                .collect(Collectors.joining(", "));
    }

    private static String name(Finding finding) {
        return finding.subject().id().substring(finding.subject().id().indexOf('~') + 1);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
