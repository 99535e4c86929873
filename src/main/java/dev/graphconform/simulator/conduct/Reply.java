package dev.graphconform.simulator.conduct;

import dev.graphconform.simulator.graph.GraphAnswer;
import java.util.Optional;

/**
 * How a request was dealt with.
 *
 * @param occasion the request and what came of it
 * @param answer the answer; none for a refusal, which is put in its envelope later
 */
public record Reply(Occasion occasion, Optional<GraphAnswer> answer) {

    /** A request turned down. */
    public static Reply refused(Situation situation, Outcome.Refused refused) {
        return new Reply(new Occasion(situation, refused), Optional.empty());
    }

    /** A request carried out. */
    public static Reply of(Situation situation, Outcome outcome, GraphAnswer answer) {
        return new Reply(new Occasion(situation, outcome), Optional.of(answer));
    }

    /** Something read. */
    public static Reply served(Situation situation, GraphAnswer answer) {
        return of(situation, new Outcome.Served(), answer);
    }
}
