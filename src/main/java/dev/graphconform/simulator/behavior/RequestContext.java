package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.drafts.BodyReader.BodyReadResult;
import dev.graphconform.simulator.drafts.ChatDraft;
import dev.graphconform.simulator.protocol.IncomingRequest;
import dev.graphconform.simulator.protocol.Resource;
import dev.graphconform.simulator.protocol.Route;
import dev.graphconform.simulator.tokens.Caller;
import java.util.Optional;

/**
 * A request and what has been understood of it so far.
 *
 * @param request the request
 * @param route what it addresses
 * @param caller who makes it
 * @param body what its body is
 * @param draft the chat that it describes
 */
public record RequestContext(
        IncomingRequest request,
        Optional<Route> route,
        Optional<Caller> caller,
        Optional<BodyReadResult> body,
        Optional<ChatDraft> draft) {

    /** Nothing understood yet. */
    public static RequestContext of(IncomingRequest request) {
        return new RequestContext(request, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, its route known. */
    public RequestContext at(Route known) {
        return new RequestContext(request, Optional.of(known), caller, body, draft);
    }

    /** The same, its caller known. */
    public RequestContext by(Caller known) {
        return new RequestContext(request, route, Optional.of(known), body, draft);
    }

    /** The same, its body read. */
    public RequestContext with(BodyReadResult read) {
        return new RequestContext(request, route, caller, Optional.of(read), draft);
    }

    /** The same, its draft read. */
    public RequestContext with(ChatDraft read) {
        return new RequestContext(request, route, caller, body, Optional.of(read));
    }

    /** The route, which every handler can rely on. */
    public Route knownRoute() {
        return route.orElseThrow();
    }

    /** The caller, whom every handler can rely on. */
    public Caller knownCaller() {
        return caller.orElseThrow();
    }

    /** The draft, which every rule of Create chat can rely on. */
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

    /** Service root and version, without a trailing slash. */
    public String versionRoot() {
        return request.serviceRoot() + "/" + knownRoute().version().segment();
    }

    /** Whether an app calls on its own. */
    public boolean byApplication() {
        return caller.map(Caller::application).orElse(false);
    }
}
