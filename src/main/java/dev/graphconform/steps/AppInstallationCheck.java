package dev.graphconform.steps;

import dev.graphconform.check.AppChecks;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.LocationAddress;
import dev.graphconform.check.OperationChecks;
import dev.graphconform.evidence.AppChats.AppChat;
import dev.graphconform.evidence.OperationPolling;
import dev.graphconform.evidence.OperationPolling.PollingEnd;
import java.time.Duration;

/** When a chat can be said to have, or to lack, the app that was asked for. */
final class AppInstallationCheck {
    private AppInstallationCheck() {}

    /**
     * The chat lists the app. A failed or unended operation proves nothing; one that cannot be found is no excuse, the
     * chat itself is read then.
     */
    static void judgeInstalled(
            ScenarioContext scenario, AppChat chat, LocationAddress.OperationAddress operationAddress) {
        OperationPolling polling = chat.followed();
        boolean succeeded = polling.end() == PollingEnd.ENDED && OperationChecks.succeeded(polling.last());
        boolean unfindable = polling.end() == PollingEnd.NOT_FOUND || polling.end() == PollingEnd.FORBIDDEN;
        if (!succeeded && !unfindable) {
            throw InconclusiveException.inconclusive(
                    "the operation was not seen to succeed (" + polling.timeline() + "), so the app need not be there");
        }
        Duration budget = succeeded
                ? scenario.target().pacing().visibilityBudget()
                : scenario.target().pacing().operationBudget();
        String appId = chat.teamsApp().id();
        AppChecks.installed(
                scenario.chatReader().lists(operationAddress.chatId(), appId, budget),
                appId,
                polling.last().exchange(),
                scenario.violations());
        if (!chat.absentBefore() && !newerThanRequest(scenario, chat, operationAddress.chatId())) {
            throw InconclusiveException.inconclusive(
                    // the catalogue's words for a rule that is proved once
                    "the chat lists the app, but may have had it before the request; on a service that keeps chats,"
                            + " people who share none yet would show it, or these when that chat is deleted");
        }
    }

    /** Read now, when the chat lists its apps: while the operation was followed it may not have been visible yet. */
    private static boolean newerThanRequest(ScenarioContext scenario, AppChat chat, String chatId) {
        return chat.firstTimeWithApp()
                && scenario.madeInThisRun(scenario.chatReader().chat(chatId, seen -> true));
    }
}
