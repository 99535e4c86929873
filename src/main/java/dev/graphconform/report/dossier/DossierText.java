package dev.graphconform.report.dossier;

import static dev.graphconform.report.MarkdownText.block;
import static dev.graphconform.report.MarkdownText.code;
import static dev.graphconform.report.MarkdownText.inline;

import dev.graphconform.report.content.ShownText;
import dev.graphconform.verdict.RunResult;
import dev.graphconform.verdict.SubjectResult;
import dev.graphconform.wire.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dossier: what was expected, what came, how to see it again, and what may be said of it elsewhere. */
final class DossierText {
    private static final int VALUE = 1_000;
    private static final int SETUP = 4;

    private final RunResult run;
    private final SubjectResult subject;
    private final Grounds grounds;
    private final Showing showing;
    private final CurlCommand curl;
    private final StringBuilder text = new StringBuilder();

    DossierText(RunResult run, SubjectResult subject, Grounds grounds, Showing showing) {
        this.run = run;
        this.subject = subject;
        this.grounds = grounds;
        this.showing = showing;
        this.curl = CurlCommand.of(showing.deciding());
    }

    String text(EarlierRuns earlier, Proofs proofs) {
        line("# " + code(subject.id()) + " does not hold on " + inline(run.target().name()));
        line("");
        ground();
        comparison();
        request();
        answer();
        runs(earlier);
        proof(proofs);
        heading("A text for an issue");
        line("Check it before you send it: it is made for people who do not have the report.");
        line("");
        text.append(block(new IssueText(run, subject, grounds, showing, curl).text(), "", "markdown"));
        line("");
        line("Run " + code(run.runId()) + ", kit " + inline(run.kitVersion()) + ". Secrets and people are masked; look over it all the same before it leaves the house.");
        return text.toString();
    }

    private void ground() {
        line("**" + inline(subject.title()) + "** (" + subject.level().word() + "), on " + code(run.target().serviceRoot()) + ", "
                + inline(run.target().apiVersion()) + ".");
        line("");
        grounds.quote().ifPresent(quote -> {
            quote.strip().lines().forEach(each -> line("> " + inline(each) + "  "));
            line("");
        });
        String date = grounds.pageDate().map(day -> ", page of " + day).orElse("");
        line("Source: " + (grounds.link().isEmpty() ? inline(grounds.source()) : "[" + inline(grounds.source()) + "](<" + grounds.link() + ">)") + date + ".");
        grounds.reading().ifPresent(reading -> {
            line("");
            line("How the kit reads it: " + inline(reading));
        });
    }

    private void comparison() {
        heading("Expected and actual");
        if (showing.failure().expected().isPresent() || showing.failure().actual().isPresent()) {
            line("| expected | actual |");
            line("|:--|:--|");
            line("| " + cell(showing.failure().expected()) + " | " + cell(showing.failure().actual()) + " |");
            line("");
        } else {
            text.append(block(ShownText.atMost(VALUE, showing.failure().message()), "", "text"));
            line("");
        }
        Map<String, Optional<String>> facts = new LinkedHashMap<>();
        Exchange exchange = showing.deciding();
        facts.put("where", showing.failure().where());
        facts.put("request-id", exchange.requestId());
        facts.put("client-request-id", exchange.responseHeaders().first("client-request-id").or(() -> exchange.requestHeaders().first("client-request-id")));
        facts.put("date", exchange.responseHeaders().first("Date"));
        facts.put("sent", Optional.of(exchange.sentAt() + ", answered in " + exchange.took().toMillis() + " ms"));
        facts.put("scenario", Optional.of(showing.scenario().name()));
        facts.put("feature", Optional.of(showing.scenario().location()).filter(location -> !location.isEmpty()));
        facts.forEach((name, value) -> line("- " + name + ": " + value.map(known -> code(ShownText.atMost(VALUE, known))).orElse("none")));
        long failed = subject.scenarios().stream().filter(scenario -> scenario.outcome() == showing.scenario().outcome()).count();
        if (failed > 1) {
            line("- this is the shortest of " + failed + " scenarios that fail; the report has them all");
        }
    }

    private void request() {
        heading("The request that shows it");
        new Variables(curl).forTheTester().forEach(this::line);
        line("");
        text.append(block(curl.text(), "", "sh"));
        List<Exchange> before = showing.before();
        if (!before.isEmpty()) {
            line("");
            line("Before it the scenario sent" + (before.size() > SETUP ? ", last of all" : "") + ":");
            for (Exchange exchange : before.subList(Math.max(0, before.size() - SETUP), before.size())) {
                CurlCommand command = CurlCommand.of(exchange);
                line("");
                line("- answered " + exchange.status() + command.token().map(token -> ", with a token of " + code(token)).orElse(""));
                line("");
                text.append(block(command.text(), "  ", "sh"));
            }
        }
    }

    private void answer() {
        heading("The answer");
        text.append(block(AnswerText.of(showing.deciding()), "", "text"));
        line("");
        List<String> attempts = showing.deciding().attempts();
        line(attempts.isEmpty() ? "It was the first attempt; nothing was waited for." : "Earlier attempts at this request:");
        List<String> waits = new ArrayList<>(attempts);
        waits.addAll(showing.scenario().notes());
        if (!waits.isEmpty()) {
            line("");
            waits.forEach(wait -> line("- " + inline(wait)));
        }
    }

    private void runs(EarlierRuns earlier) {
        heading("Earlier runs");
        List<String> lines = earlier.of(showing.scenario());
        if (lines.isEmpty()) {
            line("None is remembered in this folder.");
        } else {
            lines.forEach(each -> line("- " + inline(each)));
        }
    }

    private void proof(Proofs proofs) {
        List<Proofs.Proof> lines = proofs.of(subject.id());
        if (!lines.isEmpty()) {
            heading("Why the check can be believed");
            line("The kit's simulator can be made to deviate in these ways, and the build proves that each is caught, and that the check is quiet otherwise:");
            line("");
            lines.forEach(each -> line("- " + code(each.id()) + ": " + inline(each.line())));
        }
    }

    private static String cell(Optional<String> value) {
        return value.map(known -> code(ShownText.atMost(VALUE, visible(known))).replace("|", "\\|")).orElse("");
    }

    /** A cell is one line; line ends in a value may be the very thing to see. */
    private static String visible(String value) {
        return value.isEmpty() ? "(empty)" : value.replace("\r\n", "⏎").replace('\n', '⏎').replace('\r', '⏎');
    }

    private void heading(String heading) {
        line("");
        line("## " + heading);
        line("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
