package dev.graphconform.simulator.behavior;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.Operation;
import dev.graphconform.simulator.protocol.Refusal;

/** The outcome of a request. */
public sealed interface RequestOutcome {

    /**
     * The request was refused.
     *
     * @param reason the rule that refused it
     * @param refusal the status and error of the response
     */
    record Refused(RefusalReason reason, Refusal refusal) implements RequestOutcome {}

    /**
     * A chat was created.
     *
     * @param chat the chat
     */
    record Created(Chat chat) implements RequestOutcome {}

    /**
     * The existing chat of two people was returned.
     *
     * @param chat the chat
     */
    record Reused(Chat chat) implements RequestOutcome {}

    /**
     * An app is being installed into a chat, new or not.
     *
     * @param chat the chat
     * @param operation the installation
     */
    record Accepted(Chat chat, Operation operation) implements RequestOutcome {}

    /** Something was read. */
    record Served() implements RequestOutcome {}

    /** A chat was deleted. */
    record Deleted() implements RequestOutcome {}
}
