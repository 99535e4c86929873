package dev.graphconform.execution;

import dev.graphconform.ledger.CleanUp;
import dev.graphconform.ledger.CleanUpResult;
import dev.graphconform.ledger.Ledger;
import dev.graphconform.ledger.LedgerOwner;
import dev.graphconform.ledger.Leftover;
import dev.graphconform.target.Part;
import dev.graphconform.target.Person;
import dev.graphconform.target.Target;
import dev.graphconform.target.TokenTenant;
import dev.graphconform.target.WriteMode;
import dev.graphconform.verdict.LedgerFacts;
import dev.graphconform.wire.GraphClient;
import dev.graphconform.wire.WriteGate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ledger of a run, if it keeps one, and the clean-up at its end, if that was asked for. */
final class WriteBook implements AutoCloseable {
    /** A Date header holds whole seconds: what is written later than this is told from what was there before the command began. */
    private static final Duration TELLS_APART = Duration.ofMillis(1500);

    private final RunRequest request;
    private final Optional<Ledger> ledger;

    /**
     * Opens it.
     *
     * @throws dev.graphconform.ledger.LedgerFault if it cannot be written
     */
    WriteBook(RunRequest request, String runId) {
        this.request = request;
        this.ledger = request.ledger()
                .filter(order -> request.target().writes() != WriteMode.NONE)
                .map(order -> Ledger.open(order.folder(), owner(request.target(), runId, order.begun()), names(request.target())));
    }

    /** What the topics of the run's groups carry. */
    Optional<String> marker() {
        return ledger.map(kept -> kept.owner().marker());
    }

    WriteGate gate() {
        return ledger.<WriteGate>map(kept -> kept).orElse(WriteGate.OPEN);
    }

    /** Waits until what the run makes can be told from what was there. */
    void settle(GraphClient client) {
        ledger.flatMap(kept -> request.ledger())
                .ifPresent(order -> client.pause(Duration.between(Instant.now(), order.begun().plus(TELLS_APART))));
    }

    /** Closes the ledger, cleans up if asked to, and says what is to be said. */
    Optional<LedgerFacts> finish(Progress progress) {
        close();
        return ledger.map(kept -> request.target().writes() == WriteMode.CLEAN ? cleaned(kept, progress) : facts(kept, 0, List.of()));
    }

    private LedgerFacts cleaned(Ledger kept, Progress progress) {
        if (request.stop().reason().isPresent()) {
            return facts(kept, 0, List.of(new Leftover(Optional.empty(), "created",
                    "the run was stopped before it could clean up; conform cleanup --ledger " + kept.path() + " does it")));
        }
        CleanUpResult result = CleanUps.go(
                kept.path(), request.target(), request.stop(), request.transport(), CleanUp.PACE, progress::cleaned);
        return facts(kept, result.deleted().size(), result.leftovers());
    }

    @Override
    public void close() {
        ledger.ifPresent(Ledger::close);
    }

    private static LedgerFacts facts(Ledger ledger, int deleted, List<Leftover> leftovers) {
        return new LedgerFacts(
                ledger.path().getFileName().toString(),
                ledger.created(),
                deleted,
                leftovers.stream().map(left -> new LedgerFacts.Leftover(left.chatId(), left.state(), left.why())).toList());
    }

    private static LedgerOwner owner(Target target, String runId, Instant begun) {
        return new LedgerOwner(
                runId, target.serviceRoot().toString(), target.apiVersion(), TokenTenant.of(target.defaultCredential()), initiator(target), begun);
    }

    private static String initiator(Target target) {
        return target.people().get(Part.INITIATOR).id();
    }

    private static Map<String, List<String>> names(Target target) {
        return target.people().values().stream().collect(Collectors.toMap(Person::id, WriteBook::names, (one, same) -> one));
    }

    private static List<String> names(Person person) {
        return Stream.concat(Stream.of(person.id()), Stream.concat(person.userPrincipalName().stream(), person.mail().stream())).toList();
    }
}
