package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.behavior.Behavior;
import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatStore;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;

/** Lets deviations speak one after the other at each point, and counts for each how often it changed something. */
public final class DeviatingBehavior implements Behavior {

    private final List<ActiveDeviation> activeDeviations;

    private DeviatingBehavior(List<ActiveDeviation> activeDeviations) {
        this.activeDeviations = activeDeviations;
    }

    /** A conduct with these deviations, faithful without any. */
    public static DeviatingBehavior of(List<Deviation> deviations) {
        return new DeviatingBehavior(
                deviations.stream().map(ActiveDeviation::new).toList());
    }

    /**
     * How often a deviation changed an answer or a state.
     *
     * @throws IllegalArgumentException when the deviation is not among these
     */
    public long landed(String deviationId) {
        return activeDeviations.stream()
                .filter(activeDeviation -> activeDeviation.deviation().id().equals(deviationId))
                .mapToLong(ActiveDeviation::landed)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        String.format("The simulator was not started with the deviation '%s'.", deviationId)));
    }

    @Override
    public Optional<Refusal> ruling(
            RefusalReason refusalReason, RequestContext requestContext, Optional<Refusal> faithful) {
        return spoken(
                faithful, Optional::equals, (speaker, word) -> speaker.ruling(refusalReason, requestContext, word));
    }

    @Override
    public Chat creating(RequestContext requestContext, Chat faithful) {
        return spoken(faithful, Chat::equals, (speaker, word) -> speaker.creating(requestContext, word));
    }

    @Override
    public Optional<Chat> reusing(RequestContext requestContext, Optional<Chat> faithful, ChatStore register) {
        return spoken(faithful, Optional::equals, (speaker, word) -> speaker.reusing(requestContext, word, register));
    }

    @Override
    public OutgoingResponse answering(HandledRequest handledRequest, OutgoingResponse faithful) {
        return spoken(
                faithful, OutgoingResponse::looksLike, (speaker, word) -> speaker.answering(handledRequest, word));
    }

    private <T> T spoken(T faithful, BiPredicate<T, T> same, BehaviorCall<T> behaviorCall) {
        T word = faithful;
        for (ActiveDeviation activeDeviation : activeDeviations) {
            T next = behaviorCall.of(activeDeviation.behavior(), word);
            if (!same.test(word, next)) {
                activeDeviation.land();
            }
            word = next;
        }
        return word;
    }

    /** What a conduct makes of a word. */
    @FunctionalInterface
    private interface BehaviorCall<T> {
        T of(Behavior behavior, T word);
    }

    /** A deviation at work in one simulator. */
    private static final class ActiveDeviation {

        private final Deviation deviation;
        private final Behavior behavior;
        private final AtomicLong landed = new AtomicLong();

        ActiveDeviation(Deviation deviation) {
            this.deviation = deviation;
            this.behavior = deviation.behavior();
        }

        Deviation deviation() {
            return deviation;
        }

        Behavior behavior() {
            return behavior;
        }

        void land() {
            landed.incrementAndGet();
        }

        long landed() {
            return landed.get();
        }
    }
}
