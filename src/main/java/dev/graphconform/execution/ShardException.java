package dev.graphconform.execution;

import dev.graphconform.errors.UserErrorException;

/** Shards cannot be merged; the message is one sentence for people: which, why, what to do. */
public final class ShardException extends UserErrorException {
    private static final long serialVersionUID = 1L;

    ShardException(String message) {
        super(message);
    }
}
