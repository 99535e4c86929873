package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatRegister;
import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Conduct;
import dev.graphconform.simulator.conduct.Occasion;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.graph.GraphAnswer;
import dev.graphconform.simulator.graph.Refusal;
import java.util.Optional;

/**
 * Two conducts for one deviation that needs both.
 *
 * @param one speaks first
 * @param other speaks then
 */
record Together(Conduct one, Conduct other) implements Conduct {

    @Override
    public Optional<Refusal> ruling(Check check, Situation situation, Optional<Refusal> faithful) {
        return other.ruling(check, situation, one.ruling(check, situation, faithful));
    }

    @Override
    public Chat creating(Situation situation, Chat faithful) {
        return other.creating(situation, one.creating(situation, faithful));
    }

    @Override
    public Optional<Chat> reusing(Situation situation, Optional<Chat> faithful, ChatRegister register) {
        return other.reusing(situation, one.reusing(situation, faithful, register), register);
    }

    @Override
    public GraphAnswer answering(Occasion occasion, GraphAnswer faithful) {
        return other.answering(occasion, one.answering(occasion, faithful));
    }
}
