package dev.graphconform.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is known of a write; the last state recorded is the valid one. */
public enum WriteState {
    /** Recorded, and no byte of it has been sent. */
    PLANNED,
    /** About to leave, or gone; nothing is known of an answer. */
    SENT,
    /** Refused, looked for and not found, or never sent for want of a connection: there is nothing of it. */
    NOTHING,
    /** It made this chat, for sure. */
    CREATED,
    /** The chat is there, and nothing proves that this write made it. */
    EXISTED,
    /** Whether it made a chat, or which, cannot be told. */
    UNKNOWN,
    /** It made this chat, and the chat is gone. */
    DELETED,
    /** A clean-up left the chat alone. */
    KEPT;

    /** The word in the ledger. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<WriteState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
