package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.config.SpellingSuggestion;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ScenarioEntry;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import dev.graphconform.verdict.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code conform list}: lists rules, scenarios or deviations. */
@Command(
        name = "list",
        description = "Lists the rules and documented examples, the scenarios with their tags, or the simulator's "
                + "deviations, one a line.",
        sortOptions = false)
final class ListCommand implements Callable<Integer> {
    static final List<String> KINDS = List.of("rules", "scenarios", "deviations");

    private final Console console;

    @Parameters(
            paramLabel = "KIND",
            arity = "0..1",
            defaultValue = "rules",
            description = "rules, scenarios or deviations. Default: rules.")
    private String kind;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        switch (kind) {
            case "rules" -> rules(Catalogue.bundled());
            case "scenarios" -> scenarios(new ConformanceRunner(Catalogue.bundled()).scenarios());
            case "deviations" -> deviations(Deviations.all());
            default ->
                throw new UsageException("\"" + kind + "\" cannot be listed; write one of " + String.join(", ", KINDS)
                        + "." + SpellingSuggestion.asQuestion(kind, KINDS));
        }
        return ExitCode.SUCCESS.code();
    }

    private void rules(Catalogue catalogue) {
        int all = new SubjectNames(catalogue).width();
        boolean wide = console.width() == Integer.MAX_VALUE;
        int rules = wide ? all : longest(catalogue.rules().stream().map(Rule::id));
        for (Rule rule : catalogue.rules()) {
            String level = rule.owed() ? rule.level().word() : "excluded";
            row(SubjectLineFormatter.pad(rule.id(), rules), level, rule.title());
        }
        catalogue
                .documentedExamples()
                .forEach(documentedExample -> row(
                        SubjectLineFormatter.pad(documentedExample.name(), all), "example", documentedExample.title()));
    }

    private void row(String id, String level, String title) {
        SubjectLineFormatter.row(
                console, id + "  " + SubjectLineFormatter.pad(level, "observed".length()) + "  ", title);
    }

    private static int longest(Stream<String> words) {
        return words.mapToInt(String::length).max().orElse(0);
    }

    private void scenarios(List<ScenarioEntry> scenarios) {
        int subjects = longest(scenarios.stream().map(ScenarioEntry::subject));
        int places = longest(scenarios.stream().map(ScenarioEntry::location));
        boolean fits = subjects + places < console.width();
        scenarios.forEach(scenario -> SubjectLineFormatter.row(
                console,
                fits
                        ? SubjectLineFormatter.pad(scenario.subject(), subjects) + "  "
                                + SubjectLineFormatter.pad(scenario.location(), places) + "  "
                        : SubjectLineFormatter.pad(scenario.subject(), console.width()),
                (fits ? "" : scenario.location() + "  ") + scenario.name() + "  " + String.join(" ", scenario.tags())));
    }

    private void deviations(List<Deviation> deviations) {
        int width = longest(deviations.stream().map(Deviation::id));
        deviations.forEach(deviation -> SubjectLineFormatter.row(
                console, SubjectLineFormatter.pad(deviation.id(), width) + "  ", deviation.line()));
    }
}
