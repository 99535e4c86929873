package dev.graphconform.simulator.drafts;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the bytes of a body are.
 *
 * @param cut whether the body is longer than the simulator reads
 * @param empty whether there is nothing but white space
 * @param fault why the body is no JSON text, when it is none
 * @param tree the JSON value, or what a forgiving reader makes of a faulty one
 */
public record BodyReadResult(boolean cut, boolean empty, Optional<BodyError> fault, JsonNode tree) {}
