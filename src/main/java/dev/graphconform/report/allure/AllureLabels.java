package dev.graphconform.report.allure;

import dev.graphconform.catalogue.Level;
import dev.graphconform.catalogue.PageReference;
import dev.graphconform.catalogue.Rule;
import dev.graphconform.report.content.ReportEntry;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.SubjectResult;
import io.qameta.allure.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The labels that place a test in Allure's views: Behaviors by page section and rule, Suites by rule. No host and no
 * thread, since they differ from run to run; no story, since it would repeat the name of the test.
 */
final class AllureLabels {
    /** The first words of notes that a request had to be repeated. */
    private static final List<String> REPEATED = List.of("throttled", "gateway");

    private static final String EXAMPLES = "Documented examples";
    private static final String OWN = "Own rules";

    private AllureLabels() {}

    static List<Label> of(ReportEntry entry, Optional<Rule> rule) {
        SubjectResult subject = entry.subject();
        String name = SafeText.oneLine(subject.id());
        List<Label> labels = new ArrayList<>(List.of(
                label("epic", epic(entry, rule)),
                label("feature", entry.wholeRun() ? subject.title() : name + ": " + SafeText.oneLine(subject.title())),
                label("parentSuite", parentSuite(entry)),
                label("suite", name),
                label("severity", severity(subject.level())),
                label("tag", subject.level().word())));
        REPEATED.stream()
                .filter(word -> entry.scenario().notes().stream().anyMatch(note -> note.startsWith(word + ":")))
                .forEach(word -> labels.add(label("tag", word)));
        return labels;
    }

    private static String epic(ReportEntry entry, Optional<Rule> rule) {
        if (rule.isEmpty()) {
            return parentSuite(entry);
        }
        // headings such as "Request body" stand on several pages; only the page under test goes without its name
        PageReference pageReference = rule.get().pageReference();
        if (entry.subject().kind() == SubjectResult.SubjectKind.OWN) {
            return OWN + ": " + pageReference.label();
        }
        boolean known = rule.get().level() == Level.MUST || pageReference.page().equals(pageReference.heading());
        return known ? rule.get().section() : pageReference.label();
    }

    private static String parentSuite(ReportEntry entry) {
        if (entry.wholeRun()) {
            return "Run";
        }
        return switch (entry.subject().kind()) {
            case RULE -> "Rules";
            case EXAMPLE -> EXAMPLES;
            case OWN -> OWN;
        };
    }

    private static String severity(Level level) {
        return switch (level) {
            case MUST -> "critical";
            case SHOULD -> "normal";
            case OBSERVED -> "minor";
        };
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }
}
