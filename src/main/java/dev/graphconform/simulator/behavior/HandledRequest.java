package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.protocol.Resource;

/**
 * A request that has been dealt with.
 *
 * @param requestContext the request and what was understood of it
 * @param requestOutcome what came of it
 */
public record HandledRequest(RequestContext requestContext, RequestOutcome requestOutcome) {

    /** Whether something of a kind came of it. */
    public boolean came(Class<? extends RequestOutcome> kind) {
        return kind.isInstance(requestOutcome);
    }

    /** Whether a check turned it down. */
    public boolean refusedBy(RefusalReason refusalReason) {
        return requestOutcome instanceof RequestOutcome.Refused refused && refused.check() == refusalReason;
    }

    /** Whether it read a certain resource. */
    public boolean read(Resource resource) {
        return came(RequestOutcome.Served.class) && requestContext.is("GET", resource);
    }
}
