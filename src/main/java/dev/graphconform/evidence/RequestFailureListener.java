package dev.graphconform.evidence;

import dev.graphconform.http.Exchange;
import java.util.function.BooleanSupplier;

/** Hears of requests that the service fails on; what that means for the scenario is its to decide. */
public interface RequestFailureListener {
    /**
     * The service fails on a request; ends the scenario by throwing.
     *
     * @param exchange shows it
     * @param foundNow whether that was found out now, not by an earlier scenario
     */
    void serviceFails(Exchange exchange, boolean foundNow);

    /**
     * A gateway answered a request each time, until its retry budget was spent.
     *
     * @param othersAreAnswered finds out whether the target answers other requests
     */
    void gatewayThroughout(Exchange last, BooleanSupplier othersAreAnswered);
}
