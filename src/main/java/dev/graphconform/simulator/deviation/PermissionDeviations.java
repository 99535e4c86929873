package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.behavior.RefusalReason.CALLER_LISTED;
import static dev.graphconform.simulator.behavior.RefusalReason.PERMISSION;
import static dev.graphconform.simulator.behavior.RefusalReason.WORK_OR_SCHOOL_ACCOUNT;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.ValidationMutations.as;
import static dev.graphconform.simulator.deviation.ValidationMutations.asServerError;
import static dev.graphconform.simulator.deviation.ValidationMutations.refusing;
import static dev.graphconform.simulator.deviation.ValidationMutations.restating;
import static dev.graphconform.simulator.deviation.ValidationMutations.skipping;

import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Faults in what a token is good for. */
final class PermissionDeviations {

    private static final Refusal FORBIDDEN = Refusal.forbidden("Insufficient privileges to complete the operation.");
    private static final Predicate<RequestContext> LEAST = onlyScope("Chat.Create");
    private static final Predicate<RequestContext> HIGHER = onlyScope("Chat.ReadWrite");

    private PermissionDeviations() {}

    static List<Deviation> all() {
        return List.of(
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
                                requestContext -> Conditions.byApplication(requestContext)
                                        && Conditions.creatingGroup(requestContext),
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
                                requestContext ->
                                        Conditions.creating(requestContext) && !requestContext.byApplication(),
                                PERMISSION)),
                deviation(
                        "permission-missing~only-once",
                        "the second try without permission succeeds",
                        () -> skipping(
                                StatefulConditions.<RequestContext>afterTheFirst()
                                        .and(Conditions::creating),
                                PERMISSION)),
                deviation(
                        "permission-missing~unauthorized",
                        "a token without permission gets 401 instead of 403",
                        () -> restating(Conditions::creating, as(401, "InvalidAuthenticationToken"), PERMISSION)),
                deviation(
                        "permission-personal~accepted",
                        "a personal account creates chats",
                        () -> skipping(Conditions::creating, WORK_OR_SCHOOL_ACCOUNT)),
                deviation(
                        "permission-personal~not-found",
                        "a personal account gets 404",
                        () -> restating(as(404, "NotFound"), WORK_OR_SCHOOL_ACCOUNT)),
                deviation(
                        "permission-personal~server-error",
                        "a personal account gets 500",
                        () -> restating(asServerError(), WORK_OR_SCHOOL_ACCOUNT)));
    }

    private static Predicate<RequestContext> onlyScope(String scope) {
        return requestContext -> Conditions.creating(requestContext)
                && !requestContext.byApplication()
                && requestContext.knownCaller().permissions().equals(Set.of(scope));
    }
}
