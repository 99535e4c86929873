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

/**
 * Applies deviations in their order to each result, and counts for each how often it changed something. Thread-safe.
 */
public final class DeviatingBehavior implements Behavior {

    private final List<ActiveDeviation> deviations;

    private DeviatingBehavior(List<ActiveDeviation> deviations) {
        this.deviations = deviations;
    }

    /** The behaviour with these deviations; with none, the faithful one. */
    public static DeviatingBehavior of(List<Deviation> deviations) {
        return new DeviatingBehavior(
                deviations.stream().map(ActiveDeviation::new).toList());
    }

    /**
     * How often a deviation changed a result.
     *
     * @throws IllegalArgumentException when the deviation is not among these
     */
    public long activations(String deviationId) {
        return deviations.stream()
                .filter(active -> active.deviation().id().equals(deviationId))
                .mapToLong(ActiveDeviation::activations)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        String.format("The simulator was not started with the deviation '%s'.", deviationId)));
    }

    @Override
    public Optional<Refusal> validate(RefusalReason reason, RequestContext context, Optional<Refusal> faithful) {
        return apply(faithful, Optional::equals, (deviating, value) -> deviating.validate(reason, context, value));
    }

    @Override
    public Chat createChat(RequestContext context, Chat faithful) {
        return apply(faithful, Chat::equals, (deviating, value) -> deviating.createChat(context, value));
    }

    @Override
    public Optional<Chat> findChat(RequestContext context, Optional<Chat> faithful, ChatStore store) {
        return apply(faithful, Optional::equals, (deviating, value) -> deviating.findChat(context, value, store));
    }

    @Override
    public OutgoingResponse respond(HandledRequest handled, OutgoingResponse faithful) {
        return apply(faithful, OutgoingResponse::looksLike, (deviating, value) -> deviating.respond(handled, value));
    }

    private <T> T apply(T faithful, BiPredicate<T, T> same, BehaviorCall<T> call) {
        T value = faithful;
        for (ActiveDeviation active : deviations) {
            T next = call.of(active.behavior(), value);
            if (!same.test(value, next)) {
                active.countActivation();
            }
            value = next;
        }
        return value;
    }

    /** One call of a behaviour with the result so far. */
    @FunctionalInterface
    private interface BehaviorCall<T> {
        T of(Behavior behavior, T value);
    }

    /** A deviation of one simulator, with its number of activations. */
    private static final class ActiveDeviation {

        private final Deviation deviation;
        private final Behavior behavior;
        private final AtomicLong activations = new AtomicLong();

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

        void countActivation() {
            activations.incrementAndGet();
        }

        long activations() {
            return activations.get();
        }
    }
}
