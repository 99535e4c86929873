package dev.graphconform.ledger;

import dev.graphconform.wire.ConnectionFault;
import dev.graphconform.wire.Exchange;
import dev.graphconform.wire.GraphRequest;
import dev.graphconform.wire.PendingWrite;
import dev.graphconform.wire.WriteGate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The ledger of a run while it goes: each write is on the disk before its first byte leaves, then what came of it. Safe for use by many threads. */
public final class Ledger implements WriteGate, AutoCloseable {
    private final Path path;
    private final LedgerOwner owner;
    private final LedgerFile file;
    private final Map<String, String> aliases;
    private final ServerClock clock;
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger created = new AtomicInteger();

    private Ledger(Path path, LedgerOwner owner, Map<String, String> aliases) {
        this.path = path;
        this.owner = owner;
        this.aliases = aliases;
        this.clock = new ServerClock(owner.begun());
        this.file = LedgerFile.create(path);
        file.addForSure(Lines.owner(owner));
    }

    /**
     * Opens the ledger of a run.
     *
     * @param folder where it lands, under a name that holds the run's id
     * @param namesById the names under which requests may call the people of the target, by id
     * @throws LedgerFault if it cannot be written
     */
    public static Ledger open(Path folder, LedgerOwner owner, Map<String, ? extends Collection<String>> namesById) {
        return new Ledger(folder.resolve("ledger-" + owner.runId() + ".jsonl"), owner, LedgerOwner.aliases(namesById));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Whose it is. */
    public LedgerOwner owner() {
        return owner;
    }

    /** How many writes made a chat for sure, so far. */
    public int created() {
        return created.get();
    }

    @Override
    public PendingWrite aboutToWrite(GraphRequest request) {
        int number = writes.incrementAndGet();
        file.add(Lines.planned(number, request, AskedChat.of(request, aliases), owner.marker()));
        return new Pending(number);
    }

    @Override
    public void close() {
        file.close();
    }

    private final class Pending implements PendingWrite {
        private final int number;

        Pending(int number) {
            this.number = number;
        }

        @Override
        public void sending() {
            file.addForSure(Lines.state(number, WriteState.SENT, Optional.empty(), ""));
        }

        @Override
        public void answered(Exchange exchange) {
            Insight insight = Insight.of(exchange, clock);
            file.addForSure(Lines.insight(number, insight, exchange));
            if (insight.state() == WriteState.CREATED) {
                created.incrementAndGet();
            }
        }

        @Override
        public void lost(ConnectionFault fault) {
            file.addForSure(Lines.state(number, WriteState.UNKNOWN, Optional.empty(), "its answer was lost at " + Instant.now()));
        }
    }
}
