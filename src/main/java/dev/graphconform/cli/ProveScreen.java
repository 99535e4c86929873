package dev.graphconform.cli;

import dev.graphconform.proof.Finding;
import dev.graphconform.proof.ProofResult;
import dev.graphconform.proof.Subject;
import dev.graphconform.proof.matrix.ProofWords;
import dev.graphconform.proof.matrix.RuleProofs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows a proof: a line for each rule when its last deviation is proved, then each fault, then what it comes to. */
final class ProveScreen {
    private static final String LIBERTIES = "liberties";
    private static final int WORD = "not proved".length();

    private final Console console;
    private final int width;
    private final Map<String, Integer> owed = new HashMap<>();
    private final Map<String, List<Finding>> seen = new HashMap<>();

    ProveScreen(Console console, int width) {
        this.console = console;
        this.width = width;
    }

    void started(List<Subject> subjects, Optional<String> rule) {
        subjects.stream()
                .filter(subject -> rule.isEmpty() || subject.rule().equals(rule.get()))
                .forEach(subject -> owed.merge(group(subject), 1, Integer::sum));
        int liberties = owed.getOrDefault(LIBERTIES, 0);
        int deviations = owed.values().stream().mapToInt(Integer::intValue).sum() - liberties;
        console.line(deviations + " deviations and " + liberties + " liberties of the simulator to prove"
                + rule.map(id -> ", of " + id + " only").orElse(""));
        console.gap();
    }

    void ended(Finding finding) {
        String group = group(finding.subject());
        List<Finding> findings = seen.computeIfAbsent(group, any -> new ArrayList<>());
        findings.add(finding);
        if (findings.size() == owed.getOrDefault(group, 0)) {
            line(new RuleProofs(group, findings));
        }
    }

    void finished(ProofResult result, Path page) {
        List<String> faults = result.faults();
        console.gap();
        faults.forEach(fault -> {
            int word = fault.indexOf(':');
            console.line(Tone.BAD, fault.substring(0, word), fault.substring(word));
        });
        if (!faults.isEmpty()) {
            console.gap();
        }
        ProofWords.counts(result).forEach(console::line);
        console.line(String.format(Locale.ROOT, "%d proofs in %.1f s; the kill matrix: %s", result.findings().size(),
                result.took().toMillis() / 1000.0, page));
        String sentence = ProofWords.sentence(result);
        String word = result.proved() ? "proved" : "not proved";
        console.line(result.proved() ? Tone.GOOD : Tone.BAD, word, sentence.substring(word.length())
                + "; exit code " + (result.proved() ? ExitCode.OK : ExitCode.KIT));
    }

    private void line(RuleProofs proofs) {
        String word = !proofs.all() ? "not proved" : proofs.rule().equals(LIBERTIES) ? "quiet" : "killed";
        console.line(proofs.all() ? Tone.GOOD : Tone.BAD, SubjectLine.pad(word, WORD),
                "  " + SubjectLine.pad(proofs.rule(), width) + "  " + proofs.proved() + "/" + proofs.findings().size());
    }

    private static String group(Subject subject) {
        return subject.liberty() ? LIBERTIES : subject.rule();
    }
}
