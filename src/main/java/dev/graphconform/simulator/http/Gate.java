package dev.graphconform.simulator.http;

import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Examination;
import dev.graphconform.simulator.conduct.Rule;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.directory.Cast;
import dev.graphconform.simulator.graph.Refusal;
import dev.graphconform.simulator.graph.Resource;
import dev.graphconform.simulator.tokens.Caller;
import dev.graphconform.simulator.tokens.PresentedToken;
import dev.graphconform.simulator.tokens.TokenReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets callers in: a good token first, then the permission that the call takes (statuses and messages as recorded). */
final class Gate {

    private static final String CHALLENGE = """
            Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", \
            client_id="00000003-0000-0000-c000-000000000000"\
            """;

    /** Whom a service that lets anybody in takes them for; the faithful one never gets here. */
    private static final Caller ANYBODY =
            Caller.delegated(Cast.ADELE, Set.of("Chat.Create", "Chat.ReadWrite", "User.Read"));

    private static final List<Rule> PERMISSIONS = List.of(
            new Rule(Check.SIGNED_IN_USER, situation -> situation.byApplication()
                    && (situation.is("GET", Resource.ME) || situation.is("GET", Resource.MY_CHATS))
                    ? Optional.of(Refusal.badRequest("/me request is only valid with delegated authentication flow."))
                    : Optional.empty()),
            new Rule(Check.WORK_OR_SCHOOL_ACCOUNT, situation -> situation.knownCaller().personal()
                    ? Optional.of(Refusal.forbidden("Personal Microsoft accounts are not supported by this call."))
                    : Optional.empty()),
            new Rule(Check.PERMISSION, Gate::missingPermission));

    private final Examination examination;
    private final TokenReader tokens;

    Gate(Examination examination, TokenReader tokens) {
        this.examination = examination;
        this.tokens = tokens;
    }

    /** Looks at a caller. */
    Admission look(Situation situation) {
        PresentedToken token = tokens.read(situation.request());
        Situation called = situation.by(token.caller().orElse(ANYBODY));
        return new Admission(called, examination.examine(situation, tokenRules(token))
                .or(() -> examination.examine(called, PERMISSIONS)));
    }

    private static List<Rule> tokenRules(PresentedToken token) {
        return List.of(
                unless(Check.TOKEN_PRESENT, !token.missing(), "Access token is empty."),
                unless(Check.TOKEN_SCHEME, token.bearer(), "Access token is empty."),
                unless(Check.TOKEN_READABLE, token.readable(),
                        "CompactToken parsing failed with error code: 80049217"),
                unless(Check.TOKEN_SIGNED, token.signed(), "Access token validation failure. Invalid signature."),
                unless(Check.TOKEN_CURRENT, token.current(), "Lifetime validation failed, the token is expired."),
                unless(Check.TOKEN_AUDIENCE, token.forGraph(), "Access token validation failure. Invalid audience."));
    }

    private static Rule unless(Check check, boolean good, String message) {
        return new Rule(check, situation -> good ? Optional.empty()
                : Optional.of(Refusal.of(401, "InvalidAuthenticationToken", message)
                        .withHeader("WWW-Authenticate", CHALLENGE)));
    }

    private static Optional<Refusal> missingPermission(Situation situation) {
        Caller caller = situation.knownCaller();
        Set<String> required = RequiredPermissions.of(situation.knownRoute()).of(caller.application());
        if (caller.holdsOneOf(required)) {
            return Optional.empty();
        }
        String kind = caller.application() ? "role" : "scope";
        String held = caller.application() ? "Roles" : "Scopes";
        return Optional.of(Refusal.forbidden(String.format(
                "Missing %s permissions on the request. API requires one of '%s'. %s on the request '%s'",
                kind, String.join(", ", required), held, caller.listed())));
    }
}
