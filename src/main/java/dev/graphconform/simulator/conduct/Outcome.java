package dev.graphconform.simulator.conduct;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.Operation;
import dev.graphconform.simulator.graph.Refusal;

/** What came of a request. */
public sealed interface Outcome {

    /**
     * It was turned down.
     *
     * @param check the check that it did not pass
     * @param refusal what the client is told
     */
    record Refused(Check check, Refusal refusal) implements Outcome {
    }

    /**
     * A chat was made.
     *
     * @param chat the chat
     */
    record Created(Chat chat) implements Outcome {
    }

    /**
     * The chat that two people already had was handed back.
     *
     * @param chat the chat
     */
    record Reused(Chat chat) implements Outcome {
    }

    /**
     * An app is being installed into a chat, new or not.
     *
     * @param chat the chat
     * @param operation the work
     */
    record Accepted(Chat chat, Operation operation) implements Outcome {
    }

    /** Something was read. */
    record Served() implements Outcome {
    }

    /** A chat was deleted. */
    record Deleted() implements Outcome {
    }
}
