package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.execution.ConformanceKit;
import dev.graphconform.execution.ScenarioEntry;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.simulator.deviation.Deviations;
import dev.graphconform.settings.NearestWord;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code conform list}. */
@Command(name = "list", description = "Lists the rules and documented examples, the scenarios with their tags, or the simulator's deviations, one a line.", sortOptions = false)
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
            case "scenarios" -> scenarios(new ConformanceKit(Catalogue.bundled()).scenarios());
            case "deviations" -> deviations(Deviations.all());
            default -> throw new UsageFault(
                    "\"" + kind + "\" cannot be listed; write one of " + String.join(", ", KINDS) + "." + NearestWord.asQuestion(kind, KINDS));
        }
        return ExitCode.OK;
    }

    private void rules(Catalogue catalogue) {
        int width = new KnownNames(catalogue).width();
        for (Rule rule : catalogue.rules()) {
            String level = rule.owed() ? rule.level().word() : "excluded";
            console.line(SubjectLine.pad(rule.id(), width) + "  " + SubjectLine.pad(level, "observed".length()) + "  " + rule.title());
        }
        catalogue.examples().forEach(example -> console.line(
                SubjectLine.pad(example.name(), width) + "  " + SubjectLine.pad("example", "observed".length()) + "  " + example.title()));
    }

    private void scenarios(List<ScenarioEntry> scenarios) {
        int subjects = scenarios.stream().mapToInt(scenario -> scenario.subject().length()).max().orElse(0);
        int places = scenarios.stream().mapToInt(scenario -> scenario.location().length()).max().orElse(0);
        scenarios.forEach(scenario -> console.line(SubjectLine.pad(scenario.subject(), subjects) + "  "
                + SubjectLine.pad(scenario.location(), places) + "  " + scenario.name() + "  " + String.join(" ", scenario.tags())));
    }

    private void deviations(List<Deviation> deviations) {
        int width = deviations.stream().mapToInt(deviation -> deviation.id().length()).max().orElse(0);
        deviations.forEach(deviation -> console.line(SubjectLine.pad(deviation.id(), width) + "  " + deviation.line()));
    }
}
