package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatStore;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.Optional;

/** Has the last word at the few points where a service could deviate; each default is the faithful word. */
public interface Behavior {

    /** Whether a check turns a request down. */
    default Optional<Refusal> ruling(
            RefusalReason refusalReason, RequestContext requestContext, Optional<Refusal> faithful) {
        return faithful;
    }

    /** What a new chat is like before it is kept. */
    default Chat creating(RequestContext requestContext, Chat faithful) {
        return faithful;
    }

    /** Which chat, in which state, is handed back instead of making one. */
    default Optional<Chat> reusing(RequestContext requestContext, Optional<Chat> faithful, ChatStore register) {
        return faithful;
    }

    /** What the client sees. */
    default OutgoingResponse answering(HandledRequest handledRequest, OutgoingResponse faithful) {
        return faithful;
    }

    /** The conduct without fault. */
    static Behavior faithful() {
        return new Behavior() {};
    }

    /** Two behaviors in sequence: the second gets the result of the first. */
    static Behavior sequence(Behavior first, Behavior second) {
        return new Behavior() {
            @Override
            public Optional<Refusal> ruling(
                    RefusalReason refusalReason, RequestContext requestContext, Optional<Refusal> faithful) {
                return second.ruling(
                        refusalReason, requestContext, first.ruling(refusalReason, requestContext, faithful));
            }

            @Override
            public Chat creating(RequestContext requestContext, Chat faithful) {
                return second.creating(requestContext, first.creating(requestContext, faithful));
            }

            @Override
            public Optional<Chat> reusing(RequestContext requestContext, Optional<Chat> faithful, ChatStore register) {
                return second.reusing(requestContext, first.reusing(requestContext, faithful, register), register);
            }

            @Override
            public OutgoingResponse answering(HandledRequest handledRequest, OutgoingResponse faithful) {
                return second.answering(handledRequest, first.answering(handledRequest, faithful));
            }
        };
    }
}
