package dev.graphconform.simulator.conduct;

import dev.graphconform.simulator.graph.Refusal;
import java.util.List;
import java.util.Optional;

/** Applies rules in their order; the first that turns a request down decides. */
public final class Examination {

    private final Conduct conduct;

    /** An examination under a conduct. */
    public Examination(Conduct conduct) {
        this.conduct = conduct;
    }

    /** The first refusal, if any. */
    public Optional<Outcome.Refused> examine(Situation situation, List<Rule> rules) {
        for (Rule rule : rules) {
            Optional<Refusal> ruling =
                    conduct.ruling(rule.check(), situation, rule.finding().apply(situation));
            if (ruling.isPresent()) {
                return Optional.of(new Outcome.Refused(rule.check(), ruling.get()));
            }
        }
        return Optional.empty();
    }

    /** The refusal of a single rule, if any. */
    public Optional<Outcome.Refused> examine(Situation situation, Rule rule) {
        return examine(situation, List.of(rule));
    }
}
