package dev.graphconform.simulator.http;

import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestOutcome;
import java.util.Optional;

/**
 * What the gate says.
 *
 * @param requestContext the request with its caller
 * @param refused why the caller is not let in, if so
 */
record AuthorizationResult(RequestContext requestContext, Optional<RequestOutcome.Refused> refused) {}
