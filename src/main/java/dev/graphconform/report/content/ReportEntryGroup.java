package dev.graphconform.report.content;

import dev.graphconform.verdict.SubjectResult;
import java.util.List;

/**
 * A rule or an example with all that a report shows of it.
 *
 * @param subject the rule, the example, or the run itself
 * @param reportEntries at least one
 */
public record ReportEntryGroup(SubjectResult subject, List<ReportEntry> reportEntries) {}
