package dev.graphconform.simulator.chats;

import dev.graphconform.simulator.directory.CatalogApp;
import dev.graphconform.simulator.directory.CatalogApp.ResourceSpecificPermission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The asynchronous work of installing an app into a chat; its state follows from the clock.
 *
 * @param id the operation's id
 * @param chatId the chat's id
 * @param app the app
 * @param consented the permissions that the client consented to
 * @param created when it was ordered
 * @param duration how long it takes
 */
public record Operation(
        String id,
        String chatId,
        CatalogApp app,
        List<ResourceSpecificPermission> consented,
        Instant created,
        Duration duration) {

    /** Part of the time before work begins. */
    private static final int WAITING_SHARE = 4;

    /** The state at a moment. */
    public OperationStatus statusAt(Instant now) {
        if (now.isBefore(started())) {
            return OperationStatus.NOT_STARTED;
        }
        return now.isBefore(ended()) ? OperationStatus.IN_PROGRESS : OperationStatus.SUCCEEDED;
    }

    /** When the state changed last before a moment. */
    public Instant lastActionAt(Instant now) {
        return switch (statusAt(now)) {
            case NOT_STARTED -> created;
            case IN_PROGRESS -> started();
            case SUCCEEDED -> ended();
        };
    }

    private Instant started() {
        return created.plus(duration.dividedBy(WAITING_SHARE));
    }

    private Instant ended() {
        return created.plus(duration);
    }

    /** The states of an operation that the simulator goes through (teamsAsyncOperationStatus). */
    public enum OperationStatus {
        NOT_STARTED("notStarted"),
        IN_PROGRESS("inProgress"),
        SUCCEEDED("succeeded");

        private final String word;

        OperationStatus(String word) {
            this.word = word;
        }

        /** The state as Graph spells it. */
        public String word() {
            return word;
        }
    }
}
