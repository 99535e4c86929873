package dev.graphconform.judgement;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.RuleViolationException;
import dev.graphconform.check.ViolationFactory;
import dev.graphconform.check.ViolationFactory.RuleContext;
import dev.graphconform.recording.RecordedExchange;
import dev.graphconform.target.Target;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions of recorded exchanges with their answers, for tests. */
final class Judged {
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    private final List<RuleQuestion> questions;

    private Judged(List<RuleQuestion> questions) {
        this.questions = questions;
    }

    static Judged of(RecordedAnswer... answers) {
        return of(Optional.empty(), Stream.of(answers).map(RecordedAnswer::done).toList());
    }

    static Judged of(Optional<Target> target, List<RecordedExchange> exchanges) {
        return new Judged(new RuleQuestions(target).of(exchanges));
    }

    /** The rules asked, each as often as it is. */
    List<String> asked() {
        return questions.stream().map(RuleQuestion::rule).toList();
    }

    /** The names of the questions of a rule. */
    List<String> names(String rule) {
        return questions.stream()
                .filter(question -> question.rule().equals(rule))
                .map(RuleQuestion::name)
                .toList();
    }

    /** {@code rule by check: expected X, was Y} of each failure. */
    List<String> failures() {
        return questions.stream()
                .flatMap(question -> failure(question)
                        .map(why -> question.rule() + " by " + why.check() + ": expected " + why.expected() + ", was "
                                + why.actual())
                        .stream())
                .toList();
    }

    /** {@code rule: reason} of each question that cannot be answered. */
    List<String> undecided() {
        return questions.stream()
                .flatMap(question -> undecided(question).map(why -> question.rule() + ": " + why.getMessage()).stream())
                .toList();
    }

    private static Optional<RuleViolationException> failure(RuleQuestion question) {
        try {
            question.check().accept(violations(question.rule()));
            return Optional.empty();
        } catch (RuleViolationException failed) {
            return Optional.of(failed);
        } catch (InconclusiveException undecided) {
            return Optional.empty();
        }
    }

    private static Optional<InconclusiveException> undecided(RuleQuestion question) {
        try {
            question.check().accept(violations(question.rule()));
            return Optional.empty();
        } catch (RuleViolationException failed) {
            return Optional.empty();
        } catch (InconclusiveException undecided) {
            return Optional.of(undecided);
        }
    }

    private static ViolationFactory violations(String id) {
        Rule rule = CATALOGUE.rule(id).orElseThrow(() -> new AssertionError("no rule " + id));
        return new ViolationFactory(new RuleContext(
                id,
                "rule",
                rule.level().word(),
                rule.title(),
                rule.quote(),
                rule.pageReference().label()));
    }
}
