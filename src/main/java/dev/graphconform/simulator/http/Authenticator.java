package dev.graphconform.simulator.http;

import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestOutcome;
import dev.graphconform.simulator.behavior.RequestValidator;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.directory.SamplePeople;
import dev.graphconform.simulator.protocol.Refusal;
import dev.graphconform.simulator.protocol.Resource;
import dev.graphconform.simulator.tokens.Caller;
import dev.graphconform.simulator.tokens.TokenReader;
import dev.graphconform.simulator.tokens.TokenReader.PresentedToken;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets callers in: a good token first, then the permission that the call takes (statuses and messages as recorded). */
final class Authenticator {

    private static final String CHALLENGE = """
            Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", \
            client_id="00000003-0000-0000-c000-000000000000"\
            """;

    /** Whom a service that lets anybody in takes them for; the faithful one never gets here. */
    private static final Caller ANYBODY =
            Caller.delegated(SamplePeople.ADELE, Set.of("Chat.Create", "Chat.ReadWrite", "User.Read"));

    private static final List<ValidationRule> PERMISSIONS = List.of(
            new ValidationRule(
                    RefusalReason.SIGNED_IN_USER,
                    requestContext -> requestContext.byApplication()
                                    && (requestContext.is("GET", Resource.ME)
                                            || requestContext.is("GET", Resource.MY_CHATS))
                            ? Optional.of(
                                    Refusal.badRequest("/me request is only valid with delegated authentication flow."))
                            : Optional.empty()),
            new ValidationRule(
                    RefusalReason.WORK_OR_SCHOOL_ACCOUNT,
                    requestContext -> requestContext.knownCaller().personal()
                            ? Optional.of(
                                    Refusal.forbidden("Personal Microsoft accounts are not supported by this call."))
                            : Optional.empty()),
            new ValidationRule(RefusalReason.PERMISSION, Authenticator::missingPermission));

    private final RequestValidator requestValidator;
    private final TokenReader tokens;

    Authenticator(RequestValidator requestValidator, TokenReader tokens) {
        this.requestValidator = requestValidator;
        this.tokens = tokens;
    }

    /** Looks at a caller. */
    AuthorizationResult look(RequestContext requestContext) {
        PresentedToken token = tokens.read(requestContext.request());
        RequestContext called = requestContext.by(token.caller().orElse(ANYBODY));
        return new AuthorizationResult(
                called,
                requestValidator
                        .examine(requestContext, tokenRules(token))
                        .or(() -> requestValidator.examine(called, PERMISSIONS)));
    }

    private static List<ValidationRule> tokenRules(PresentedToken token) {
        return List.of(
                unless(RefusalReason.TOKEN_PRESENT, !token.missing(), "Access token is empty."),
                unless(RefusalReason.TOKEN_SCHEME, token.bearer(), "Access token is empty."),
                unless(
                        RefusalReason.TOKEN_READABLE,
                        token.readable(),
                        "CompactToken parsing failed with error code: 80049217"),
                unless(
                        RefusalReason.TOKEN_SIGNED,
                        token.signed(),
                        "Access token validation failure. Invalid signature."),
                unless(
                        RefusalReason.TOKEN_CURRENT,
                        token.current(),
                        "Lifetime validation failed, the token is expired."),
                unless(
                        RefusalReason.TOKEN_AUDIENCE,
                        token.forGraph(),
                        "Access token validation failure. Invalid audience."));
    }

    private static ValidationRule unless(RefusalReason refusalReason, boolean good, String message) {
        return new ValidationRule(
                refusalReason,
                requestContext -> good
                        ? Optional.empty()
                        : Optional.of(Refusal.of(401, "InvalidAuthenticationToken", message)
                                .withHeader("WWW-Authenticate", CHALLENGE)));
    }

    private static Optional<Refusal> missingPermission(RequestContext requestContext) {
        Caller caller = requestContext.knownCaller();
        Set<String> required =
                RequiredPermissions.of(requestContext.knownRoute()).of(caller.application());
        if (caller.holdsOneOf(required)) {
            return Optional.empty();
        }
        String kind = caller.application() ? "role" : "scope";
        String held = caller.application() ? "Roles" : "Scopes";
        return Optional.of(Refusal.forbidden(String.format(
                "Missing %s permissions on the request. API requires one of '%s'. %s on the request '%s'",
                kind, String.join(", ", required), held, caller.listed())));
    }

    /**
     * What the gate says.
     *
     * @param requestContext the request with its caller
     * @param refused why the caller is not let in, if so
     */
    record AuthorizationResult(RequestContext requestContext, Optional<RequestOutcome.Refused> refused) {}
}
