package dev.graphconform.execution;

import dev.graphconform.http.ExchangeLog;
import dev.graphconform.verdict.RunResult;
import java.util.function.Supplier;

/** A run that has ended. */
public final class CompletedRun implements AutoCloseable {
    private final RunResult result;
    private Supplier<ExchangeLog> redacting;
    private ExchangeLog exchanges;

    /** A run with what redacts its exchanges: who only wants the result, as a proof does, need not wait for them. */
    CompletedRun(RunResult result, Supplier<ExchangeLog> redacting) {
        this.result = result;
        this.redacting = redacting;
    }

    /** The result of the run. */
    public RunResult result() {
        return result;
    }

    /** The requests and responses of each scenario, secrets masked. */
    public synchronized ExchangeLog exchanges() {
        if (exchanges == null) {
            exchanges = redacting.get();
            // what has not been redacted is needed no more
            redacting = null;
        }
        return exchanges;
    }

    /** Gives up the exchanges; the result stays. */
    @Override
    public synchronized void close() {
        if (exchanges != null) {
            exchanges.close();
        }
    }
}
