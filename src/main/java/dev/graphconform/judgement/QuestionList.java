package dev.graphconform.judgement;

import dev.graphconform.check.ViolationFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Collects questions. */
final class QuestionList {
    private final List<RuleQuestion> questions = new ArrayList<>();

    /**
     * Asks a question.
     *
     * @param evidence what it rests on; first the exchange whose request puts the rule in question
     */
    void ask(String rule, String asked, Consumer<ViolationFactory> check, GraphExchange... evidence) {
        questions.add(new RuleQuestion(
                rule,
                asked,
                Arrays.stream(evidence).map(GraphExchange::recorded).toList(),
                check));
    }

    List<RuleQuestion> all() {
        return List.copyOf(questions);
    }
}
