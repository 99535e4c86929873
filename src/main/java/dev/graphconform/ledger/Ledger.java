package dev.graphconform.ledger;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.GraphRequest;
import dev.graphconform.http.ServerClock;
import dev.graphconform.http.TargetConnectionException;
import dev.graphconform.http.WriteInterceptor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The ledger of a run while it goes: each write is on the disk before its first byte leaves, then what came of it. Safe
 * for use by many threads.
 */
public final class Ledger implements WriteInterceptor, AutoCloseable {
    private final Path path;
    private final LedgerOwner owner;
    private final LedgerFile file;
    private final Map<String, String> aliases;
    private final ServerClock clock;
    private final AtomicInteger writes = new AtomicInteger();
    private final WriteTally writeTally = new WriteTally();

    private Ledger(Path path, LedgerOwner owner, Map<String, String> aliases) {
        this.path = path;
        this.owner = owner;
        this.aliases = aliases;
        this.clock = new ServerClock(owner.begun());
        this.file = LedgerFile.create(path);
        file.addForSure(LedgerLineWriter.owner(owner));
    }

    /**
     * Opens the ledger of a run.
     *
     * @param folder where it lands, under a name that holds the run's id
     * @param namesById the names under which requests may call the people of the target, by id
     * @throws LedgerException if it cannot be written
     */
    public static Ledger open(Path folder, LedgerOwner owner, Map<String, ? extends Collection<String>> namesById) {
        return new Ledger(folder.resolve("ledger-" + owner.runId() + ".jsonl"), owner, LedgerOwner.aliases(namesById));
    }

    /** Whether a file has the name of a ledger: {@code ledger-<run id>.jsonl}. */
    public static boolean isNameOfOne(Path file) {
        return file.getFileName().toString().matches("ledger-.+\\.jsonl");
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Whose it is. */
    public LedgerOwner owner() {
        return owner;
    }

    /**
     * How many chats the run made for sure, so far.
     *
     * @param deleted the chats that a clean-up proved to be the run's own, and deleted
     */
    public int created(Collection<String> deleted) {
        return writeTally.made(deleted);
    }

    /** How many more it may have made: their answers were lost, or do not say. */
    public int unclear(Collection<String> deleted) {
        return writeTally.unclear(deleted);
    }

    @Override
    public PendingWrite aboutToWrite(GraphRequest request) {
        int number = writes.incrementAndGet();
        file.add(LedgerLineWriter.planned(number, request, RequestedChat.of(request, aliases), owner.marker()));
        return new LedgeredWrite(number);
    }

    @Override
    public void close() {
        file.close();
    }

    private final class LedgeredWrite implements PendingWrite {
        private final int number;

        LedgeredWrite(int number) {
            this.number = number;
        }

        @Override
        public void sending() {
            file.addForSure(LedgerLineWriter.state(number, WriteState.SENT, Optional.empty(), ""));
        }

        @Override
        public void answered(Exchange exchange) {
            WriteOutcome writeOutcome = WriteOutcome.of(exchange, clock, owner.marker());
            file.addForSure(LedgerLineWriter.outcomeLine(number, writeOutcome, exchange));
            writeTally.add(writeOutcome);
        }

        @Override
        public void notSent(TargetConnectionException fault) {
            file.addForSure(LedgerLineWriter.state(
                    number, WriteState.NOTHING, Optional.empty(), "there was no connection, and nothing was sent"));
        }

        @Override
        public void lost(TargetConnectionException fault) {
            writeTally.addLost();
            file.addForSure(LedgerLineWriter.state(
                    number, WriteState.UNKNOWN, Optional.empty(), "its answer was lost at " + Instant.now()));
        }
    }
}
