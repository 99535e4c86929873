package dev.graphconform.execution;

import dev.graphconform.ledger.CleanTarget;
import dev.graphconform.ledger.CleanUp;
import dev.graphconform.ledger.CleanUpResult;
import dev.graphconform.target.Part;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenTenant;
import dev.graphconform.wire.GraphClient;
import dev.graphconform.wire.GraphRequest.Authorization;
import dev.graphconform.wire.Transport;
import dev.graphconform.wire.WriteGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Cleans up after a run, in the target file's words. */
public final class CleanUps {
    private CleanUps() {}

    /**
     * Deletes what the ledger proves to be its run's own.
     *
     * @param pace between two deletions
     * @param screen hears of each deletion
     * @throws dev.graphconform.ledger.LedgerFault if the ledger cannot be used, or is about another target
     */
    public static CleanUpResult go(Path ledger, Target target, Duration pace, Consumer<String> screen) {
        return go(ledger, target, new StopSignal(), Transport.REST_ASSURED, pace, screen);
    }

    static CleanUpResult go(Path ledger, Target target, StopSignal stop, Transport transport, Duration pace, Consumer<String> screen) {
        // the ledger has the writes already, the deletions too: the clean-up itself records them
        try (GraphClient client = new GraphClient(target, WriteGate.OPEN, transport);
                CleanUp cleanUp = CleanUp.of(ledger, cleanTarget(target), client, pace, screen)) {
            stop.whenStopped(cleanUp::stop);
            return cleanUp.go();
        }
    }

    private static CleanTarget cleanTarget(Target target) {
        return new CleanTarget(
                target.serviceRoot().toString(),
                TokenTenant.of(target.defaultCredential()),
                target.people().get(Part.INITIATOR).id(),
                target.pacing().visibilityBudget(),
                new Authorization.With(target.reader()),
                Optional.ofNullable(target.credentials().get("cleaner")).map(Authorization.With::new));
    }
}
