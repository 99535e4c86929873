package dev.graphconform.report;

import static dev.graphconform.report.MarkdownText.inline;

import dev.graphconform.report.content.ReportEntry;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.SubjectResult;
import java.util.List;

/**
 * The failed rules of a summary. The summary of a CI job has a size limit, so that long lists are cut, never silently.
 */
final class FailedRulesSection {
    private static final int SHOWN_PER_RULE = 3;
    private static final int SHOWN_IN_ALL = 40;
    private static final int VALUE_LIMIT = 600;

    private final StringBuilder text;
    private final ReportLinks links;
    private int shown;
    private int cut;

    FailedRulesSection(StringBuilder text, ReportLinks links) {
        this.text = text;
        this.links = links;
    }

    void add(SubjectResult subject, List<ReportEntry> reportEntries) {
        List<ReportEntry> failed = reportEntries.stream()
                .filter(entry -> entry.outcome() == subject.outcome()
                        && !entry.scenario().leftOut())
                .toList();
        text.append("\n### ")
                .append(MarkdownText.code(subject.id()))
                .append(" (")
                .append(subject.level().word());
        text.append(
                subject.outcome() == Outcome.FAILED
                        ? ""
                        : ", " + subject.outcome().word());
        text.append(") ").append(inline(subject.title())).append("\n");
        links.toRule(subject.id())
                .ifPresent(link -> text.append('\n').append(link).append('\n'));
        int limit = Math.min(SHOWN_PER_RULE, SHOWN_IN_ALL - shown);
        failed.stream().limit(limit).forEach(this::add);
        shown += Math.min(limit, failed.size());
        if (failed.size() > limit) {
            cut += failed.size() - limit;
            text.append("\n- and ")
                    .append(failed.size() - limit)
                    .append(failed.size() - limit == 1 ? " more scenario\n" : " more scenarios\n");
        }
    }

    void end() {
        if (cut > 0) {
            text.append("\nScenarios left out here: ").append(cut).append("; the report shows them all.\n");
        }
    }

    private void add(ReportEntry entry) {
        text.append("\n- ").append(inline(entry.scenario().name()));
        if (!entry.scenario().location().isEmpty()) {
            text.append(", ").append(MarkdownText.code(entry.scenario().location()));
        }
        text.append("\n\n").append(MarkdownText.block(facts(entry), "  "));
    }

    private static String facts(ReportEntry entry) {
        Failure failure = entry.scenario().failure().orElse(Failure.of("", entry.reason()));
        StringBuilder facts = new StringBuilder();
        if (failure.expected().isPresent() || failure.actual().isPresent()) {
            failure.expected().ifPresent(value -> fact(facts, "expected    ", value));
            failure.actual().ifPresent(value -> fact(facts, "actual      ", value));
            failure.where().ifPresent(value -> fact(facts, "where       ", value));
            failure.requestId().ifPresent(value -> fact(facts, "request-id  ", value));
        } else {
            fact(facts, "", entry.reason());
        }
        return facts.toString();
    }

    private static void fact(StringBuilder facts, String name, String value) {
        facts.append(name).append(SafeText.atMost(VALUE_LIMIT, value.strip())).append('\n');
    }
}
