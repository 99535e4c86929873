package dev.graphconform.execution;

import dev.graphconform.check.InconclusiveException;
import dev.graphconform.execution.RunRequest.LedgerOptions;
import dev.graphconform.http.GraphClient;
import dev.graphconform.http.GraphRequest.Authorization;
import dev.graphconform.http.HttpTransport;
import dev.graphconform.http.WriteInterceptor;
import dev.graphconform.ledger.CleanUp;
import dev.graphconform.ledger.CleanUp.CleanUpTarget;
import dev.graphconform.ledger.CleanUpResult;
import dev.graphconform.ledger.CleanUpResult.Leftover;
import dev.graphconform.ledger.DeletedChats;
import dev.graphconform.ledger.Ledger;
import dev.graphconform.ledger.LedgerOwner;
import dev.graphconform.ledger.LedgerSelection;
import dev.graphconform.target.Person;
import dev.graphconform.target.Persona;
import dev.graphconform.target.Target;
import dev.graphconform.target.WriteMode;
import dev.graphconform.verdict.LedgerSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ledger of a run, if it keeps one, and the clean-up at its end, if that was asked for. */
public final class RunLedger implements AutoCloseable {
    /**
     * A Date header holds whole seconds: what is written later than this is told from what was there before the command
     * began.
     */
    private static final Duration TELLS_APART = Duration.ofMillis(1500);

    /** Whatever a scenario is about to write: the target file says that nothing is. */
    private static final WriteInterceptor NOTHING = write -> {
        throw InconclusiveException.notRun(
                "writes is none, and a " + write.method() + " writes; set writes: ledger, or give --writes ledger");
    };

    private final RunRequest request;
    private final Optional<Ledger> ledger;

    /**
     * Opens it.
     *
     * @throws dev.graphconform.ledger.LedgerException if it cannot be written
     */
    RunLedger(RunRequest request, String runId) {
        this.request = request;
        this.ledger = request.ledger()
                .filter(order -> request.target().writes() != WriteMode.NONE)
                .map(order -> Ledger.open(
                        order.folder(), owner(request.target(), runId, order.begun()), names(request.target())));
    }

    /** What the topics of the run's groups carry. */
    Optional<String> marker() {
        return ledger.map(kept -> kept.owner().marker());
    }

    WriteInterceptor interceptor() {
        return ledger.<WriteInterceptor>map(kept -> kept)
                .orElse(request.target().writes() == WriteMode.NONE ? NOTHING : WriteInterceptor.OPEN);
    }

    /** Waits until what the run makes can be told from what was there. */
    void awaitClockTick(GraphClient client) {
        ledger.flatMap(kept -> request.ledger())
                .ifPresent(order -> client.pause(
                        Duration.between(Instant.now(), order.begun().plus(TELLS_APART))));
    }

    /** Closes the ledger, cleans up if asked to, and says what is to be said. */
    Optional<LedgerSummary> finish(ProgressListener progressListener) {
        close();
        return ledger.map(kept -> request.target().writes() == WriteMode.CLEAN
                ? cleaned(kept, progressListener)
                : ledgerSummary(kept, List.of(), List.of()));
    }

    private LedgerSummary cleaned(Ledger kept, ProgressListener progressListener) {
        if (request.stop().reason().isPresent()) {
            return ledgerSummary(
                    kept,
                    List.of(),
                    List.of(new Leftover(
                            Optional.empty(),
                            "created",
                            "the run was stopped before it could clean up; conform cleanup --ledger " + kept.path()
                                    + " does it")));
        }
        CleanUpResult result = cleanUp(
                kept.path(),
                request.target(),
                new DeletedChats(),
                request.stop(),
                request.httpTransport(),
                request.ledger().map(LedgerOptions::cleanUpPace).orElse(CleanUp.PACE),
                progressListener::cleaned);
        return ledgerSummary(kept, result.deleted(), result.leftovers());
    }

    @Override
    public void close() {
        ledger.ifPresent(Ledger::close);
    }

    /**
     * Deletes what the ledger proves to be its run's own.
     *
     * @param deletedChats what other ledgers prove deleted; hears of what is deleted here
     * @param pace between two deletions
     * @param screen receives a line for each deletion
     * @throws dev.graphconform.ledger.LedgerException if the ledger cannot be used, or is about another target
     */
    public static CleanUpResult cleanUp(
            Path ledger, Target target, DeletedChats deletedChats, Duration pace, Consumer<String> screen) {
        return cleanUp(ledger, target, deletedChats, new CancellationToken(), HttpTransport.REST_ASSURED, pace, screen);
    }

    /** Tells the ledgers of a target from those of others. */
    public static LedgerSelection ofTarget(List<Path> found, Target target) {
        return LedgerSelection.of(found, cleanUpTarget(target));
    }

    static CleanUpResult cleanUp(
            Path ledger,
            Target target,
            DeletedChats deletedChats,
            CancellationToken stop,
            HttpTransport httpTransport,
            Duration pace,
            Consumer<String> screen) {
        // the ledger has the writes already, the deletions too: the clean-up itself records them
        try (GraphClient client = new GraphClient(target, WriteInterceptor.OPEN, httpTransport);
                CleanUp cleanUp = CleanUp.of(ledger, cleanUpTarget(target), deletedChats, client, pace, screen)) {
            stop.whenStopped(cleanUp::stop);
            return cleanUp.run();
        }
    }

    private static CleanUpTarget cleanUpTarget(Target target) {
        return new CleanUpTarget(
                target.serviceRoot().toString(),
                target.defaultCredential().claimedTenantId(),
                initiator(target),
                target.pacing().visibilityBudget(),
                new Authorization.CredentialAuthorization(target.reader()),
                Optional.ofNullable(target.credentials().get("cleaner"))
                        .map(Authorization.CredentialAuthorization::new));
    }

    private static LedgerSummary ledgerSummary(Ledger ledger, List<String> deleted, List<Leftover> leftovers) {
        return new LedgerSummary(
                ledger.path().getFileName().toString(),
                ledger.created(deleted),
                ledger.unclear(deleted),
                deleted.size(),
                leftovers.stream()
                        .map(left -> new LedgerSummary.LeftoverNote(left.chatId(), left.state(), left.why()))
                        .toList());
    }

    private static LedgerOwner owner(Target target, String runId, Instant begun) {
        return new LedgerOwner(
                runId,
                target.serviceRoot().toString(),
                target.apiVersion(),
                target.defaultCredential().claimedTenantId(),
                initiator(target),
                begun);
    }

    private static String initiator(Target target) {
        return Optional.ofNullable(target.people().get(Persona.INITIATOR))
                .map(Person::id)
                .orElse("");
    }

    private static Map<String, List<String>> names(Target target) {
        return target.people().values().stream()
                .collect(Collectors.toMap(Person::id, RunLedger::names, (one, same) -> one));
    }

    private static List<String> names(Person person) {
        return Stream.concat(
                        Stream.of(person.id()),
                        Stream.concat(person.userPrincipalName().stream(), person.mail().stream()))
                .toList();
    }
}
