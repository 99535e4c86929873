package dev.graphconform.independent;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What makes a server deviate: each method is a place where a service can go wrong, and does the right thing unless overridden. */
interface Twist {
    /** A server that does what the documents say. */
    Twist NONE = new Twist() {};

    /** Whether this fault of a request is not noticed. */
    default boolean overlooks(Reason reason, Call call) {
        return false;
    }

    /** The chat that people are thought to have; empty makes a new one. */
    default Optional<Room> existing(Optional<Room> found, Call call) {
        return found;
    }

    /** Just before a new chat is kept. */
    default void makes(Room room, Call call) {}

    /** Just before an existing chat is handed back. */
    default void handsBack(Room room, Call call) {}

    /** Whether an operation that succeeds has installed the app. */
    default boolean installs(Job job) {
        return true;
    }

    /** The last word on an answer. */
    default void says(Call call, Reply reply) {}

    static Twist overlooking(BiPredicate<Reason, Call> faults) {
        return new Twist() {
            @Override
            public boolean overlooks(Reason reason, Call call) {
                return faults.test(reason, call);
            }
        };
    }

    static Twist finding(BiFunction<Optional<Room>, Call, Optional<Room>> search) {
        return new Twist() {
            @Override
            public Optional<Room> existing(Optional<Room> found, Call call) {
                return search.apply(found, call);
            }
        };
    }

    static Twist making(BiConsumer<Room, Call> bend) {
        return new Twist() {
            @Override
            public void makes(Room room, Call call) {
                bend.accept(room, call);
            }
        };
    }

    static Twist handingBack(BiConsumer<Room, Call> bend) {
        return new Twist() {
            @Override
            public void handsBack(Room room, Call call) {
                bend.accept(room, call);
            }
        };
    }

    static Twist installing(Predicate<Job> really) {
        return new Twist() {
            @Override
            public boolean installs(Job job) {
                return really.test(job);
            }
        };
    }

    static Twist saying(BiConsumer<Call, Reply> bend) {
        return new Twist() {
            @Override
            public void says(Call call, Reply reply) {
                bend.accept(call, reply);
            }
        };
    }
}
