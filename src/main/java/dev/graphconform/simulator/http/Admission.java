package dev.graphconform.simulator.http;

import dev.graphconform.simulator.conduct.Outcome;
import dev.graphconform.simulator.conduct.Situation;
import java.util.Optional;

/**
 * What the gate says.
 *
 * @param situation the request with its caller
 * @param refused why the caller is not let in, if so
 */
record Admission(Situation situation, Optional<Outcome.Refused> refused) {
}
