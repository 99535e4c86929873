package dev.graphconform.simulator.conduct;

import dev.graphconform.simulator.graph.Resource;

/**
 * A request that has been dealt with.
 *
 * @param situation the request and what was understood of it
 * @param outcome what came of it
 */
public record Occasion(Situation situation, Outcome outcome) {

    /** Whether something of a kind came of it. */
    public boolean came(Class<? extends Outcome> kind) {
        return kind.isInstance(outcome);
    }

    /** Whether a check turned it down. */
    public boolean refusedBy(Check check) {
        return outcome instanceof Outcome.Refused refused && refused.check() == check;
    }

    /** Whether it read a certain resource. */
    public boolean read(Resource resource) {
        return came(Outcome.Served.class) && situation.is("GET", resource);
    }
}
