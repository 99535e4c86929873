package dev.graphconform.simulator.conduct;

import dev.graphconform.simulator.graph.Refusal;
import java.util.Optional;
import java.util.function.Function;

/**
 * One rule, written so that it can look at any situation, whatever the rules before it let pass.
 *
 * @param check its name
 * @param finding why it turns a situation down, nothing when it does not
 */
public record Rule(Check check, Function<Situation, Optional<Refusal>> finding) {
}
