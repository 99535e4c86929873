package dev.graphconform.execution;

import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphRequest.Authorization;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.http.WriteInterceptor;
import dev.graphconform.ledger.CleanUp;
import dev.graphconform.ledger.CleanUpResult;
import dev.graphconform.ledger.CleanUpTarget;
import dev.graphconform.target.Persona;
import dev.graphconform.target.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Cleans up after a run, in the target file's words. */
public final class RunCleanUp {
    private RunCleanUp() {}

    /**
     * Deletes what the ledger proves to be its run's own.
     *
     * @param pace between two deletions
     * @param screen hears of each deletion
     * @throws dev.graphconform.ledger.LedgerException if the ledger cannot be used, or is about another target
     */
    public static CleanUpResult go(Path ledger, Target target, Duration pace, Consumer<String> screen) {
        return go(ledger, target, new CancellationToken(), HttpTransport.REST_ASSURED, pace, screen);
    }

    static CleanUpResult go(
            Path ledger,
            Target target,
            CancellationToken stop,
            HttpTransport httpTransport,
            Duration pace,
            Consumer<String> screen) {
        // the ledger has the writes already, the deletions too: the clean-up itself records them
        try (GraphClient client = new GraphClient(target, WriteInterceptor.OPEN, httpTransport);
                CleanUp cleanUp = CleanUp.of(ledger, cleanUpTarget(target), client, pace, screen)) {
            stop.whenStopped(cleanUp::stop);
            return cleanUp.go();
        }
    }

    private static CleanUpTarget cleanUpTarget(Target target) {
        return new CleanUpTarget(
                target.serviceRoot().toString(),
                target.defaultCredential().claimedTenantId(),
                target.people().get(Persona.INITIATOR).id(),
                target.pacing().visibilityBudget(),
                new Authorization.CredentialAuthorization(target.reader()),
                Optional.ofNullable(target.credentials().get("cleaner"))
                        .map(Authorization.CredentialAuthorization::new));
    }
}
