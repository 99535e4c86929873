package dev.graphconform.simulator.deviation;

import dev.graphconform.simulator.chats.Chat;
import dev.graphconform.simulator.chats.ChatRegister;
import dev.graphconform.simulator.conduct.Check;
import dev.graphconform.simulator.conduct.Conduct;
import dev.graphconform.simulator.conduct.Occasion;
import dev.graphconform.simulator.conduct.Situation;
import dev.graphconform.simulator.graph.GraphAnswer;
import dev.graphconform.simulator.graph.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Lets deviations speak one after the other at each point, and counts for each how often it changed something. */
public final class DeviatingConduct implements Conduct {

    private final List<Speaker> speakers;

    private DeviatingConduct(List<Speaker> speakers) {
        this.speakers = speakers;
    }

    /** A conduct with these deviations, faithful without any. */
    public static DeviatingConduct of(List<Deviation> deviations) {
        return new DeviatingConduct(deviations.stream().map(Speaker::new).toList());
    }

    /**
     * How often a deviation changed an answer or a state.
     *
     * @throws IllegalArgumentException when the deviation is not among these
     */
    public long landed(String deviationId) {
        return speakers.stream().filter(speaker -> speaker.deviation().id().equals(deviationId))
                .mapToLong(Speaker::landed).findFirst().orElseThrow(() -> new IllegalArgumentException(
                        String.format("The simulator was not started with the deviation '%s'.", deviationId)));
    }

    @Override
    public Optional<Refusal> ruling(Check check, Situation situation, Optional<Refusal> faithful) {
        return spoken(faithful, Optional::equals, (speaker, word) -> speaker.ruling(check, situation, word));
    }

    @Override
    public Chat creating(Situation situation, Chat faithful) {
        return spoken(faithful, Chat::equals, (speaker, word) -> speaker.creating(situation, word));
    }

    @Override
    public Optional<Chat> reusing(Situation situation, Optional<Chat> faithful, ChatRegister register) {
        return spoken(faithful, Optional::equals, (speaker, word) -> speaker.reusing(situation, word, register));
    }

    @Override
    public GraphAnswer answering(Occasion occasion, GraphAnswer faithful) {
        return spoken(faithful, GraphAnswer::looksLike, (speaker, word) -> speaker.answering(occasion, word));
    }

    private <T> T spoken(T faithful, BiPredicate<T, T> same, Speech<T> speech) {
        T word = faithful;
        for (Speaker speaker : speakers) {
            T next = speech.of(speaker.conduct(), word);
            if (!same.test(word, next)) {
                speaker.land();
            }
            word = next;
        }
        return word;
    }

    /** What a conduct makes of a word. */
    @FunctionalInterface
    private interface Speech<T> {
        T of(Conduct conduct, T word);
    }
}
