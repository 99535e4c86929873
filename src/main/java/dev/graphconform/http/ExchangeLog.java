package dev.graphconform.http;

import dev.graphconform.redaction.Redactor;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * The exchanges of a run by the key of the scenario that used them; shared by scenarios that run at the same time. What
 * is kept in memory of scenarios that are over is bounded: beyond that their exchanges lie in a file, and are read back
 * when they are asked for.
 */
public final class ExchangeLog implements AutoCloseable {
    /** Four times what a usual run takes, so that only unusual ones need the file. */
    private static final long IN_MEMORY = 8L << 20;

    private final Map<String, List<Kept>> byScenario = new ConcurrentHashMap<>();
    private final Map<Integer, InFile> filed = new ConcurrentHashMap<>();
    private final AtomicLong inMemory = new AtomicLong();
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

    /** Notes that the scenario sent, or relied on, this exchange; the same exchange is kept once a scenario. */
    public void add(String scenarioKey, Exchange exchange) {
        byScenario.compute(scenarioKey, (key, known) -> {
            List<Kept> all = known == null ? new ArrayList<>() : known;
            Kept kept = Optional.<Kept>ofNullable(filed.get(exchange.number())).orElseGet(() -> new InMemory(exchange));
            if (!all.contains(kept)) {
                all.add(kept);
            }
            return all;
        });
    }

    /** The scenario is over: nobody needs its exchanges before the run is told, and they may go to the file. */
    public void over(String scenarioKey) {
        byScenario.computeIfPresent(scenarioKey, (key, all) -> {
            long size = all.stream().mapToLong(Kept::size).sum();
            if (inMemory.addAndGet(size) > IN_MEMORY) {
                inMemory.addAndGet(-size);
                all.replaceAll(this::filed);
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

    /**
     * The same, to be written; an exchange of several scenarios stays one. What lies in the file is redacted each time
     * it is read.
     */
    public ExchangeLog redacted(Redactor redactor) {
        Map<Exchange, Kept> known = new IdentityHashMap<>();
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

    /** Gives up what lies in the file. */
    @Override
    public void close() {
        file.close();
    }

    private Exchange exchange(Kept kept) {
        return kept instanceof InMemory held ? held.exchange() : whenRead.apply(file.read(((InFile) kept).place()));
    }

    /** Without room for the file, memory has to do. */
    private Kept filed(Kept kept) {
        if (!(kept instanceof InMemory held)) {
            return kept;
        }
        int number = held.exchange().number();
        Optional<InFile> there = Optional.ofNullable(filed.get(number))
                .or(() -> file.append(held.exchange()).map(place -> new InFile(number, place)));
        there.ifPresent(place -> filed.put(number, place));
        return there.<Kept>map(place -> place).orElse(kept);
    }

    /** Where an exchange is. */
    private sealed interface Kept {
        /** About how much memory it takes. */
        long size();
    }

    private record InMemory(Exchange exchange) implements Kept {
        private static final int OBJECT = 64;

        @Override
        public long size() {
            long headers = exchange.requestHeaders().lines().size()
                    + exchange.responseHeaders().lines().size();
            return exchange.responseBody().length
                    + exchange.requestBody().map(String::length).orElse(0)
                    + (headers + 4) * 3L * OBJECT;
        }
    }

    /** The number tells it from others: within a run each has its own. */
    private record InFile(int number, ExchangeFile.Extent place) implements Kept {
        @Override
        public long size() {
            return 0;
        }
    }
}
