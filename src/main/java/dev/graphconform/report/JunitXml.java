package dev.graphconform.report;

import dev.graphconform.report.JunitMark.Kind;
import dev.graphconform.report.content.Case;
import dev.graphconform.report.content.CaseGroup;
import dev.graphconform.report.content.Cases;
import dev.graphconform.report.content.ShownText;
import dev.graphconform.report.content.Weight;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A run in the form that CI systems read: a suite for each rule and example, a case for each scenario. A failure is
 * what decides against the target, an error is a fault of the kit or of the connection, and everything that was not
 * proved is skipped with its reason.
 */
final class JunitXml {
    private final XMLStreamWriter xml;
    private final Weight weight;

    private JunitXml(XMLStreamWriter xml, Weight weight) {
        this.xml = xml;
        this.weight = weight;
    }

    static String of(RunResult run) {
        StringWriter text = new StringWriter();
        try {
            // the JDK's own writer, whatever else is on the class path: its escaping is what the tests have seen
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(xml, Weight.of(run)).write(run);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.append('\n').toString();
    }

    private void write(RunResult run) throws XMLStreamException {
        List<CaseGroup> suites = Cases.of(run);
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        attribute("name", "Create chat on " + run.target().name());
        counts(suites.stream().flatMap(suite -> suite.cases().stream()).toList());
        attribute(
                "time",
                seconds(Duration.between(run.startedAt(), run.finishedAt()).toMillis()));
        for (CaseGroup suite : suites) {
            suite(suite.subject(), suite.cases());
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(SubjectResult subject, List<Case> cases) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", className(subject));
        counts(cases);
        attribute(
                "time",
                seconds(cases.stream()
                        .mapToLong(entry -> entry.scenario().millis())
                        .sum()));
        attribute(
                "timestamp",
                cases.get(0)
                        .scenario()
                        .startedAt()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace("Z", ""));
        for (Case entry : cases) {
            testCase(entry);
        }
        line(1);
        xml.writeEndElement();
    }

    private void counts(List<Case> cases) throws XMLStreamException {
        attribute("tests", Integer.toString(cases.size()));
        for (Kind kind : List.of(Kind.FAILURE, Kind.ERROR, Kind.SKIPPED)) {
            long marked = cases.stream()
                    .filter(entry -> Kind.of(entry, weight) == kind)
                    .count();
            attribute(kind.total(), Long.toString(marked));
        }
    }

    private void testCase(Case entry) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attribute("name", entry.scenario().name());
        attribute("classname", className(entry.subject()));
        attribute("time", seconds(entry.scenario().millis()));
        JunitMark mark = JunitMark.of(entry, weight);
        if (mark.kind() != Kind.NONE) {
            line(3);
            xml.writeStartElement(mark.kind().element());
            attribute("message", mark.message());
            if (mark.kind() != Kind.SKIPPED) {
                attribute("type", mark.type());
                xml.writeCharacters(ShownText.of(mark.details()));
            }
            xml.writeEndElement();
            line(2);
        }
        xml.writeEndElement();
    }

    private static String className(SubjectResult subject) {
        if (subject.id().equals(Cases.WHOLE_RUN)) {
            return Cases.WHOLE_RUN;
        }
        return switch (subject.kind()) {
            case RULE -> "rules.";
            case EXAMPLE -> "examples.";
            case OWN -> "own.";
        } + subject.id();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, ShownText.oneLine(value));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(Math.max(0, millis), 3).toPlainString();
    }
}
