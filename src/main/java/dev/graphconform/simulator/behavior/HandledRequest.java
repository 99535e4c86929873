package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Resource;
import java.util.Optional;

/**
 * A request with its outcome.
 *
 * @param requestContext the request and what was read of it
 * @param requestOutcome the outcome
 * @param response the response; empty for a refusal, whose error response is made later
 */
public record HandledRequest(
        RequestContext requestContext, RequestOutcome requestOutcome, Optional<OutgoingResponse> response) {

    /** A refused request. */
    public static HandledRequest refused(RequestContext requestContext, RequestOutcome.Refused refused) {
        return new HandledRequest(requestContext, refused, Optional.empty());
    }

    /** A request that was carried out. */
    public static HandledRequest of(
            RequestContext requestContext, RequestOutcome requestOutcome, OutgoingResponse response) {
        return new HandledRequest(requestContext, requestOutcome, Optional.of(response));
    }

    /** A read that was answered. */
    public static HandledRequest served(RequestContext requestContext, OutgoingResponse response) {
        return of(requestContext, new RequestOutcome.Served(), response);
    }

    /** Whether the outcome is of a certain kind. */
    public boolean came(Class<? extends RequestOutcome> kind) {
        return kind.isInstance(requestOutcome);
    }

    /** Whether the request was refused for a certain reason. */
    public boolean refusedBy(RefusalReason refusalReason) {
        return requestOutcome instanceof RequestOutcome.Refused refused && refused.check() == refusalReason;
    }

    /** Whether the request read a certain resource. */
    public boolean read(Resource resource) {
        return came(RequestOutcome.Served.class) && requestContext.is("GET", resource);
    }
}
