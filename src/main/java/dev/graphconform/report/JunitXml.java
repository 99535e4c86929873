package dev.graphconform.report;

import dev.graphconform.report.content.Case;
import dev.graphconform.report.content.CaseGroup;
import dev.graphconform.report.content.Cases;
import dev.graphconform.report.content.ShownText;
import dev.graphconform.report.content.Weight;
import dev.graphconform.verdict.Failure;
import dev.graphconform.verdict.Outcome;
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
 * A run in the form that CI systems read: a suite for each rule and example, a case for each scenario. A failure is what decides against
 * the target, an error is a fault of the kit or of the connection, and everything that was not proved is skipped with its reason.
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
        attribute("time", seconds(Duration.between(run.startedAt(), run.finishedAt()).toMillis()));
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
        attribute("time", seconds(cases.stream().mapToLong(entry -> entry.scenario().millis()).sum()));
        attribute("timestamp", cases.get(0).scenario().startedAt().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
        for (Case entry : cases) {
            testCase(entry);
        }
        line(1);
        xml.writeEndElement();
    }

    private void counts(List<Case> cases) throws XMLStreamException {
        attribute("tests", Integer.toString(cases.size()));
        for (Mark mark : List.of(Mark.FAILURE, Mark.ERROR, Mark.SKIPPED)) {
            attribute(mark.plural, Long.toString(cases.stream().filter(entry -> mark(entry) == mark).count()));
        }
    }

    private void testCase(Case entry) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attribute("name", entry.scenario().name());
        attribute("classname", className(entry.subject()));
        attribute("time", seconds(entry.scenario().millis()));
        Mark mark = mark(entry);
        if (mark != Mark.NONE) {
            line(3);
            xml.writeStartElement(mark.element);
            attribute("message", ShownText.atMost(500, ShownText.oneLine(headline(entry))));
            if (mark != Mark.SKIPPED) {
                attribute("type", entry.scenario().failure().map(Failure::check).orElse(entry.outcome().word()));
                xml.writeCharacters(ShownText.of(details(entry)));
            }
            xml.writeEndElement();
            line(2);
        }
        xml.writeEndElement();
    }

    private Mark mark(Case entry) {
        if (entry.scenario().leftOut()) {
            return Mark.SKIPPED;
        }
        Outcome outcome = entry.outcome();
        return switch (outcome) {
            case PASSED -> Mark.NONE;
            case BROKEN -> Mark.ERROR;
            case FAILED, STALE -> weight.decides(entry.subject(), outcome) ? Mark.FAILURE : Mark.SKIPPED;
            case NOT_APPLICABLE, KNOWN, NOT_RUN, INCONCLUSIVE -> Mark.SKIPPED;
        };
    }

    private String headline(Case entry) {
        boolean warning = Weight.red(entry.outcome()) && mark(entry) == Mark.SKIPPED;
        String word = warning ? "warning, does not decide" : entry.scenario().leftOut() ? "left out" : entry.outcome().word();
        String comparison = entry.scenario().failure()
                .filter(failure -> failure.expected().isPresent() && failure.actual().isPresent())
                .map(failure -> "expected " + ShownText.atMost(150, failure.expected().get())
                        + ", got " + ShownText.atMost(150, failure.actual().get())
                        + failure.where().map(place -> " at " + place).orElse(""))
                .orElse(entry.reason());
        return word + ": " + comparison;
    }

    private static String details(Case entry) {
        String where = entry.scenario().location().isEmpty() ? "" : "\n" + entry.scenario().location();
        return entry.reason() + where + entry.scenario().failure().flatMap(Failure::trace).map(trace -> "\n" + trace).orElse("");
    }

    private static String className(SubjectResult subject) {
        if (subject.id().equals(Cases.WHOLE_RUN)) {
            return Cases.WHOLE_RUN;
        }
        return (subject.kind() == SubjectResult.Kind.RULE ? "rules." : "examples.") + subject.id();
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

    private enum Mark {
        NONE("", ""),
        FAILURE("failure", "failures"),
        ERROR("error", "errors"),
        SKIPPED("skipped", "skipped");

        private final String element;
        private final String plural;

        Mark(String element, String plural) {
            this.element = element;
            this.plural = plural;
        }
    }
}
