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
import dev.graphconform.simulator.reading.DeleteChat;
import dev.graphconform.simulator.reading.ReadChats;
import dev.graphconform.simulator.reading.ReadTenant;
import dev.graphconform.simulator.tokens.TokenReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers requests: finds the resource, looks at the caller, and hands over to whoever serves that resource. */
public final class GraphHandler {

    private static final List<ValidationRule> ENTRANCE = List.of(
            new ValidationRule(RefusalReason.PATH, requestContext -> Routes.fault(requestContext.request())),
            new ValidationRule(RefusalReason.PACE, requestContext -> Optional.empty()));

    private final Behavior behavior;
    private final RequestValidator requestValidator;
    private final Authenticator authenticator;
    private final CreateChat createChat;
    private final DeleteChat deleteChat;
    private final ReadChats chats;
    private final ReadTenant tenant;

    /** A face over the parts of a simulator. */
    public GraphHandler(
            Behavior behavior,
            TokenReader tokens,
            CreateChat createChat,
            DeleteChat deleteChat,
            ReadChats chats,
            ReadTenant tenant) {
        this.behavior = behavior;
        this.requestValidator = new RequestValidator(behavior);
        this.authenticator = new Authenticator(requestValidator, tokens);
        this.createChat = createChat;
        this.deleteChat = deleteChat;
        this.chats = chats;
        this.tenant = tenant;
    }

    /** Answers a request. */
    public OutgoingResponse answer(IncomingRequest request) {
        CorrelationIds correlationIds = CorrelationIds.of(request);
        HandledRequest handledRequest = handle(RequestContext.of(request));
        OutgoingResponse response = handledRequest
                .response()
                .orElseGet(() -> ((RequestOutcome.Refused) handledRequest.requestOutcome())
                        .refusal()
                        .toResponse(correlationIds, Instant.now()));
        return behavior.answering(handledRequest, StandardHeaders.on(response, correlationIds));
    }

    private HandledRequest handle(RequestContext arrived) {
        RequestContext requestContext =
                Routes.find(arrived.request()).map(arrived::at).orElse(arrived);
        Optional<RequestOutcome.Refused> entrance = requestValidator.examine(requestContext, ENTRANCE);
        if (entrance.isPresent()) {
            return HandledRequest.refused(requestContext, entrance.get());
        }
        AuthorizationResult authorizationResult = authenticator.look(requestContext);
        return authorizationResult
                .refused()
                .map(refused -> HandledRequest.refused(authorizationResult.requestContext(), refused))
                .orElseGet(() -> served(authorizationResult.requestContext()));
    }

    private HandledRequest served(RequestContext requestContext) {
        return switch (requestContext.knownRoute().resource()) {
            case CHATS ->
                requestContext.knownRoute().method().equals("POST")
                        ? createChat.handle(requestContext)
                        : chats.chats(requestContext);
            case CHAT ->
                requestContext.knownRoute().method().equals("DELETE")
                        ? deleteChat.handle(requestContext)
                        : chats.chat(requestContext);
            case MEMBERS -> chats.members(requestContext);
            case INSTALLED_APPS -> chats.installedApps(requestContext);
            case OPERATIONS -> chats.operations(requestContext);
            case OPERATION -> chats.operation(requestContext);
            case MY_CHATS -> chats.chats(requestContext);
            case ME -> tenant.me(requestContext);
            case USERS -> tenant.users(requestContext);
            case USER -> tenant.user(requestContext);
            case TEAMS_APPS -> tenant.teamsApps(requestContext);
            case ORGANIZATION -> tenant.organization(requestContext);
        };
    }
}
