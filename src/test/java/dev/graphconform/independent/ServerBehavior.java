package dev.graphconform.independent;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What makes a server deviate: each method is a place where a service can go wrong, and does the right thing unless
 * overridden.
 */
interface ServerBehavior {
    /** A server that does what the documents say. */
    ServerBehavior NONE = new ServerBehavior() {};

    /** Whether this fault of a request is not noticed. */
    default boolean overlooks(IndependentRefusal independentRefusal, IndependentCall independentCall) {
        return false;
    }

    /** The chat that people are thought to have; empty makes a new one. */
    default Optional<IndependentChat> existing(Optional<IndependentChat> found, IndependentCall independentCall) {
        return found;
    }

    /** Called before a new chat is stored. */
    default void makes(IndependentChat independentChat, IndependentCall independentCall) {}

    /** Called before an existing chat is returned. */
    default void handsBack(IndependentChat independentChat, IndependentCall independentCall) {}

    /** Whether an operation that succeeds has installed the app. */
    default boolean installs(IndependentOperation independentOperation) {
        return true;
    }

    /** Changes a response before it is sent. */
    default void says(IndependentCall independentCall, IndependentReply independentReply) {}

    static ServerBehavior overlooking(BiPredicate<IndependentRefusal, IndependentCall> faults) {
        return new ServerBehavior() {
            @Override
            public boolean overlooks(IndependentRefusal independentRefusal, IndependentCall independentCall) {
                return faults.test(independentRefusal, independentCall);
            }
        };
    }

    static ServerBehavior finding(
            BiFunction<Optional<IndependentChat>, IndependentCall, Optional<IndependentChat>> search) {
        return new ServerBehavior() {
            @Override
            public Optional<IndependentChat> existing(
                    Optional<IndependentChat> found, IndependentCall independentCall) {
                return search.apply(found, independentCall);
            }
        };
    }

    static ServerBehavior making(BiConsumer<IndependentChat, IndependentCall> bend) {
        return new ServerBehavior() {
            @Override
            public void makes(IndependentChat independentChat, IndependentCall independentCall) {
                bend.accept(independentChat, independentCall);
            }
        };
    }

    static ServerBehavior handingBack(BiConsumer<IndependentChat, IndependentCall> bend) {
        return new ServerBehavior() {
            @Override
            public void handsBack(IndependentChat independentChat, IndependentCall independentCall) {
                bend.accept(independentChat, independentCall);
            }
        };
    }

    static ServerBehavior installing(Predicate<IndependentOperation> really) {
        return new ServerBehavior() {
            @Override
            public boolean installs(IndependentOperation independentOperation) {
                return really.test(independentOperation);
            }
        };
    }

    static ServerBehavior saying(BiConsumer<IndependentCall, IndependentReply> bend) {
        return new ServerBehavior() {
            @Override
            public void says(IndependentCall independentCall, IndependentReply independentReply) {
                bend.accept(independentCall, independentReply);
            }
        };
    }
}
