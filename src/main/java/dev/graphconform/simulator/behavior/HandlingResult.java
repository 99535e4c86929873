package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.protocol.OutgoingResponse;
import java.util.Optional;

/**
 * How a request was dealt with.
 *
 * @param handledRequest the request and what came of it
 * @param answer the answer; none for a refusal, which is put in its envelope later
 */
public record HandlingResult(HandledRequest handledRequest, Optional<OutgoingResponse> answer) {

    /** A request turned down. */
    public static HandlingResult refused(RequestContext requestContext, RequestOutcome.Refused refused) {
        return new HandlingResult(new HandledRequest(requestContext, refused), Optional.empty());
    }

    /** A request carried out. */
    public static HandlingResult of(
            RequestContext requestContext, RequestOutcome requestOutcome, OutgoingResponse answer) {
        return new HandlingResult(new HandledRequest(requestContext, requestOutcome), Optional.of(answer));
    }

    /** Something read. */
    public static HandlingResult served(RequestContext requestContext, OutgoingResponse answer) {
        return of(requestContext, new RequestOutcome.Served(), answer);
    }
}
