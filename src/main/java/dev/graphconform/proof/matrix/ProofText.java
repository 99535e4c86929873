package dev.graphconform.proof.matrix;

import dev.graphconform.proof.ProofResult;
import dev.graphconform.proof.ProofResult.ProofCaseResult;
import dev.graphconform.proof.RecordedProof.RecordedProofOutcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verdict and the counts of a proof, in the words that the terminal and all reports share. */
public final class ProofText {
    private ProofText() {}

    /** The verdict in one sentence. */
    public static String sentence(ProofResult result) {
        String what = result.proved()
                ? "proved: every deviation is caught for the right reason, and no liberty is blamed"
                : "not proved";
        return what + (result.partial() ? " (part of the rules only)" : "");
    }

    /** The counts, one a line, for instance {@code 288 of 290 deviations of 59 rules and examples killed}. */
    public static List<String> counts(ProofResult result) {
        List<ProofCaseResult> liberties = result.liberties();
        long deviations = result.proofCaseResults().size() - liberties.size();
        long rules = result.proofCaseResults().stream()
                .map(proofCaseResult -> proofCaseResult.proofCase().rule())
                .filter(rule -> !rule.isEmpty())
                .distinct()
                .count();
        String killed = result.count(ProofCaseResult.ProofCaseOutcome.KILLED) + " of " + deviations + " deviations of "
                + rules + " rules and examples killed";
        String quiet =
                result.count(ProofCaseResult.ProofCaseOutcome.QUIET) + " of " + liberties.size() + " liberties quiet";
        String others = Stream.of(ProofCaseResult.ProofCaseOutcome.values())
                .filter(kind -> !kind.proved() && result.count(kind) > 0)
                .map(kind -> result.count(kind) + " " + kind.word())
                .collect(Collectors.joining(", "));
        return Stream.concat(Stream.of(killed, quiet, others), recorded(result))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What recordings of the runs say, for instance {@code from recordings alone: 273 blamed, 92 quiet}. */
    private static Stream<String> recorded(ProofResult result) {
        String counts = Stream.of(RecordedProofOutcome.values())
                .filter(outcome -> result.count(outcome) > 0)
                .map(outcome -> result.count(outcome) + " " + outcome.word())
                .collect(Collectors.joining(", "));
        return Stream.of(counts).filter(text -> !text.isEmpty()).map("from recordings of the runs alone: "::concat);
    }
}
