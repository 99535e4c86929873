package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatStore;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.Optional;

/**
 * The points at which a deviation can change what the simulator does. Each method gets the faithful result, that of a
 * simulator without deviations, and by default returns it unchanged.
 */
public interface Behavior {

    /** The refusal of a rule, empty when the rule is kept. */
    default Optional<Refusal> validate(RefusalReason reason, RequestContext context, Optional<Refusal> faithful) {
        return faithful;
    }

    /** A new chat, before it is stored. */
    default Chat createChat(RequestContext context, Chat faithful) {
        return faithful;
    }

    /** The existing chat that is returned instead of a new one, empty when a new one is to be created. */
    default Optional<Chat> findChat(RequestContext context, Optional<Chat> faithful, ChatStore store) {
        return faithful;
    }

    /** The response that is sent. */
    default OutgoingResponse respond(HandledRequest handled, OutgoingResponse faithful) {
        return faithful;
    }

    /** The behaviour without deviations. */
    static Behavior faithful() {
        return new Behavior() {};
    }

    /** Two behaviours in sequence: the second gets the result of the first. */
    static Behavior sequence(Behavior first, Behavior second) {
        return new Behavior() {
            @Override
            public Optional<Refusal> validate(
                    RefusalReason reason, RequestContext context, Optional<Refusal> faithful) {
                return second.validate(reason, context, first.validate(reason, context, faithful));
            }

            @Override
            public Chat createChat(RequestContext context, Chat faithful) {
                return second.createChat(context, first.createChat(context, faithful));
            }

            @Override
            public Optional<Chat> findChat(RequestContext context, Optional<Chat> faithful, ChatStore store) {
                return second.findChat(context, first.findChat(context, faithful, store), store);
            }

            @Override
            public OutgoingResponse respond(HandledRequest handled, OutgoingResponse faithful) {
                return second.respond(handled, first.respond(handled, faithful));
            }
        };
    }
}
