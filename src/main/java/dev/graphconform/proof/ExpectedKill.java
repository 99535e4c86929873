package dev.graphconform.proof;

import dev.graphconform.verdict.Outcome;

/**
 * By what a deviation is meant to be caught; a rule that fails for another reason proves nothing about this check.
 *
 * @param outcome what becomes of the rule: failed, or inconclusive where a spent budget is all that can be seen
 * @param check the check that must say so
 * @param says words that the message must hold; empty for any
 */
public record ExpectedKill(Outcome outcome, String check, String says) {

    /** As it stands in sentences. */
    @Override
    public String toString() {
        return says.isEmpty() ? check : check + " saying \"" + says + "\"";
    }
}
