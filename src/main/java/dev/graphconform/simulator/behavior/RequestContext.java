package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.drafts.BodyReader.BodyReadResult;
import dev.graphconform.simulator.drafts.ChatDraft;
import dev.graphconform.simulator.protocol.IncomingRequest;
import dev.graphconform.simulator.protocol.PublishedRoots;
import dev.graphconform.simulator.protocol.Resource;
import dev.graphconform.simulator.protocol.Route;
import dev.graphconform.simulator.tokens.Caller;
import java.util.Optional;

/**
 * A request with what has been read of it so far; an immutable value that grows from step to step.
 *
 * @param request the request
 * @param route the resource and method
 * @param caller the caller
 * @param body the parsed body
 * @param draft the chat that the body describes
 */
public record RequestContext(
        IncomingRequest request,
        Optional<Route> route,
        Optional<Caller> caller,
        Optional<BodyReadResult> body,
        Optional<ChatDraft> draft) {

    /** Nothing but the request. */
    public static RequestContext of(IncomingRequest request) {
        return new RequestContext(request, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A copy with a route. */
    public RequestContext at(Route known) {
        return new RequestContext(request, Optional.of(known), caller, body, draft);
    }

    /** A copy with a caller. */
    public RequestContext by(Caller known) {
        return new RequestContext(request, route, Optional.of(known), body, draft);
    }

    /** A copy with a body. */
    public RequestContext with(BodyReadResult read) {
        return new RequestContext(request, route, caller, Optional.of(read), draft);
    }

    /** A copy with a draft. */
    public RequestContext with(ChatDraft read) {
        return new RequestContext(request, route, caller, body, Optional.of(read));
    }

    /** The route; present once the path is validated. */
    public Route knownRoute() {
        return route.orElseThrow();
    }

    /** The caller; present once the request is authorized. */
    public Caller knownCaller() {
        return caller.orElseThrow();
    }

    /** The draft; present in the rules of Create chat that follow the parsing of the body. */
    public ChatDraft knownDraft() {
        return draft.orElseThrow();
    }

    /** A key of the path. */
    public String key(int index) {
        return knownRoute().keys().get(index);
    }

    /** Whether this is a certain call. */
    public boolean is(String method, Resource resource) {
        return route.map(known -> known.is(method, resource)).orElse(false);
    }

    /** Service root and version as the client addressed them, without a trailing slash. */
    public String versionRoot() {
        return versioned(request.serviceRoot());
    }

    /** Service root and version as the service calls itself in contexts. */
    public String contextRoot() {
        return versioned(PublishedRoots.of(request.serviceRoot()));
    }

    private String versioned(String root) {
        return root + "/" + knownRoute().version().segment();
    }

    /** Whether an app calls on its own. */
    public boolean byApplication() {
        return caller.map(Caller::application).orElse(false);
    }
}
