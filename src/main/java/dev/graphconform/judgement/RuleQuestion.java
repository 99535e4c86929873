package dev.graphconform.judgement;

import dev.graphconform.check.ViolationFactory;
import dev.graphconform.recording.RecordedExchange;
import java.util.List;
import java.util.function.Consumer;

/**
 * A rule that recorded exchanges put in question, with the check that a scenario of that rule runs as well.
 *
 * @param rule the id of the rule
 * @param asked what the request was, for people: {@code a group of 3 with a topic}
 * @param evidence the exchanges it rests on; the first is the one whose request puts the rule in question
 * @param check answers it as all checks do: returns where the rule holds, throws a {@code RuleViolationException} where
 *     it does not and an {@code InconclusiveException} where this cannot be told
 */
public record RuleQuestion(
        String rule, String asked, List<RecordedExchange> evidence, Consumer<ViolationFactory> check) {
    /** Copies the evidence. */
    public RuleQuestion {
        evidence = List.copyOf(evidence);
    }

    /**
     * The name of the question, unique beside its rule: {@code exchange 17 of chrome.har: a group of 3 with a topic}.
     */
    public String name() {
        return evidence.get(0).place() + ": " + asked;
    }
}
