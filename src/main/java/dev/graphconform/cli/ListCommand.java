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
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code conform list}: lists rules, scenarios or deviations. */
@Command(
        name = "list",
        description = "Lists the rules and documented examples, the scenarios with their tags, or the simulator's "
                + "deviations, one a line.",
        sortOptions = false)
final class ListCommand implements Callable<Integer> {
    private static final List<String> KINDS = List.of("rules", "scenarios", "deviations");

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
        int width = new SubjectNames(catalogue).width();
        for (Rule rule : catalogue.rules()) {
            String level = rule.owed() ? rule.level().word() : "excluded";
            console.line(SubjectLineFormatter.pad(rule.id(), width) + "  "
                    + SubjectLineFormatter.pad(level, "observed".length()) + "  " + rule.title());
        }
        catalogue
                .documentedExamples()
                .forEach(documentedExample -> console.line(SubjectLineFormatter.pad(documentedExample.name(), width)
                        + "  " + SubjectLineFormatter.pad("example", "observed".length()) + "  "
                        + documentedExample.title()));
    }

    private void scenarios(List<ScenarioEntry> scenarios) {
        int subjects = scenarios.stream()
                .mapToInt(scenario -> scenario.subject().length())
                .max()
                .orElse(0);
        int places = scenarios.stream()
                .mapToInt(scenario -> scenario.location().length())
                .max()
                .orElse(0);
        scenarios.forEach(scenario -> console.line(SubjectLineFormatter.pad(scenario.subject(), subjects) + "  "
                + SubjectLineFormatter.pad(scenario.location(), places) + "  " + scenario.name() + "  "
                + String.join(" ", scenario.tags())));
    }

    private void deviations(List<Deviation> deviations) {
        int width = deviations.stream()
                .mapToInt(deviation -> deviation.id().length())
                .max()
                .orElse(0);
        deviations.forEach(
                deviation -> console.line(SubjectLineFormatter.pad(deviation.id(), width) + "  " + deviation.line()));
    }
}
