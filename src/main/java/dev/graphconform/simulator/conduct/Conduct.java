package dev.graphconform.simulator.conduct;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatRegister;
import dev.graphconform.simulator.graph.GraphAnswer;
import dev.graphconform.simulator.graph.Refusal;
import java.util.Optional;

/** Has the last word at the few points where a service could deviate; each default is the faithful word. */
public interface Conduct {

    /** Whether a check turns a request down. */
    default Optional<Refusal> ruling(Check check, Situation situation, Optional<Refusal> faithful) {
        return faithful;
    }

    /** What a new chat is like before it is kept. */
    default Chat creating(Situation situation, Chat faithful) {
        return faithful;
    }

    /** Which chat, in which state, is handed back instead of making one. */
    default Optional<Chat> reusing(Situation situation, Optional<Chat> faithful, ChatRegister register) {
        return faithful;
    }

    /** What the client sees. */
    default GraphAnswer answering(Occasion occasion, GraphAnswer faithful) {
        return faithful;
    }

    /** The conduct without fault. */
    static Conduct faithful() {
        return new Conduct() {
        };
    }
}
