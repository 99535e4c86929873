package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.protocol.Refusal;
import java.util.Optional;
import java.util.function.Function;

/**
 * One rule, written so that it can look at any situation, whatever the rules before it let pass.
 *
 * @param refusalReason its name
 * @param finding why it turns a situation down, nothing when it does not
 */
public record ValidationRule(RefusalReason refusalReason, Function<RequestContext, Optional<Refusal>> finding) {}
