package dev.graphconform.report.allure;

import dev.graphconform.catalogue.Level;
import dev.graphconform.report.content.FailureWeight;
import dev.graphconform.report.content.Html;
import dev.graphconform.report.content.RunDigest;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.report.content.VerdictSentence;
import dev.graphconform.verdict.JudgedTraffic;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SharedCause;
import dev.graphconform.verdict.SubjectResult;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The panel that the first page of the report begins with: the verdict, and of each rule and example that failed what
 * was expected and what came, with a link to where it is shown. Rules count here; Allure's own panels count scenarios.
 */
final class VerdictPanel {
    private static final int MOST_LISTED = 12;
    private static final int VALUE_LIMIT = 160;

    private final RunResult run;
    private final RunDigest digest;
    private final StringBuilder html = new StringBuilder();

    private VerdictPanel(RunResult run) {
        this.run = run;
        this.digest = RunDigest.of(run);
    }

    /** The panel as HTML, in which nothing of a target's texts is markup. */
    static String of(RunResult run) {
        return new VerdictPanel(run).html();
    }

    private String html() {
        html.append(
                "<section class=\"conform-verdict widget island\" aria-label=\"Verdict\"><div class=\"widget__body\">");
        html.append("<h2 class=\"widget__title\">")
                .append(escaped(run.verdict().outcome().word()))
                .append("</h2><p>")
                .append(escaped(new VerdictSentence(digest).line()))
                .append("</p><p>")
                .append(escaped(counts()))
                .append("</p>");
        run.recorded().ifPresent(this::recordings);
        run.causes().forEach(this::cause);
        FailureWeight.remarks(run).forEach(this::paragraph);
        list(RunDigest.FAILED, digest.failed(), digest::why);
        list(RunDigest.WARNED, digest.warned(), digest::why);
        run.recorded().ifPresent(this::reach);
        list(RunDigest.KNOWN, digest.known(), this::reason);
        list(
                run.recorded().isPresent() ? "What could not be told" : RunDigest.UNPROVED,
                digest.unproved().stream().filter(this::listed).toList(),
                this::reason);
        return html.append("</div></section>").toString();
    }

    private String counts() {
        return (run.recorded().isPresent() ? "Rules, in all " : "Rules and examples, in all ")
                + digest.counts(Stream.concat(run.rules().stream(), run.examples().stream())
                        .toList())
                + ".";
    }

    private void recordings(JudgedTraffic recorded) {
        for (JudgedTraffic.JudgedRecording recording : recorded.recordings()) {
            paragraph("Judged from the recording " + recording.name() + ": " + recording.exchanges()
                    + " exchanges of Create chat in " + recording.entries() + " entries.");
        }
    }

    /** Behind what is wrong: most rules are not in question in most recordings. */
    private void reach(JudgedTraffic recorded) {
        List<SubjectResult> asked = JudgedTraffic.asked(run.rules());
        paragraph(asked.size() + " of " + run.rules().size() + " rules were put in question. Not in question: "
                + run.rules().stream()
                        .filter(rule -> !asked.contains(rule))
                        .map(SubjectResult::id)
                        .collect(Collectors.joining(", ")));
        if (!recorded.unjudged().isEmpty()) {
            paragraph(recorded.unjudged().size() + " could not be judged, for instance "
                    + recorded.unjudged().get(0));
        }
    }

    private void paragraph(String text) {
        html.append("<p>").append(escaped(text)).append("</p>");
    }

    private void cause(SharedCause cause) {
        html.append("<p><strong>")
                .append(escaped(cause.told()))
                .append(":</strong> ")
                .append(escaped(cause.answer()))
                .append("</p>");
        cause.facts().forEach(this::paragraph);
    }

    private void list(String heading, List<SubjectResult> chosen, Function<SubjectResult, String> why) {
        List<SubjectResult> all = chosen.stream()
                .sorted(Comparator.comparing(SubjectResult::level))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        html.append("<h3>").append(heading).append("</h3><ul>");
        for (SubjectResult subject : all.subList(0, Math.min(MOST_LISTED, all.size()))) {
            html.append("<li><a class=\"link\" href=\"#rule/")
                    .append(escaped(subject.id()))
                    .append("\">")
                    .append(escaped(subject.id()))
                    .append("</a> ")
                    .append(
                            subject.level() == Level.MUST
                                    ? ""
                                    : "(" + subject.level().word() + ") ")
                    .append(escaped(subject.title()))
                    .append("<br>")
                    .append(escaped(why.apply(subject)))
                    .append("</li>");
        }
        if (all.size() > MOST_LISTED) {
            html.append("<li>and ")
                    .append(String.valueOf(all.size() - MOST_LISTED))
                    .append(" more: <a class=\"link\" href=\"#suites\">all rules and examples</a></li>");
        }
        html.append("</ul>");
    }

    private String reason(SubjectResult subject) {
        return told(subject) ? "by the one answer above" : SafeText.atMost(2 * VALUE_LIMIT, subject.reason());
    }

    private boolean told(SubjectResult subject) {
        return SharedCause.of(subject, run.causes()).isPresent();
    }

    /** What a recording does not put in question is no fault of it, and is named once, in one line. */
    private boolean listed(SubjectResult subject) {
        return run.recorded().isEmpty() || subject.outcome() != Outcome.NOT_RUN;
    }

    private static String escaped(String text) {
        return Html.escaped(SafeText.oneLine(text));
    }
}
