package dev.graphconform.report.difference;

import dev.graphconform.report.MarkdownText;
import dev.graphconform.report.difference.RunDifference.DurationChange;
import dev.graphconform.report.difference.RunDifference.SubjectChange;
import dev.graphconform.report.difference.RunDifference.SubjectChange.ScenarioChange;
import dev.graphconform.report.difference.RunDifference.SubjectChangeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes a difference for people: as plain lines, or as Markdown. */
public final class DifferenceText {
    private static final int SHOWN = 3;

    private final RunDifference difference;
    private final String heading;
    private final UnaryOperator<String> shown;
    private final UnaryOperator<String> name;
    private final List<String> lines = new ArrayList<>();

    private DifferenceText(
            RunDifference difference, String heading, UnaryOperator<String> shown, UnaryOperator<String> name) {
        this.difference = difference;
        this.heading = heading;
        this.shown = shown;
        this.name = name;
    }

    /** Lines for a terminal; control characters are not yet removed. */
    public static List<String> lines(RunDifference difference) {
        return new DifferenceText(difference, "", text -> text, text -> text).all("", "");
    }

    /** Markdown, for a pull request or a chat. */
    public static String markdown(RunDifference difference) {
        List<String> lines = new DifferenceText(difference, "## ", MarkdownText::inline, MarkdownText::code)
                .all("# Two runs compared", "");
        return String.join("\n", lines) + "\n";
    }

    private List<String> all(String... top) {
        for (String line : top) {
            if (!line.isEmpty()) {
                lines.add(line);
                lines.add("");
            }
        }
        lines.add("- first: " + shown.apply(difference.before()));
        lines.add("- second: " + shown.apply(difference.after()));
        if (difference.empty()) {
            section("Nothing differs: " + difference.same() + " "
                    + difference.kinds().same());
        } else {
            section("Verdict");
            lines.add("- "
                    + (difference.outcomeBefore().equals(difference.outcomeAfter())
                            ? difference.outcomeAfter() + " in both"
                            : difference.outcomeBefore() + " → " + difference.outcomeAfter())
                    + "; " + difference.same() + " rules and examples came out the same");
        }
        for (SubjectChangeKind subjectChangeKind : SubjectChangeKind.values()) {
            subjects(
                    subjectChangeKind,
                    difference.subjects().stream()
                            .filter(subject -> subject.subjectChangeKind() == subjectChangeKind)
                            .toList());
        }
        bullets(
                "Form of the answers",
                difference.shapes().stream()
                        .map(shape -> shape.line() + " (" + shape.examples() + ")")
                        .toList());
        bullets(
                "Times",
                difference.durationChanges().stream().map(DurationChange::line).toList());
        bullets("Remarks", difference.remarks());
        return lines;
    }

    private void subjects(SubjectChangeKind subjectChangeKind, List<SubjectChange> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        section(subjectChangeKind.heading());
        for (SubjectChange subject : subjects) {
            lines.add(
                    "- " + name.apply(subject.id()) + ": " + (subject.before().isEmpty() ? "absent" : subject.before())
                            + " → " + (subject.after().isEmpty() ? "absent" : subject.after()));
            subject.scenarios().stream().limit(SHOWN).forEach(this::scenario);
            if (subject.scenarios().size() > SHOWN) {
                int more = subject.scenarios().size() - SHOWN;
                lines.add("  - and " + more + (more == 1 ? " more scenario" : " more scenarios") + " of it");
            }
        }
    }

    private void scenario(ScenarioChange scenario) {
        lines.add("  - " + shown.apply(scenario.name()));
        lines.add("    - first: " + shown.apply(scenario.before().line()));
        lines.add("    - second: " + shown.apply(scenario.after().line()));
    }

    private void bullets(String title, List<String> entries) {
        if (!entries.isEmpty()) {
            section(title);
            entries.forEach(entry -> lines.add("- " + shown.apply(entry)));
        }
    }

    private void section(String title) {
        lines.add("");
        lines.add(heading + title);
        if (!heading.isEmpty()) {
            lines.add("");
        }
    }
}
