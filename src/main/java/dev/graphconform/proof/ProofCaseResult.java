package dev.graphconform.proof;

import java.util.List;
import java.util.SortedMap;

/**
 * What the proof of one deviation or liberty came to.
 *
 * @param proofCase what was to be proved
 * @param kind what came of it
 * @param explanation one line for people
 * @param caughtBy the checks that decided in the deviation's own rule, for people; empty when none did
 * @param failed every rule and example that failed, with the check that decided there
 * @param evidence the scenarios that caught it, by key
 */
public record ProofCaseResult(
        ProofCase proofCase,
        ProofCaseOutcome kind,
        String explanation,
        String caughtBy,
        SortedMap<String, String> failed,
        List<String> evidence) {

    /** What can come of a proof. */
    public enum ProofCaseOutcome {
        /** The rule failed for the intended reason, and nothing failed undeclared. */
        KILLED("killed", true),
        /** A liberty, and nothing failed. */
        QUIET("quiet", true),
        /** No answer differed, so nothing was proved. */
        VOID("void", false),
        /** The rule did not fail. */
        SURVIVED("survived", false),
        /** The rule failed, but not by the check that was meant to. */
        WRONG_REASON("wrong reason", false),
        /** Something failed that is not declared. */
        UNDECLARED_COLLATERAL("undeclared collateral", false),
        /** A conformant service would have been blamed. */
        FALSE_ALARM("false alarm", false),
        /** Nobody declared by what it is meant to be caught. */
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
