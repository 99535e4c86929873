package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.Operation;
import dev.graphconform.simulator.protocol.Refusal;

/** What came of a request. */
public sealed interface RequestOutcome {

    /**
     * It was turned down.
     *
     * @param check the check that it did not pass
     * @param refusal what the client is told
     */
    record Refused(RefusalReason check, Refusal refusal) implements RequestOutcome {}

    /**
     * A chat was made.
     *
     * @param chat the chat
     */
    record Created(Chat chat) implements RequestOutcome {}

    /**
     * The chat that two people already had was handed back.
     *
     * @param chat the chat
     */
    record Reused(Chat chat) implements RequestOutcome {}

    /**
     * An app is being installed into a chat, new or not.
     *
     * @param chat the chat
     * @param operation the work
     */
    record Accepted(Chat chat, Operation operation) implements RequestOutcome {}

    /** Something was read. */
    record Served() implements RequestOutcome {}

    /** A chat was deleted. */
    record Deleted() implements RequestOutcome {}
}
