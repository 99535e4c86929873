package dev.graphconform.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The result of a proof.
 *
 * @param faithful the faults of the run against the faithful simulator; empty when everything passed
 * @param proofCaseResults one for each deviation and liberty, in their order
 * @param uncovered rules and examples without a deviation, and expected kills without a deviation
 * @param rules rule ids and example names in catalogue order, for the matrix
 * @param partial whether only one rule's deviations were proved
 * @param took how long it took
 */
public record ProofResult(
        List<String> faithful,
        List<ProofCaseResult> proofCaseResults,
        List<String> uncovered,
        List<String> rules,
        boolean partial,
        Duration took) {

    /** Whether everything is proved; false when no deviation was chosen. */
    public boolean proved() {
        return faithful.isEmpty()
                && uncovered.isEmpty()
                && !proofCaseResults.isEmpty()
                && proofCaseResults.stream().allMatch(ProofCaseResult::proved);
    }

    /** A line for each fault, uncovered rule and case that is not proved. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        faithful.forEach(line -> faults.add("faithful simulator: " + line));
        proofCaseResults.stream()
                .filter(proofCaseResult -> !proofCaseResult.kind().proved())
                .forEach(proofCaseResult -> faults.add(proofCaseResult.kind().word() + ": "
                        + proofCaseResult.proofCase().id() + ": " + proofCaseResult.explanation()));
        proofCaseResults.stream()
                .filter(proofCaseResult -> proofCaseResult.kind().proved() && !proofCaseResult.proved())
                .forEach(proofCaseResult -> proofCaseResult
                        .recorded()
                        .ifPresent(said -> faults.add(said.outcome().word() + ": "
                                + proofCaseResult.proofCase().id() + ": " + said.explanation())));
        uncovered.forEach(line -> faults.add("uncovered: " + line));
        if (proofCaseResults.isEmpty()) {
            faults.add("nothing was proved: no deviation was chosen");
        }
        return faults;
    }

    /** The results of each rule and example that has deviations in this proof, in catalogue order. */
    public List<RuleProofs> byRule() {
        return rules.stream()
                .map(rule -> new RuleProofs(
                        rule,
                        proofCaseResults.stream()
                                .filter(result -> result.proofCase().rule().equals(rule))
                                .toList()))
                .filter(proofs -> !proofs.proofCaseResults().isEmpty())
                .toList();
    }

    /** The results of the liberties. */
    public List<ProofCaseResult> liberties() {
        return proofCaseResults.stream()
                .filter(result -> result.proofCase().liberty())
                .toList();
    }

    /** How many cases are this for the judgement of a recording. */
    public long count(RecordedProof.RecordedProofOutcome outcome) {
        return proofCaseResults.stream()
                .flatMap(result -> result.recorded().stream())
                .filter(said -> said.outcome() == outcome)
                .count();
    }

    /** How many cases have this outcome. */
    public long count(ProofCaseResult.ProofCaseOutcome kind) {
        return proofCaseResults.stream()
                .filter(proofCaseResult -> proofCaseResult.kind() == kind)
                .count();
    }

    /**
     * The result of proving one deviation or liberty.
     *
     * @param proofCase what was to be proved
     * @param kind its outcome
     * @param explanation one line for people
     * @param caughtBy the checks that decided in the deviation's own rule, for people; empty when none did
     * @param failed every rule and example that failed, with the check that decided there
     * @param evidence the scenarios that caught it, by key
     * @param recorded what a recording of the run says; empty when it was not asked
     */
    public record ProofCaseResult(
            ProofCase proofCase,
            ProofCaseOutcome kind,
            String explanation,
            String caughtBy,
            SortedMap<String, String> failed,
            List<String> evidence,
            Optional<RecordedProof> recorded) {

        /** The result of a run that was not recorded. */
        public ProofCaseResult(
                ProofCase proofCase,
                ProofCaseOutcome kind,
                String explanation,
                String caughtBy,
                SortedMap<String, String> failed,
                List<String> evidence) {
            this(proofCase, kind, explanation, caughtBy, failed, evidence, Optional.empty());
        }

        /** A copy with what a recording of the run says. */
        ProofCaseResult with(RecordedProof said) {
            return new ProofCaseResult(proofCase, kind, explanation, caughtBy, failed, evidence, Optional.of(said));
        }

        /** Whether everything that was asked is proved. */
        public boolean proved() {
            return kind.proved()
                    && recorded.map(said -> said.outcome().proved()).orElse(true);
        }

        /** The outcomes of a case. */
        public enum ProofCaseOutcome {
            /** The rule failed for the expected reason, and nothing failed undeclared. */
            KILLED("killed", true),
            /** A liberty, and nothing failed. */
            QUIET("quiet", true),
            /** No response differed, so nothing was proved. */
            VOID("void", false),
            /** The rule did not fail. */
            SURVIVED("survived", false),
            /** The rule failed, but not by the expected check. */
            WRONG_REASON("wrong reason", false),
            /** Something failed that is not declared. */
            UNDECLARED_COLLATERAL("undeclared collateral", false),
            /** A conformant service would have been blamed. */
            FALSE_ALARM("false alarm", false),
            /** No expected kill is declared for it. */
            NO_INTENTION("no intention", false),
            /** The kit itself failed. */
            BROKEN("broken", false);

            private final String word;
            private final boolean proved;

            ProofCaseOutcome(String word, boolean proved) {
                this.word = word;
                this.proved = proved;
            }

            /** The word used on the terminal and in reports. */
            public String word() {
                return word;
            }

            /** Whether the proof holds. */
            public boolean proved() {
                return proved;
            }
        }
    }

    /**
     * The results of the deviations of one rule or documented example.
     *
     * @param rule the rule id or the example's name
     * @param proofCaseResults one for each of its deviations
     */
    public record RuleProofs(String rule, List<ProofCaseResult> proofCaseResults) {

        /** How many were proved. */
        public long proved() {
            return proofCaseResults.stream().filter(ProofCaseResult::proved).count();
        }

        /** Whether all were. */
        public boolean all() {
            return proved() == proofCaseResults.size();
        }
    }
}
