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

/** Checks the token and the permissions of a request (statuses and messages as recorded). */
final class Authenticator {

    private static final String CHALLENGE = """
            Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", \
            client_id="00000003-0000-0000-c000-000000000000"\
            """;

    /** The caller assumed when a deviation accepts a request without a usable token. */
    private static final Caller ANYBODY =
            Caller.delegated(SamplePeople.ADELE, Set.of("Chat.Create", "Chat.ReadWrite", "User.Read"));

    private static final List<ValidationRule> PERMISSIONS = List.of(
            new ValidationRule(
                    RefusalReason.SIGNED_IN_USER,
                    context -> context.byApplication()
                                    && (context.is("GET", Resource.ME) || context.is("GET", Resource.MY_CHATS))
                            ? Optional.of(
                                    Refusal.badRequest("/me request is only valid with delegated authentication flow."))
                            : Optional.empty()),
            new ValidationRule(
                    RefusalReason.WORK_OR_SCHOOL_ACCOUNT,
                    context -> context.knownCaller().personal()
                            ? Optional.of(
                                    Refusal.forbidden("Personal Microsoft accounts are not supported by this call."))
                            : Optional.empty()),
            new ValidationRule(RefusalReason.PERMISSION, Authenticator::missingPermission));

    private final RequestValidator validator;
    private final TokenReader tokens;

    Authenticator(RequestValidator validator, TokenReader tokens) {
        this.validator = validator;
        this.tokens = tokens;
    }

    /** Authorizes the caller of a request. */
    AuthorizationResult authorize(RequestContext context) {
        PresentedToken token = tokens.read(context.request());
        RequestContext called = context.by(token.caller().orElse(ANYBODY));
        return new AuthorizationResult(
                called,
                validator.validate(context, tokenRules(token)).or(() -> validator.validate(called, PERMISSIONS)));
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

    private static ValidationRule unless(RefusalReason reason, boolean good, String message) {
        return new ValidationRule(
                reason,
                context -> good
                        ? Optional.empty()
                        : Optional.of(Refusal.of(401, "InvalidAuthenticationToken", message)
                                .withHeader("WWW-Authenticate", CHALLENGE)));
    }

    private static Optional<Refusal> missingPermission(RequestContext context) {
        Caller caller = context.knownCaller();
        Set<String> required = RequiredPermissions.of(context.knownRoute()).of(caller.application());
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
     * The result of an authorization.
     *
     * @param context the request with its caller
     * @param refused the refusal, empty when the caller is authorized
     */
    record AuthorizationResult(RequestContext context, Optional<RequestOutcome.Refused> refused) {}
}
