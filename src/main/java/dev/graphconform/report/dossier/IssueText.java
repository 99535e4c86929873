package dev.graphconform.report.dossier;

import static dev.graphconform.report.MarkdownText.block;
import static dev.graphconform.report.MarkdownText.code;
import static dev.graphconform.report.MarkdownText.inline;

import dev.graphconform.report.content.SafeText;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.Optional;

/**
 * A Markdown text for the issue tracker of the service that failed a rule.
 *
 * @param run the run
 * @param subject the rule or example that failed
 * @param ruleSource its source
 * @param shortestFailure the scenario that shows it
 * @param curl the command that repeats the request
 */
record IssueText(
        RunResult run,
        SubjectResult subject,
        RuleSource ruleSource,
        ShortestFailure shortestFailure,
        CurlCommand curl) {
    private static final int VALUE_LIMIT = 600;

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("### ")
                .append(inline(subject.title()))
                .append(": not so on ")
                .append(inline(run.target().name()))
                .append("\n\n");
        ruleSource
                .quote()
                .ifPresent(quote -> text.append("The documentation says:\n\n")
                        .append(quoted(quote))
                        .append('\n'));
        text.append('(')
                .append(inline(ruleSource.source()))
                .append(ruleSource.pageDate().map(day -> ", page of " + day).orElse(""))
                .append(ruleSource.link().isEmpty() ? "" : ", <" + ruleSource.link() + ">")
                .append(")\n\n");
        text.append("**Steps**\n\n");
        curl.variablesForOthers().forEach(line -> text.append(line).append('\n'));
        text.append('\n').append(block(curl.text(), "", "sh")).append('\n');
        value(text, "Expected", shortestFailure.failure().expected());
        value(text, "Actual", shortestFailure.failure().actual());
        if (shortestFailure.failure().expected().isEmpty()
                && shortestFailure.failure().actual().isEmpty()) {
            value(text, "What happens", Optional.of(shortestFailure.failure().message()));
        }
        shortestFailure
                .failure()
                .where()
                .ifPresent(
                        where -> text.append("**Where:** ").append(code(where)).append("\n\n"));
        text.append("**Traces:** request-id ")
                .append(shortestFailure
                        .deciding()
                        .requestId()
                        .map(id -> code(id))
                        .orElse("none"))
                .append(", ")
                .append(code(shortestFailure
                        .deciding()
                        .responseHeaders()
                        .first("Date")
                        .orElse(shortestFailure.deciding().sentAt().toString())))
                .append(", ")
                .append(code(run.target().serviceRoot()))
                .append(", ")
                .append(inline(run.target().apiVersion()))
                .append("\n\n");
        text.append("Found by the rule ")
                .append(code(subject.id()))
                .append(" of the Create chat conformance kit, version ")
                .append(inline(run.kitVersion()))
                .append(".\n");
        return text.toString();
    }

    private static void value(StringBuilder text, String name, Optional<String> value) {
        value.ifPresent(known -> text.append("**")
                .append(name)
                .append("**\n\n")
                .append(block(SafeText.atMost(VALUE_LIMIT, known), "", "text"))
                .append('\n'));
    }

    private static String quoted(String quote) {
        StringBuilder text = new StringBuilder();
        quote.strip()
                .lines()
                .forEach(line -> text.append("> ").append(inline(line)).append("  \n"));
        return text.toString();
    }
}
