package dev.graphconform.report.dossier;

import static dev.graphconform.report.MarkdownText.block;
import static dev.graphconform.report.MarkdownText.code;
import static dev.graphconform.report.MarkdownText.inline;

import dev.graphconform.report.content.ShownText;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.Optional;

/**
 * What to write into somebody else's issue tracker.
 *
 * @param run the run
 * @param subject what failed
 * @param grounds what it rests on
 * @param showing what shows it
 * @param curl how to see it again
 */
record IssueText(RunResult run, SubjectResult subject, Grounds grounds, Showing showing, CurlCommand curl) {
    private static final int VALUE = 600;

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("### ").append(inline(subject.title())).append(": not so on ").append(inline(run.target().name())).append("\n\n");
        grounds.quote().ifPresent(quote -> text.append("The documentation says:\n\n").append(quoted(quote)).append('\n'));
        text.append('(').append(inline(grounds.source())).append(grounds.pageDate().map(day -> ", page of " + day).orElse(""))
                .append(grounds.link().isEmpty() ? "" : ", <" + grounds.link() + ">").append(")\n\n");
        text.append("**Steps**\n\n");
        new Variables(curl).forOthers().forEach(line -> text.append(line).append('\n'));
        text.append('\n').append(block(curl.text(), "", "sh")).append('\n');
        value(text, "Expected", showing.failure().expected());
        value(text, "Actual", showing.failure().actual());
        if (showing.failure().expected().isEmpty() && showing.failure().actual().isEmpty()) {
            value(text, "What happens", Optional.of(showing.failure().message()));
        }
        showing.failure().where().ifPresent(where -> text.append("**Where:** ").append(code(where)).append("\n\n"));
        text.append("**Traces:** request-id ").append(showing.deciding().requestId().map(id -> code(id)).orElse("none"))
                .append(", ").append(showing.deciding().responseHeaders().first("Date").map(date -> code(date)).orElse(code(showing.deciding().sentAt().toString())))
                .append(", ").append(code(run.target().serviceRoot())).append(", ").append(inline(run.target().apiVersion())).append("\n\n");
        text.append("Found by the rule ").append(code(subject.id())).append(" of the Create chat conformance kit, version ")
                .append(inline(run.kitVersion())).append(".\n");
        return text.toString();
    }

    private static void value(StringBuilder text, String name, Optional<String> value) {
        value.ifPresent(known -> text.append("**").append(name).append("**\n\n").append(block(ShownText.atMost(VALUE, known), "", "text")).append('\n'));
    }

    private static String quoted(String quote) {
        StringBuilder text = new StringBuilder();
        quote.strip().lines().forEach(line -> text.append("> ").append(inline(line)).append("  \n"));
        return text.toString();
    }
}
