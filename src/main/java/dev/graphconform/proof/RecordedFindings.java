package dev.graphconform.proof;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.check.InconclusiveException;
import dev.graphconform.check.RuleViolationException;
import dev.graphconform.check.ViolationFactory;
import dev.graphconform.check.ViolationFactory.RuleContext;
import dev.graphconform.judgement.RuleQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the judgement of a recording finds: the checks that failed by rule, and what could not be decided. */
final class RecordedFindings {
    private final SortedMap<String, Set<String>> failed = new TreeMap<>();
    private final SortedMap<String, List<String>> undecided = new TreeMap<>();
    private final Map<String, String> told = new HashMap<>();
    private final Set<String> passed = new HashSet<>();

    private RecordedFindings() {}

    static RecordedFindings of(List<RuleQuestion> questions, Catalogue catalogue) {
        Map<RuleQuestion, Throwable> thrown = new HashMap<>();
        RecordedFindings findings = new RecordedFindings();
        for (RuleQuestion question : questions) {
            Optional<Throwable> answer = answer(question, catalogue);
            answer.ifPresentOrElse(why -> thrown.put(question, why), () -> findings.passed.add(question.rule()));
        }
        thrown.entrySet().stream()
                .filter(entry -> !leftOut(entry.getValue()))
                .forEach(entry -> findings.passed.remove(entry.getKey().rule()));
        thrown.forEach((question, why) -> findings.add(question, findings.followed(why)));
        return findings;
    }

    /** Each rule that failed, with the names of the checks. */
    SortedMap<String, Set<String>> failed() {
        return failed;
    }

    /** What one of the failed questions of each rule says. */
    List<String> told(Set<String> rules) {
        return rules.stream().map(rule -> rule + " at " + told.get(rule)).toList();
    }

    /** Why a rule could not be decided. */
    List<String> undecided(String rule) {
        return undecided.getOrDefault(rule, List.of());
    }

    /** Whether the recording puts a rule in question. */
    boolean asked(String rule) {
        return passed.contains(rule) || failed.containsKey(rule) || undecided.containsKey(rule);
    }

    private void add(RuleQuestion question, Throwable why) {
        if (why instanceof RuleViolationException violation) {
            told.computeIfAbsent(
                    question.rule(),
                    any -> question.name() + ": " + "expected " + violation.expected() + ", was " + violation.actual());
            failed.computeIfAbsent(question.rule(), any -> new TreeSet<>()).add(violation.check());
        } else {
            undecided
                    .computeIfAbsent(question.rule(), any -> new ArrayList<>())
                    .add(question.name() + ": " + why.getMessage());
        }
    }

    private static boolean leftOut(Throwable why) {
        return why instanceof InconclusiveException undecided
                && undecided.kind() == InconclusiveException.InconclusiveCause.LEFT_OUT;
    }

    /** What stands in for a pointer to a rule that passed, as at the end of a run. */
    private Throwable followed(Throwable why) {
        return why instanceof InconclusiveException pointer
                        && pointer.lookAt()
                                .filter(rule -> passed.contains(rule.word()))
                                .isPresent()
                ? followed(pointer.otherwise())
                : why;
    }

    private static Optional<Throwable> answer(RuleQuestion question, Catalogue catalogue) {
        try {
            question.check().accept(violations(catalogue.rule(question.rule()).orElseThrow()));
            return Optional.empty();
        } catch (RuleViolationException | InconclusiveException answered) {
            return Optional.of(answered);
        }
    }

    private static ViolationFactory violations(Rule rule) {
        return new ViolationFactory(new RuleContext(
                rule.id(),
                "rule",
                rule.level().word(),
                rule.title(),
                rule.quote(),
                rule.pageReference().label()));
    }
}
