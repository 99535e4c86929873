package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatStore;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.Optional;

/**
 * Two conducts for one deviation that needs both.
 *
 * @param one speaks first
 * @param other speaks then
 */
record CompositeBehavior(Behavior one, Behavior other) implements Behavior {

    @Override
    public Optional<Refusal> ruling(
            RefusalReason refusalReason, RequestContext requestContext, Optional<Refusal> faithful) {
        return other.ruling(refusalReason, requestContext, one.ruling(refusalReason, requestContext, faithful));
    }

    @Override
    public Chat creating(RequestContext requestContext, Chat faithful) {
        return other.creating(requestContext, one.creating(requestContext, faithful));
    }

    @Override
    public Optional<Chat> reusing(RequestContext requestContext, Optional<Chat> faithful, ChatStore register) {
        return other.reusing(requestContext, one.reusing(requestContext, faithful, register), register);
    }

    @Override
    public OutgoingResponse answering(HandledRequest handledRequest, OutgoingResponse faithful) {
        return other.answering(handledRequest, one.answering(handledRequest, faithful));
    }
}
