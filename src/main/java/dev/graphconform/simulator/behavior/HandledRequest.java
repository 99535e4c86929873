package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Resource;
import java.util.Optional;

/**
 * A request with its outcome.
 *
 * @param context the request and what was read of it
 * @param outcome the outcome
 * @param response the response; empty for a refusal, whose error response is made later
 */
public record HandledRequest(RequestContext context, RequestOutcome outcome, Optional<OutgoingResponse> response) {

    /** A refused request. */
    public static HandledRequest refused(RequestContext context, RequestOutcome.Refused refused) {
        return new HandledRequest(context, refused, Optional.empty());
    }

    /** A request that was carried out. */
    public static HandledRequest of(RequestContext context, RequestOutcome outcome, OutgoingResponse response) {
        return new HandledRequest(context, outcome, Optional.of(response));
    }

    /** A read that was answered. */
    public static HandledRequest served(RequestContext context, OutgoingResponse response) {
        return of(context, new RequestOutcome.Served(), response);
    }

    /** Whether the outcome is of a certain kind. */
    public boolean hasOutcome(Class<? extends RequestOutcome> kind) {
        return kind.isInstance(outcome);
    }

    /** Whether the request was refused for a certain reason. */
    public boolean refusedBy(RefusalReason reason) {
        return outcome instanceof RequestOutcome.Refused refused && refused.reason() == reason;
    }

    /** Whether the request read a certain resource. */
    public boolean read(Resource resource) {
        return hasOutcome(RequestOutcome.Served.class) && context.is("GET", resource);
    }
}
