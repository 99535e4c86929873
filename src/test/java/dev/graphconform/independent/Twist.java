package dev.graphconform.independent;

import java.util.Optional;

/** What makes a server deviate: each method is a place where a service can go wrong, and does the right thing unless overridden. */
interface Twist {
    /** A server that does what the documents say. */
    Twist NONE = new Twist() {};

    /** Whether this fault of a request is not noticed. */
    default boolean overlooks(Reason reason, Call call) {
        return false;
    }

    /** The chat that a pair is thought to have; empty makes a new one. */
    default Optional<Room> existing(Optional<Room> found, Call call) {
        return found;
    }

    /** Just before a new chat is kept. */
    default void makes(Room room, Call call) {}

    /** Just after an existing chat was handed back. */
    default void handsBack(Room room, Call call) {}

    /** Whether an operation that succeeds has installed the app. */
    default boolean installs(Job job) {
        return true;
    }

    /** The last word on an answer. */
    default void says(Call call, Reply reply) {}
}
