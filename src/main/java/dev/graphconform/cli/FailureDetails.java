package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.ScenarioResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Prints the failures of one rule or example: quote, expected and actual value, request-id, and place in the features.
 */
final class FailureDetails {
    /** At most this many scenarios of a rule; the report has them all. */
    private static final int MOST_SCENARIOS = 3;

    private static final int LABEL = "request-id".length() + 2;

    private final Console console;
    private final Catalogue catalogue;
    private final boolean debug;

    FailureDetails(Console console, Catalogue catalogue, boolean debug) {
        this.console = console;
        this.catalogue = catalogue;
        this.debug = debug;
    }

    /** Whether everything is shown that helps to find a fault. */
    boolean debug() {
        return debug;
    }

    void print(SubjectResult subject, String word) {
        console.gap();
        console.folded(
                SubjectLineFormatter.textStyle(subject.outcome()),
                word,
                "    ",
                " " + subject.id() + " (" + SubjectLineFormatter.level(subject) + "): " + subject.title());
        catalogue.rule(subject.id()).ifPresent(rule -> {
            labelled("quote", rule.quote());
            labelled("source", rule.pageReference().label());
        });
        catalogue
                .documentedExample(subject.id())
                .ifPresent(documentedExample ->
                        labelled("source", documentedExample.link().toString()));
        List<ScenarioResult> failed = subject.scenarios().stream()
                .filter(scenario -> scenario.outcome() == subject.outcome() && !scenario.leftOut())
                .toList();
        Set<Optional<Failure>> told = new HashSet<>();
        failed.stream().limit(MOST_SCENARIOS).forEach(scenario -> scenario(scenario, !told.add(scenario.failure())));
        if (failed.size() > MOST_SCENARIOS) {
            int more = failed.size() - MOST_SCENARIOS;
            console.line(
                    "  and " + more + (more == 1 ? " more scenario" : " more scenarios") + " of it, see the report");
        }
    }

    private void scenario(ScenarioResult scenario, boolean toldAbove) {
        console.folded("  - ", "    ", scenario.name() + (toldAbove ? " (the same as above)" : ""));
        scenario.failure().filter(failure -> !toldAbove).ifPresent(failure -> {
            if (failure.expected().isPresent() || failure.actual().isPresent()) {
                labelled("expected", failure.expected());
                labelled("actual", failure.actual());
                labelled("where", failure.where());
            } else {
                failure.message().strip().lines().forEach(line -> console.folded("    ", "    ", line));
            }
            labelled("request-id", failure.requestId());
        });
        labelled("feature", scenario.location());
        if (debug) {
            scenario.failure()
                    .flatMap(Failure::trace)
                    .ifPresent(trace -> trace.lines().forEach(line -> console.line("    " + line)));
        }
    }

    private void labelled(String label, Optional<String> text) {
        text.ifPresent(present -> labelled(label, present));
    }

    /** Prints a text after a label; further lines are indented below the first. */
    private void labelled(String label, String text) {
        List<String> lines = text.strip().lines().toList();
        for (int line = 0; line < Math.max(1, lines.size()); line++) {
            String start = SubjectLineFormatter.pad(line == 0 ? label : "", LABEL);
            console.folded("    " + start, " ".repeat(4 + LABEL), lines.isEmpty() ? "(empty)" : lines.get(line));
        }
    }
}
