package dev.graphconform.report.allure;

import dev.graphconform.catalogue.Level;
import dev.graphconform.report.content.ReportEntry;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.verdict.SubjectResult.SubjectKind;
import io.qameta.allure.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels that place a test in Allure's views: Behaviors by topic and rule, Suites by rule. No host and no thread,
 * since they differ from run to run; no story, since it would repeat the name of the test.
 */
final class AllureLabels {
    /** The first words of notes that a request had to be repeated. */
    private static final List<String> REPEATED = List.of("throttled", "gateway");

    private static final Pattern FEATURE_FILE = Pattern.compile("([^/\\\\]+)\\.feature(?::\\d+)?$");

    private static final String EXAMPLES = "Documented examples";
    private static final String OWN = "Own rules";

    private AllureLabels() {}

    static List<Label> of(ReportEntry entry) {
        SubjectResult subject = entry.subject();
        String name = SafeText.oneLine(subject.id());
        List<Label> labels = new ArrayList<>(List.of(
                label("epic", epic(entry)),
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

    /** The topic: the name of the feature file in which the rule stands. */
    private static String epic(ReportEntry entry) {
        if (entry.wholeRun() || entry.subject().kind() == SubjectKind.EXAMPLE) {
            return parentSuite(entry);
        }
        Optional<String> topic = entry.subject().scenarios().stream()
                .map(scenario -> FEATURE_FILE.matcher(scenario.location()))
                .filter(Matcher::find)
                .map(file -> file.group(1).replace('-', ' '))
                .findFirst()
                .map(name -> SafeText.oneLine(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)));
        return entry.subject().kind() == SubjectKind.OWN
                ? topic.map(name -> OWN + ": " + name).orElse(OWN)
                : topic.orElse(parentSuite(entry));
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
