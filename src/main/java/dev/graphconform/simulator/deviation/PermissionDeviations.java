package dev.graphconform.simulator.deviation;

import static dev.graphconform.simulator.conduct.Check.CALLER_LISTED;
import static dev.graphconform.simulator.conduct.Check.PERMISSION;
import static dev.graphconform.simulator.conduct.Check.WORK_OR_SCHOOL_ACCOUNT;
import static dev.graphconform.simulator.deviation.Deviation.deviation;
import static dev.graphconform.simulator.deviation.Lapses.as;
import static dev.graphconform.simulator.deviation.Lapses.asServerError;
import static dev.graphconform.simulator.deviation.Lapses.refusing;
import static dev.graphconform.simulator.deviation.Lapses.restating;
import static dev.graphconform.simulator.deviation.Lapses.skipping;

import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.graph.Refusal;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Faults in what a token is good for. */
final class PermissionDeviations {

    private static final Refusal FORBIDDEN = Refusal.forbidden("Insufficient privileges to complete the operation.");
    private static final Predicate<Situation> LEAST = onlyScope("Chat.Create");
    private static final Predicate<Situation> HIGHER = onlyScope("Chat.ReadWrite");

    private PermissionDeviations() {
    }

    static List<Deviation> all() {
        return List.of(
                deviation("permission-least~refused", "a delegated token with only Chat.Create gets 403",
                        () -> refusing(PERMISSION, LEAST, FORBIDDEN)),
                deviation("permission-least~no-groups", "a delegated token with only Chat.Create gets 403 for a group",
                        () -> refusing(CALLER_LISTED, LEAST.and(When::creatingGroup), FORBIDDEN)),
                deviation("permission-higher~refused", "a delegated token with only Chat.ReadWrite gets 403",
                        () -> refusing(PERMISSION, HIGHER, FORBIDDEN)),
                deviation("permission-higher~no-groups",
                        "a delegated token with only Chat.ReadWrite gets 403 for a group",
                        () -> refusing(CALLER_LISTED, HIGHER.and(When::creatingGroup), FORBIDDEN)),
                deviation("permission-application~refused", "an application token with Chat.Create gets 403",
                        () -> refusing(PERMISSION, When::byApplication, FORBIDDEN)),
                deviation("permission-application~caller-demanded",
                        "an application is told to list itself as a member",
                        () -> refusing(CALLER_LISTED, When::byApplication, Refusal.badRequest(
                                "The caller must be one of the members specified in request body."))),
                deviation("permission-application~no-groups", "an application gets 403 for a group",
                        () -> refusing(CALLER_LISTED, situation -> When.byApplication(situation)
                                && When.creatingGroup(situation), FORBIDDEN)),
                deviation("permission-missing~accepted", "a token without any chat permission creates chats",
                        () -> skipping(When::creating, PERMISSION)),
                deviation("permission-missing~applications-unchecked",
                        "an application creates chats whatever its roles are",
                        () -> skipping(When::byApplication, PERMISSION)),
                deviation("permission-missing~people-unchecked",
                        "a delegated token creates chats whatever its scopes are",
                        () -> skipping(situation -> When.creating(situation) && !situation.byApplication(),
                                PERMISSION)),
                deviation("permission-missing~only-once", "the second try without permission succeeds",
                        () -> skipping(Turns.<Situation>afterTheFirst().and(When::creating), PERMISSION)),
                deviation("permission-missing~unauthorized", "a token without permission gets 401 instead of 403",
                        () -> restating(When::creating, as(401, "InvalidAuthenticationToken"), PERMISSION)),
                deviation("permission-personal~accepted", "a personal account creates chats",
                        () -> skipping(When::creating, WORK_OR_SCHOOL_ACCOUNT)),
                deviation("permission-personal~not-found", "a personal account gets 404",
                        () -> restating(as(404, "NotFound"), WORK_OR_SCHOOL_ACCOUNT)),
                deviation("permission-personal~server-error", "a personal account gets 500",
                        () -> restating(asServerError(), WORK_OR_SCHOOL_ACCOUNT)));
    }

    private static Predicate<Situation> onlyScope(String scope) {
        return situation -> When.creating(situation) && !situation.byApplication()
                && situation.knownCaller().permissions().equals(Set.of(scope));
    }
}
