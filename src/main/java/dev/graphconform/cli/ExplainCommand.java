package dev.graphconform.cli;

import dev.graphconform.catalogue.Catalogue;
import dev.graphconform.catalogue.DocumentedExample;
import dev.graphconform.catalogue.Need;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.cli.Console.TextStyle;
import dev.graphconform.execution.ConformanceRunner;
import dev.graphconform.execution.ScenarioEntry;
import dev.graphconform.simulator.deviation.Deviation;
import dev.graphconform.verdict.ExitCode;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code conform explain}: shows a rule or documented example. */
@Command(
        name = "explain",
        description =
                "Shows a rule or documented example: where it stands, what it says, how the kit reads it, how it is "
                        + "tested.",
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    private static final int LABEL = "applies to".length() + 2;
    private static final int WIDTH = 110;

    private final Console console;

    @Parameters(paramLabel = "RULE", description = "The id of a rule, or the request name of a documented example.")
    private String id;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.bundled();
        new SubjectNames(catalogue).require(id);
        catalogue.rule(id).ifPresent(this::explain);
        catalogue.documentedExample(id).ifPresent(this::explain);
        List<ScenarioEntry> scenarios = new ConformanceRunner(catalogue)
                .scenarios().stream()
                        .filter(scenario -> scenario.subject().equals(id))
                        .toList();
        if (!scenarios.isEmpty()) {
            console.gap();
            console.line(TextStyle.STRONG, "scenarios", " (" + scenarios.size() + ")");
            int places = scenarios.stream()
                    .mapToInt(scenario -> scenario.location().length())
                    .max()
                    .orElse(0);
            scenarios.forEach(scenario -> SubjectLineFormatter.row(
                    console, "  " + SubjectLineFormatter.pad(scenario.location(), places) + "  ", scenario.name()));
        }
        deviations();
        return ExitCode.SUCCESS.code();
    }

    /** Prints the deviations of the simulator that break the rule, and that its scenarios have to detect. */
    private void deviations() {
        List<Deviation> deviations = SimulatorDeviations.from(id);
        if (!deviations.isEmpty()) {
            console.gap();
            console.line(
                    TextStyle.STRONG, "deviations", " that it has to catch; \"conform mock --deviation ID\" shows one");
            int width = deviations.stream()
                    .mapToInt(deviation -> deviation.id().length())
                    .max()
                    .orElse(0);
            deviations.forEach(deviation -> SubjectLineFormatter.row(
                    console, "  " + SubjectLineFormatter.pad(deviation.id(), width) + "  ", deviation.line()));
        }
    }

    private void explain(Rule rule) {
        console.folded(
                TextStyle.STRONG,
                rule.id(),
                "    ",
                " (" + (rule.owed() ? "" : "excluded, no run owes it; by its words a ")
                        + rule.level().word() + "): " + rule.title());
        labelled("source", rule.pageReference().label());
        labelled("link", rule.pageReference().link().toString());
        labelled("quote", rule.quote());
        labelled("reading", rule.reading());
        labelled("applies to", joined(rule.apiVersions()) + "; tokens: " + joined(rule.tokenKinds()));
        needs(rule.needs());
        rule.provableOnce().ifPresent(later -> labelled("proved once", "for the same people; then: " + later));
        rule.excluded().ifPresent(reason -> labelled("not tested", reason));
    }

    private void explain(DocumentedExample documentedExample) {
        console.folded(
                TextStyle.STRONG,
                documentedExample.name(),
                "    ",
                " (example " + documentedExample.number() + " of the page): " + documentedExample.title());
        labelled("link", documentedExample.link().toString());
        labelled("counts as", "must");
        needs(documentedExample.needs());
    }

    private void needs(List<Need> needs) {
        labelled(
                "needs",
                needs.isEmpty()
                        ? "nothing beyond the default credential and the initiator"
                        : needs.stream().map(Need::toString).collect(Collectors.joining(", ")));
    }

    private void labelled(String label, String text) {
        String start = SubjectLineFormatter.pad(label, LABEL);
        for (String paragraph : text.strip().lines().toList()) {
            StringBuilder line = new StringBuilder(start);
            for (String word : paragraph.split(" ")) {
                if (line.length() > LABEL && line.length() + word.length() > Math.min(WIDTH, console.width())) {
                    console.line(line.toString().stripTrailing());
                    line = new StringBuilder(" ".repeat(LABEL));
                }
                line.append(word).append(' ');
            }
            console.line(line.toString().stripTrailing());
            start = " ".repeat(LABEL);
        }
    }

    private static String joined(Collection<String> words) {
        return String.join(", ", words);
    }
}
