package dev.graphconform.execution;

/** Shards cannot be merged; the message is one sentence for people: which, why, what to do. */
public final class ShardFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ShardFault(String message) {
        super(message);
    }
}
