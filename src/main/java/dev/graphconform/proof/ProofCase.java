package dev.graphconform.proof;

import java.util.Set;

/**
 * A deviation or liberty to prove.
 *
 * @param id {@code RULE~NAME}
 * @param rule the rule id or example name that must fail; empty for a liberty
 * @param line what a client would see
 * @param collateral rules and examples that fail as well, by declaration
 */
public record ProofCase(String id, String rule, String line, Set<String> collateral) {
    /** Whether this is a liberty: nothing may fail. */
    public boolean liberty() {
        return rule.isEmpty();
    }
}
