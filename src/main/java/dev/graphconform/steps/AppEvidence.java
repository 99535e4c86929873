package dev.graphconform.steps;

import dev.graphconform.check.LocationAddress;
import dev.graphconform.check.OperationChecks;
import dev.graphconform.check.Undecided;
import dev.graphconform.evidence.AppChat;
import dev.graphconform.evidence.OperationTrail;
import dev.graphconform.evidence.OperationTrail.End;
import java.time.Duration;

/** When a chat can be said to have, or to lack, the app that was asked for. */
final class AppEvidence {
    private AppEvidence() {}

    /**
     * The chat lists the app. A failed or unended operation proves nothing; one that cannot be found is no excuse, the chat itself is read then.
     */
    static void judgeInstalled(World world, AppChat chat, LocationAddress.Operation operation) {
        OperationTrail trail = chat.trail().orElseThrow();
        boolean succeeded = trail.end() == End.ENDED && OperationChecks.succeeded(trail.last());
        boolean unfindable = trail.end() == End.NOT_FOUND || trail.end() == End.FORBIDDEN;
        if (!succeeded && !unfindable) {
            throw Undecided.inconclusive("the operation did not succeed (" + trail.timeline() + "), so the app need not be there");
        }
        Duration budget = succeeded ? world.target().pacing().visibilityBudget() : world.target().pacing().operationBudget();
        if (!world.readBack().lists(operation.chatId(), chat.app().id(), budget)) {
            throw world.judge().violation(
                    "app-listed",
                    "the app " + chat.app().id() + " among the chat's apps",
                    "apps without it",
                    "the installed apps",
                    trail.last().exchange());
        }
        if (!chat.absentBefore()) {
            throw Undecided.inconclusive("the chat lists the app, but may have had it before the request; use people who share no chat yet");
        }
    }
}
