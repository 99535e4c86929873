package dev.graphconform.simulator.http;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestOutcome;
import dev.graphconform.simulator.behavior.RequestValidator;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.creation.CreateChat;
import dev.graphconform.simulator.http.Authenticator.AuthorizationResult;
import dev.graphconform.simulator.protocol.IncomingRequest;
import dev.graphconform.simulator.protocol.IncomingRequest.CorrelationIds;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.query.QueryRules;
import dev.graphconform.simulator.reading.DeleteChat;
import dev.graphconform.simulator.reading.ReadChats;
import dev.graphconform.simulator.reading.ReadTenant;
import dev.graphconform.simulator.tokens.TokenReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers Graph requests: finds the resource, authorizes the caller, and calls the handler of the resource. */
public final class GraphHandler {

    private static final List<ValidationRule> BEFORE_AUTHORIZATION = List.of(
            new ValidationRule(RefusalReason.PATH, context -> Routes.fault(context.request())),
            new ValidationRule(RefusalReason.PACE, context -> Optional.empty()));

    private final Behavior behavior;
    private final RequestValidator validator;
    private final Authenticator authenticator;
    private final CreateChat createChat;
    private final DeleteChat deleteChat;
    private final ReadChats chats;
    private final ReadTenant tenant;

    /** A handler that delegates to the handlers of the resources. */
    public GraphHandler(
            Behavior behavior,
            TokenReader tokens,
            CreateChat createChat,
            DeleteChat deleteChat,
            ReadChats chats,
            ReadTenant tenant) {
        this.behavior = behavior;
        this.validator = new RequestValidator(behavior);
        this.authenticator = new Authenticator(validator, tokens);
        this.createChat = createChat;
        this.deleteChat = deleteChat;
        this.chats = chats;
        this.tenant = tenant;
    }

    /** Answers a request. */
    public OutgoingResponse answer(IncomingRequest request) {
        CorrelationIds ids = CorrelationIds.of(request);
        HandledRequest handled = handle(RequestContext.of(request));
        OutgoingResponse response = handled.response()
                .orElseGet(() ->
                        ((RequestOutcome.Refused) handled.outcome()).refusal().toResponse(ids, Instant.now()));
        return behavior.respond(handled, StandardHeaders.on(response, ids));
    }

    private HandledRequest handle(RequestContext arrived) {
        RequestContext context = Routes.find(arrived.request()).map(arrived::at).orElse(arrived);
        Optional<RequestOutcome.Refused> early = validator.validate(context, BEFORE_AUTHORIZATION);
        if (early.isPresent()) {
            return HandledRequest.refused(context, early.get());
        }
        AuthorizationResult authorization = authenticator.authorize(context);
        return authorization
                .refused()
                .or(() -> validator.validate(authorization.context(), QueryRules.ALL))
                .map(refused -> HandledRequest.refused(authorization.context(), refused))
                .orElseGet(() -> served(authorization.context()));
    }

    private HandledRequest served(RequestContext context) {
        return switch (context.knownRoute().resource()) {
            case CHATS ->
                context.knownRoute().method().equals("POST") ? createChat.handle(context) : chats.chats(context);
            case CHAT ->
                context.knownRoute().method().equals("DELETE") ? deleteChat.handle(context) : chats.chat(context);
            case MEMBERS -> chats.members(context);
            case INSTALLED_APPS -> chats.installedApps(context);
            case OPERATIONS -> chats.operations(context);
            case OPERATION -> chats.operation(context);
            case MY_CHATS -> chats.chats(context);
            case ME -> tenant.me(context);
            case USERS -> tenant.users(context);
            case USER -> tenant.user(context);
            case TEAMS_APPS -> tenant.teamsApps(context);
            case ORGANIZATION -> tenant.organization(context);
        };
    }
}
