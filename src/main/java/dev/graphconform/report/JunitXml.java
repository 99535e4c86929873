package dev.graphconform.report;

import dev.graphconform.report.JunitCaseStatus.JunitStatusKind;
import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.report.content.ReportEntries;
import dev.graphconform.report.content.ReportEntries.ReportEntryGroup;
import dev.graphconform.report.content.ReportEntry;
import dev.graphconform.report.content.RunDigest;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.report.content.VerdictSentence;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SharedCause;
import dev.graphconform.verdict.SubjectResult;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a run as JUnit XML, which CI systems read: a suite for each rule and example, a case for each scenario. A
 * failure counts against the target, an error is a fault of the kit or of the connection, and everything that was not
 * proved is skipped with its reason. What does not hold and does not decide is skipped too, since the form knows no
 * warnings; its type tells it apart.
 */
final class JunitXml {
    private final XMLStreamWriter xml;
    private final FailureWeight failureWeight;
    private final List<SharedCause> causes;
    private final Map<String, String> ofRun;

    private JunitXml(XMLStreamWriter xml, RunResult run) {
        this.xml = xml;
        this.failureWeight = FailureWeight.of(run);
        this.causes = run.causes();
        this.ofRun = facts(run);
    }

    static String of(RunResult run) {
        StringWriter text = new StringWriter();
        try {
            write(run, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes the whole document; the writer stays open. */
    static void write(RunResult run, Writer text) throws IOException {
        try {
            // always the JDK's own writer: the tests rely on its escaping
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(xml, run).write(run);
            xml.close();
        } catch (XMLStreamException fault) {
            if (fault.getNestedException() instanceof IOException unwritable) {
                throw unwritable;
            }
            throw new IllegalStateException(fault);
        }
        text.append('\n');
    }

    private void write(RunResult run) throws XMLStreamException {
        List<ReportEntryGroup> suites = ReportEntries.of(run);
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        attribute("name", run.target().about() + " on " + run.target().name());
        counts(suites.stream().flatMap(suite -> suite.reportEntries().stream()).toList());
        attribute(
                "time",
                seconds(Duration.between(run.startedAt(), run.finishedAt()).toMillis()));
        for (ReportEntryGroup suite : suites) {
            suite(suite.subject(), suite.reportEntries());
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(SubjectResult subject, List<ReportEntry> reportEntries) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", className(subject));
        counts(reportEntries);
        attribute(
                "time",
                seconds(reportEntries.stream()
                        .mapToLong(entry -> entry.scenario().millis())
                        .sum()));
        attribute(
                "timestamp",
                reportEntries
                        .get(0)
                        .scenario()
                        .startedAt()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace("Z", ""));
        properties(subject);
        for (ReportEntry entry : reportEntries) {
            testCase(entry);
        }
        line(1);
        xml.writeEndElement();
    }

    /** What the counts cannot say: the rule's level and outcome, and in the first suite the verdict on all. */
    private void properties(SubjectResult subject) throws XMLStreamException {
        line(2);
        xml.writeStartElement("properties");
        property("level", subject.level().word());
        property("outcome", subject.outcome().word());
        property("decides", Boolean.toString(failureWeight.decides(subject, subject.outcome())));
        for (Map.Entry<String, String> fact : ofRun.entrySet()) {
            property("run." + fact.getKey(), fact.getValue());
        }
        ofRun.clear();
        line(2);
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        line(3);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private static Map<String, String> facts(RunResult run) {
        RunDigest digest = RunDigest.of(run);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("verdict", new VerdictSentence(digest).line());
        digest.parts().forEach((part, subjects) -> facts.put(part, named(subjects)));
        return facts;
    }

    private static String named(List<SubjectResult> subjects) {
        return subjects.size()
                + (subjects.isEmpty()
                        ? ""
                        : ": " + subjects.stream().map(SubjectResult::id).collect(Collectors.joining(", ")));
    }

    private void counts(List<ReportEntry> reportEntries) throws XMLStreamException {
        attribute("tests", Integer.toString(reportEntries.size()));
        for (JunitStatusKind kind : List.of(JunitStatusKind.FAILURE, JunitStatusKind.ERROR, JunitStatusKind.SKIPPED)) {
            long cases = reportEntries.stream()
                    .filter(entry -> JunitStatusKind.of(entry, failureWeight) == kind)
                    .count();
            attribute(kind.total(), Long.toString(cases));
        }
    }

    private void testCase(ReportEntry entry) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attribute("name", entry.scenario().name());
        attribute("classname", className(entry.subject()));
        attribute("time", seconds(entry.scenario().millis()));
        JunitCaseStatus status = JunitCaseStatus.of(entry, failureWeight);
        if (status.kind() != JunitStatusKind.NONE) {
            line(3);
            xml.writeStartElement(status.kind().element());
            attribute("message", status.message());
            attribute("type", status.type());
            if (status.kind() != JunitStatusKind.SKIPPED || FailureWeight.red(entry.outcome())) {
                xml.writeCharacters(SafeText.of(status.details()));
                Optional<SharedCause> cause = SharedCause.of(entry.subject(), causes);
                if (cause.isPresent()) {
                    xml.writeCharacters("\n" + SafeText.oneLine(cause.get().line()));
                }
            }
            xml.writeEndElement();
            line(2);
        }
        xml.writeEndElement();
    }

    private static String className(SubjectResult subject) {
        if (subject.id().equals(ReportEntries.WHOLE_RUN)) {
            return ReportEntries.WHOLE_RUN;
        }
        return switch (subject.kind()) {
                    case RULE -> "rules.";
                    case EXAMPLE -> "examples.";
                    case OWN -> "own.";
                }
                + subject.id();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, SafeText.oneLine(value));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(Math.max(0, millis), 3).toPlainString();
    }
}
