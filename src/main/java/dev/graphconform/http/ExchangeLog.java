package dev.graphconform.http;

import dev.graphconform.redaction.Redactor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * The exchanges of a run by the key of the scenario that used them. The memory for scenarios that have ended is
 * bounded: beyond that their exchanges go to a file, and are read back on demand. Safe for use by many threads.
 */
public final class ExchangeLog implements AutoCloseable {
    /** Four times what a usual run takes, so that only unusual ones need the file. */
    private static final long MAX_BYTES_IN_MEMORY = 8L << 20;

    private final Map<String, List<StoredExchange>> byScenario = new ConcurrentHashMap<>();
    private final Map<Integer, InFile> filed = new ConcurrentHashMap<>();
    private final AtomicLong bytesInMemory = new AtomicLong();
    private final ExchangeFile file;
    private final UnaryOperator<Exchange> whenRead;

    /** An empty log. */
    public ExchangeLog() {
        this(new ExchangeFile(), UnaryOperator.identity());
    }

    private ExchangeLog(ExchangeFile file, UnaryOperator<Exchange> whenRead) {
        this.file = file;
        this.whenRead = whenRead;
    }

    /** Records that the scenario sent, or relied on, this exchange; adding it twice has no further effect. */
    public void add(String scenarioKey, Exchange exchange) {
        byScenario.compute(scenarioKey, (key, known) -> {
            List<StoredExchange> all = known == null ? new ArrayList<>() : known;
            StoredExchange kept = Optional.<StoredExchange>ofNullable(filed.get(exchange.number()))
                    .orElseGet(() -> new InMemory(exchange));
            if (!all.contains(kept)) {
                all.add(kept);
            }
            return all;
        });
    }

    /** The scenario has ended: its exchanges are not needed before the report, and may go to the file. */
    public void scenarioEnded(String scenarioKey) {
        byScenario.computeIfPresent(scenarioKey, (key, all) -> {
            long size = all.stream().mapToLong(StoredExchange::size).sum();
            if (bytesInMemory.addAndGet(size) > MAX_BYTES_IN_MEMORY) {
                bytesInMemory.addAndGet(-size);
                all.replaceAll(this::toFile);
            }
            return all;
        });
    }

    /** The scenario's exchanges in the order they were added; empty when it sent none. */
    public List<Exchange> of(String scenarioKey) {
        List<Exchange> exchanges = new ArrayList<>();
        byScenario.computeIfPresent(scenarioKey, (key, all) -> {
            all.forEach(kept -> exchanges.add(exchange(kept)));
            return all;
        });
        return List.copyOf(exchanges);
    }

    /** Every exchange once, whoever used it, in the order in which they were sent; read one by one. */
    public Iterable<Exchange> sent() {
        Map<Integer, StoredExchange> once = new HashMap<>();
        byScenario
                .keySet()
                .forEach(scenario -> byScenario.computeIfPresent(scenario, (key, all) -> {
                    all.forEach(kept -> once.put(kept.number(), kept));
                    return all;
                }));
        return () -> once.values().stream()
                .sorted(Comparator.comparing(StoredExchange::sentAt).thenComparing(StoredExchange::number))
                .map(this::exchange)
                .iterator();
    }

    /**
     * A copy that may be written to a report; an exchange of several scenarios stays one object. Exchanges in the file
     * are redacted each time they are read.
     */
    public ExchangeLog redacted(Redactor redactor) {
        Map<Exchange, StoredExchange> known = new IdentityHashMap<>();
        ExchangeLog redacted = new ExchangeLog(file, exchange -> exchange.redacted(redactor));
        byScenario.forEach((key, all) -> redacted.byScenario.put(
                key,
                all.stream()
                        .map(kept -> kept instanceof InMemory held
                                ? known.computeIfAbsent(
                                        held.exchange(), original -> new InMemory(original.redacted(redactor)))
                                : kept)
                        .toList()));
        return redacted;
    }

    /** Deletes the file; exchanges in it can no longer be read. */
    @Override
    public void close() {
        file.close();
    }

    private Exchange exchange(StoredExchange kept) {
        return kept instanceof InMemory held ? held.exchange() : whenRead.apply(file.read(((InFile) kept).extent()));
    }

    /** Moves an exchange to the file; it stays in memory when the file cannot be written. */
    private StoredExchange toFile(StoredExchange kept) {
        if (!(kept instanceof InMemory held)) {
            return kept;
        }
        int number = held.exchange().number();
        Optional<InFile> inFile = Optional.ofNullable(filed.get(number))
                .or(() -> file.append(held.exchange())
                        .map(extent -> new InFile(number, held.exchange().sentAt(), extent)));
        inFile.ifPresent(stored -> filed.put(number, stored));
        return inFile.<StoredExchange>map(stored -> stored).orElse(kept);
    }

    /** An exchange in memory or in the file. */
    private sealed interface StoredExchange {
        int number();

        Instant sentAt();

        /** The memory it takes in bytes, estimated. */
        long size();
    }

    private record InMemory(Exchange exchange) implements StoredExchange {
        private static final int OBJECT = 64;

        @Override
        public int number() {
            return exchange.number();
        }

        @Override
        public Instant sentAt() {
            return exchange.sentAt();
        }

        @Override
        public long size() {
            long headers = exchange.requestHeaders().lines().size()
                    + exchange.responseHeaders().lines().size();
            return exchange.responseBody().length
                    + exchange.requestBody().map(String::length).orElse(0)
                    + (headers + 4) * 3L * OBJECT;
        }
    }

    /** An exchange is identified by its number, which is unique within a run. */
    private record InFile(int number, Instant sentAt, ExchangeFile.Extent extent) implements StoredExchange {
        @Override
        public long size() {
            return 0;
        }
    }
}
