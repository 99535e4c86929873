package dev.graphconform.report.allure;

import dev.graphconform.report.allure.AllureTests.AllureTest;
import io.qameta.allure.entity.Attachment;
import io.qameta.allure.entity.Label;
import io.qameta.allure.entity.Link;
import io.qameta.allure.entity.Parameter;
import io.qameta.allure.entity.StageResult;
import io.qameta.allure.entity.Status;
import io.qameta.allure.entity.Step;
import io.qameta.allure.entity.TestResult;
import io.qameta.allure.entity.Time;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Converts a test of the results folder to the model of the page. Its address on the page stays the same from run to
 * run.
 */
final class ReportPageEntry {
    private ReportPageEntry() {}

    static TestResult of(AllureTest test) {
        io.qameta.allure.model.TestResult from = test.result();
        TestResult to = new TestResult();
        to.setUid(from.getHistoryId().replace("-", ""));
        to.setHistoryId(from.getHistoryId());
        to.setFullName(from.getFullName());
        to.setName(from.getName());
        to.setTime(Time.create(from.getStart(), from.getStop()));
        to.setDescriptionHtml(from.getDescriptionHtml());
        to.setStatus(status(from.getStatus()));
        if (from.getStatusDetails() != null) {
            test.message().ifPresent(to::setStatusMessage);
            to.setStatusTrace(from.getStatusDetails().getTrace());
        }
        to.setLabels(each(
                from.getLabels(), label -> new Label().setName(label.getName()).setValue(label.getValue())));
        to.setLinks(each(
                from.getLinks(),
                link -> new Link().setName(link.getName()).setUrl(link.getUrl()).setType(link.getType())));
        to.setParameters(each(
                from.getParameters(),
                cell -> new Parameter().setName(cell.getName()).setValue(cell.getValue())));
        to.setTestStage(new StageResult()
                .setStatus(to.getStatus())
                .setSteps(each(from.getSteps(), ReportPageEntry::step))
                .setAttachments(attachments(test)));
        return to;
    }

    static List<Attachment> attachments(AllureTest test) {
        String uid = test.result().getHistoryId().replace("-", "");
        return each(
                test.result().getAttachments(),
                attachment -> new Attachment()
                        .setUid(uid + (attachment.getSource().endsWith("-attachment.txt") ? "x" : "d"))
                        .setName(attachment.getName())
                        .setType(attachment.getType())
                        .setSource(attachment.getSource())
                        .setSize((long) test.attachments()
                                .get(attachment.getSource())
                                .getBytes(StandardCharsets.UTF_8)
                                .length));
    }

    private static Step step(io.qameta.allure.model.StepResult from) {
        return new Step()
                .setName(from.getName())
                .setStatus(status(from.getStatus()))
                .setTime(Time.create(from.getStart(), from.getStop()));
    }

    private static Status status(io.qameta.allure.model.Status status) {
        return Status.valueOf(status.value().toUpperCase(Locale.ROOT));
    }

    /** A list that the aggregators may add to. */
    private static <A, B> List<B> each(List<A> from, Function<A, B> to) {
        return from.stream().map(to).collect(Collectors.toList());
    }
}
