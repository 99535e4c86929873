package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.CALLER_LISTED;
import static dev.graphconform.simulator.behavior.RefusalReason.PERMISSION;
import static dev.graphconform.simulator.behavior.RefusalReason.TOKEN_AUDIENCE;
import static dev.graphconform.simulator.behavior.RefusalReason.TOKEN_CURRENT;
import static dev.graphconform.simulator.behavior.RefusalReason.TOKEN_PRESENT;
import static dev.graphconform.simulator.behavior.RefusalReason.TOKEN_READABLE;
import static dev.graphconform.simulator.behavior.RefusalReason.TOKEN_SCHEME;
import static dev.graphconform.simulator.behavior.RefusalReason.TOKEN_SIGNED;
import static dev.graphconform.simulator.behavior.RefusalReason.WORK_OR_SCHOOL_ACCOUNT;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ValidationMutations.as;
import static dev.graphconform.simulator.deviation.ValidationMutations.asServerError;
import static dev.graphconform.simulator.deviation.ValidationMutations.changingRefusal;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Deviations in checking tokens and the permissions that they hold. */
final class AuthorizationDeviations {
    private static final RefusalReason[] TOKEN_CHECKS = {
        TOKEN_PRESENT, TOKEN_SCHEME, TOKEN_READABLE, TOKEN_SIGNED, TOKEN_CURRENT, TOKEN_AUDIENCE
    };
    private static final Refusal FORBIDDEN = Refusal.forbidden("Insufficient privileges to complete the operation.");
    static final Predicate<RequestContext> LEAST = onlyScope("Chat.Create");
    static final Predicate<RequestContext> HIGHER = onlyScope("Chat.ReadWrite");

    private AuthorizationDeviations() {}

    static List<Deviation> all() {
        return List.of(
                deviation(
                        "authorization-required~no-token-accepted",
                        "a request without a token is carried out",
                        () -> skipping(TOKEN_PRESENT)),
                deviation(
                        "authorization-required~other-scheme-accepted",
                        "an Authorization header of another scheme than Bearer is good enough",
                        () -> skipping(TOKEN_SCHEME)),
                deviation(
                        "authorization-required~scheme-not-looked-at",
                        "a valid token is good enough under whatever scheme",
                        () -> skipping(AuthorizationDeviations::tokenUnderAnyScheme, TOKEN_SCHEME)),
                deviation(
                        "authorization-required~junk-accepted",
                        "any word after Bearer is good enough",
                        () -> skipping(TOKEN_READABLE)),
                deviation(
                        "authorization-required~forgery-accepted",
                        "the signature of a token is not looked at",
                        () -> skipping(TOKEN_SIGNED)),
                deviation(
                        "authorization-required~expired-accepted",
                        "a token is good for ever",
                        () -> skipping(TOKEN_CURRENT)),
                deviation(
                        "authorization-required~only-once",
                        "only the first bad token is refused, later ones pass",
                        () -> skipping(Conditions.afterTheFirst(), TOKEN_CHECKS)),
                deviation(
                        "authorization-required~forbidden-instead",
                        "a missing or bad token is answered 403 instead of 401",
                        () -> changingRefusal(as(403, "Forbidden"), TOKEN_CHECKS)),
                deviation(
                        "authorization-required~bad-request-instead",
                        "a token that cannot be read is answered 400 instead of 401",
                        () -> changingRefusal(as(400, "BadRequest"), TOKEN_READABLE, TOKEN_SIGNED)),
                deviation(
                        "authorization-required~expired-is-server-error",
                        "an expired token is answered 500",
                        () -> changingRefusal(ValidationMutations.asServerError(), TOKEN_CURRENT)),
                deviation(
                        "permission-least~refused",
                        "a delegated token with only Chat.Create gets 403",
                        () -> refusing(PERMISSION, LEAST, FORBIDDEN)),
                deviation(
                        "permission-least~no-groups",
                        "a delegated token with only Chat.Create gets 403 for a group",
                        () -> refusing(CALLER_LISTED, LEAST.and(Conditions::creatingGroup), FORBIDDEN)),
                deviation(
                        "permission-higher~refused",
                        "a delegated token with only Chat.ReadWrite gets 403",
                        () -> refusing(PERMISSION, HIGHER, FORBIDDEN)),
                deviation(
                        "permission-higher~no-groups",
                        "a delegated token with only Chat.ReadWrite gets 403 for a group",
                        () -> refusing(CALLER_LISTED, HIGHER.and(Conditions::creatingGroup), FORBIDDEN)),
                deviation(
                        "permission-application~refused",
                        "an application token with Chat.Create gets 403",
                        () -> refusing(PERMISSION, Conditions::byApplication, FORBIDDEN)),
                deviation(
                        "permission-application~caller-demanded",
                        "an application is told to list itself as a member",
                        () -> refusing(
                                CALLER_LISTED,
                                Conditions::byApplication,
                                Refusal.badRequest(
                                        "The caller must be one of the members specified in request body."))),
                deviation(
                        "permission-application~no-groups",
                        "an application gets 403 for a group",
                        () -> refusing(
                                CALLER_LISTED,
                                context -> Conditions.byApplication(context) && Conditions.creatingGroup(context),
                                FORBIDDEN)),
                deviation(
                        "permission-missing~accepted",
                        "a token without any chat permission creates chats",
                        () -> skipping(Conditions::creating, PERMISSION)),
                deviation(
                        "permission-missing~applications-unchecked",
                        "an application creates chats whatever its roles are",
                        () -> skipping(Conditions::byApplication, PERMISSION)),
                deviation(
                        "permission-missing~people-unchecked",
                        "a delegated token creates chats whatever its scopes are",
                        () -> skipping(
                                context -> Conditions.creating(context) && !context.byApplication(), PERMISSION)),
                deviation(
                        "permission-missing~only-once",
                        "the second try without permission succeeds",
                        () -> skipping(
                                Conditions.<RequestContext>afterTheFirst().and(Conditions::creating), PERMISSION)),
                deviation(
                        "permission-missing~bad-request",
                        "a token without permission is answered 400, as if the request were bad",
                        () -> changingRefusal(Conditions::creating, as(400, "BadRequest"), PERMISSION)),
                deviation(
                        "permission-missing~server-error",
                        "a token without permission is answered 500",
                        () -> changingRefusal(Conditions::creating, asServerError(), PERMISSION)),
                deviation(
                        "permission-personal~accepted",
                        "a personal account creates chats",
                        () -> skipping(Conditions::creating, WORK_OR_SCHOOL_ACCOUNT)),
                deviation(
                        "permission-personal~not-found",
                        "a personal account gets 404",
                        () -> changingRefusal(as(404, "NotFound"), WORK_OR_SCHOOL_ACCOUNT)),
                deviation(
                        "permission-personal~server-error",
                        "a personal account gets 500",
                        () -> changingRefusal(asServerError(), WORK_OR_SCHOOL_ACCOUNT)));
    }

    /** It looks like a token, whatever stands before it. */
    private static boolean tokenUnderAnyScheme(RequestContext context) {
        return context.request().headers().all("Authorization").stream().anyMatch(header -> header.contains(" eyJ"));
    }

    private static Predicate<RequestContext> onlyScope(String scope) {
        return context -> Conditions.creating(context)
                && !context.byApplication()
                && context.knownCaller().permissions().equals(Set.of(scope));
    }
}
