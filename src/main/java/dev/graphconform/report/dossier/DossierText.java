package dev.graphconform.report.dossier;

import static dev.graphconform.report.MarkdownText.block;
import static dev.graphconform.report.MarkdownText.code;
import static dev.graphconform.report.MarkdownText.inline;

import dev.graphconform.http.Exchange;
import dev.graphconform.report.allure.FormattedExchanges;
import dev.graphconform.report.content.SafeText;
import dev.graphconform.report.dossier.Dossiers.DeviationLookup;
import dev.graphconform.verdict.Outcome;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The Markdown of a dossier: expected and actual, the request and its response, and a text for an issue. */
final class DossierText {
    private static final int VALUE_LIMIT = 1_000;
    private static final int MAX_BEFORE = 4;

    private final RunResult run;
    private final SubjectResult subject;
    private final RuleSource ruleSource;
    private final ShortestFailure shortestFailure;
    private final CurlCommand curl;
    private final StringBuilder text = new StringBuilder();

    DossierText(RunResult run, SubjectResult subject, RuleSource ruleSource, ShortestFailure shortestFailure) {
        this.run = run;
        this.subject = subject;
        this.ruleSource = ruleSource;
        this.shortestFailure = shortestFailure;
        this.curl = CurlCommand.of(shortestFailure.deciding());
    }

    /**
     * The page as Markdown.
     *
     * @param earlier a line for each earlier run of the scenario
     */
    String text(List<String> earlier, DeviationLookup deviationLookup) {
        boolean failed = shortestFailure.scenario().outcome() != Outcome.BROKEN;
        line("# " + code(subject.id()) + (failed ? " does not hold on " : " got no answer on ")
                + inline(run.target().name()));
        line("");
        source();
        comparison();
        request();
        response();
        earlierRuns(earlier);
        if (failed) {
            proof(deviationLookup);
            issue();
        }
        line("Run " + code(run.runId()) + ", kit " + inline(run.kitVersion())
                + ". Secrets and people are masked; look over it all the same before it leaves the house.");
        return text.toString();
    }

    private void issue() {
        heading("A text for an issue");
        line("Check it before you send it: it is made for people who do not have the report.");
        line("");
        text.append(block(new IssueText(run, subject, ruleSource, shortestFailure, curl).text(), "", "markdown"));
        line("");
    }

    private void source() {
        line("**" + inline(subject.title()) + "** (" + subject.level().word() + "), on "
                + code(run.target().serviceRoot()) + ", " + inline(run.target().apiVersion()) + ".");
        line("");
        ruleSource.quote().ifPresent(quote -> {
            quote.strip().lines().forEach(each -> line("> " + inline(each) + "  "));
            line("");
        });
        String date = ruleSource.pageDate().map(day -> ", page of " + day).orElse("");
        line("Source: "
                + (ruleSource.link().isEmpty()
                        ? inline(ruleSource.source())
                        : "[" + inline(ruleSource.source()) + "](<" + ruleSource.link() + ">)")
                + date + ".");
        ruleSource.reading().ifPresent(reading -> {
            line("");
            line("How the kit reads it: " + inline(reading));
        });
    }

    private void comparison() {
        heading("Expected and actual");
        if (shortestFailure.failure().expected().isPresent()
                || shortestFailure.failure().actual().isPresent()) {
            line("| expected | actual |");
            line("|:--|:--|");
            line("| " + cell(shortestFailure.failure().expected()) + " | "
                    + cell(shortestFailure.failure().actual()) + " |");
            line("");
        } else {
            text.append(
                    block(SafeText.atMost(VALUE_LIMIT, shortestFailure.failure().message()), "", "text"));
            line("");
        }
        Map<String, Optional<String>> facts = new LinkedHashMap<>();
        Exchange exchange = shortestFailure.deciding();
        facts.put("where", shortestFailure.failure().where());
        facts.put("request-id", exchange.requestId());
        facts.put(
                "client-request-id",
                exchange.responseHeaders()
                        .first("client-request-id")
                        .or(() -> exchange.requestHeaders().first("client-request-id")));
        facts.put("date", exchange.responseHeaders().first("Date"));
        facts.put(
                "sent",
                Optional.of(
                        exchange.sentAt() + ", answered in " + exchange.took().toMillis() + " ms"));
        facts.put("scenario", Optional.of(shortestFailure.scenario().name()));
        facts.put(
                "feature", Optional.of(shortestFailure.scenario().location()).filter(location -> !location.isEmpty()));
        facts.forEach((name, value) -> line("- " + name + ": "
                + value.map(known -> code(SafeText.atMost(VALUE_LIMIT, known))).orElse("none")));
        long failed = subject.scenarios().stream()
                .filter(scenario ->
                        scenario.outcome() == shortestFailure.scenario().outcome())
                .count();
        if (failed > 1) {
            line("- this is the shortest of " + failed + " scenarios that fail; the report has them all");
        }
    }

    private void request() {
        heading("The request that shows it");
        curl.variablesForTheTester().forEach(this::line);
        line("");
        text.append(block(curl.text(), "", "sh"));
        List<Exchange> before = shortestFailure.before();
        if (!before.isEmpty()) {
            line("");
            line("Before it the scenario sent" + (before.size() > MAX_BEFORE ? ", last of all" : "") + ":");
            for (Exchange exchange : before.subList(Math.max(0, before.size() - MAX_BEFORE), before.size())) {
                CurlCommand command = CurlCommand.of(exchange);
                line("");
                line("- answered " + inline(exchange.answer()) + "; " + command.variablesInOneLine());
                line("");
                text.append(block(command.text(), "  ", "sh"));
            }
        }
    }

    private void response() {
        heading("The answer");
        text.append(block(responseText(shortestFailure.deciding()), "", "text"));
        line("");
        List<String> attempts = shortestFailure.deciding().attempts();
        line(
                attempts.isEmpty()
                        ? "It was the first attempt; nothing was waited for."
                        : "Earlier attempts at this request:");
        List<String> waits = new ArrayList<>(attempts);
        waits.addAll(shortestFailure.scenario().notes());
        if (!waits.isEmpty()) {
            line("");
            waits.forEach(wait -> line("- " + inline(wait)));
        }
    }

    private void earlierRuns(List<String> earlier) {
        heading("Earlier runs");
        if (earlier.isEmpty()) {
            line("None is remembered in this folder.");
        } else {
            earlier.forEach(each -> line("- " + inline(each)));
        }
    }

    private void proof(DeviationLookup deviationLookup) {
        List<DeviationLookup.ProvingDeviation> lines = deviationLookup.of(subject.id());
        if (!lines.isEmpty()) {
            heading("Why the check can be believed");
            line("The kit's simulator can be made to deviate in these ways, and the build proves that each is "
                    + "caught, and that the check is quiet otherwise:");
            line("");
            lines.forEach(each -> line("- " + code(each.id()) + ": " + inline(each.line())));
        }
    }

    private static String cell(Optional<String> value) {
        return value.map(known -> code(SafeText.atMost(VALUE_LIMIT, withVisibleLineEnds(known)))
                        .replace("|", "\\|"))
                .orElse("");
    }

    /** A cell is one line: line ends in a value are shown as a sign. */
    private static String withVisibleLineEnds(String value) {
        return value.isEmpty()
                ? "(empty)"
                : value.replace("\r\n", "⏎").replace('\n', '⏎').replace('\r', '⏎');
    }

    private void heading(String heading) {
        line("");
        line("## " + heading);
        line("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static final int HEADER_LIMIT = 2_000;

    private static String responseText(Exchange exchange) {
        String headers = exchange.responseHeaders().lines().stream()
                .map(header -> SafeText.oneLine(header.name()) + ": "
                        + SafeText.atMost(HEADER_LIMIT, SafeText.oneLine(header.value())))
                .collect(Collectors.joining("\n"));
        String body =
                exchange.responseBody().length > 0 ? FormattedExchanges.body(exchange.responseText()) : "(no body)";
        if (exchange.lost().isPresent()) {
            return SafeText.oneLine(exchange.answer());
        }
        return exchange.status() + "\n" + headers + "\n\n" + body;
    }
}
