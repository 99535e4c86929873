package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares statuses with HTTP: a status line names its version, the words are those of the status, in the section
 * Response too, and a status that stands for no body has none.
 */
final class StatusLineRules {
    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(202, "Accepted"),
            Map.entry(204, "No Content"),
            Map.entry(206, "Partial Content"),
            Map.entry(302, "Found"),
            Map.entry(304, "Not Modified"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"));

    /** A status in code, with words: {@code `201 Created`}, {@code `201, Created`}. */
    private static final Pattern NAMED = Pattern.compile("`(\\d{3}),?\\s+([A-Z][A-Za-z ]*)`");

    private StatusLineRules() {}

    static Stream<PageFinding> find(Page page) {
        return Stream.concat(
                described(page),
                ShownMessage.in(page)
                        .filter(shown -> !shown.isRequest())
                        .flatMap(shown -> Stream.of(version(page, shown), reason(page, shown), body(page, shown))
                                .flatMap(Optional::stream)));
    }

    /** Statuses with other words than theirs, in paragraphs about the response. */
    private static Stream<PageFinding> described(Page page) {
        return page.sections("Response").stream()
                .flatMap(section -> section.all(Block.Paragraph.class).stream()
                        .flatMap(paragraph -> NAMED.matcher(paragraph.prose().text())
                                .results()
                                .filter(named -> !isRight(Integer.parseInt(named.group(1)), named.group(2)))
                                .map(named -> new PageFinding(
                                        "status-reason",
                                        FindingSeverity.SLIP,
                                        page.lineOf(named.group(1), paragraph.line()),
                                        section.heading(),
                                        "the status is described as \"" + named.group(1) + " " + named.group(2) + "\"; "
                                                + named.group(1) + " is "
                                                + REASONS.get(Integer.valueOf(named.group(1)))))));
    }

    private static boolean isRight(int status, String words) {
        String right = REASONS.getOrDefault(status, words).replace(" ", "");
        // what follows within the code, as in `200 OK response`, makes no other words
        return words.replace(" ", "").regionMatches(true, 0, right, 0, right.length());
    }

    private static Optional<PageFinding> body(Page page, ShownMessage shown) {
        PrintedMessage message = shown.message();
        boolean never = message.status() == 204 || message.status() == 304;
        return never && !message.bodyText().isEmpty()
                ? Optional.of(new PageFinding(
                        "body-with-no-content",
                        FindingSeverity.SLIP,
                        MessageLines.of(page, message).body(),
                        shown.example().label(),
                        "the answer is " + message.status() + ", which has no body by HTTP, and a body is printed"))
                : Optional.empty();
    }

    private static Optional<PageFinding> version(Page page, ShownMessage shown) {
        String line = shown.message().startLine();
        return line.matches("HTTP\\s.*")
                ? Optional.of(finding(
                        page,
                        shown,
                        "status-line",
                        "the status line is \"" + line + "\" and leaves out the version of HTTP, as in \""
                                + line.replaceFirst("HTTP", "HTTP/1.1") + "\""))
                : Optional.empty();
    }

    private static Optional<PageFinding> reason(Page page, ShownMessage shown) {
        PrintedMessage message = shown.message();
        String right = REASONS.getOrDefault(message.status(), message.reason());
        return message.reason().isEmpty() || message.reason().equalsIgnoreCase(right)
                ? Optional.empty()
                : Optional.of(finding(
                        page,
                        shown,
                        "status-reason",
                        "the status line says \"" + message.status() + " " + message.reason() + "\"; "
                                + message.status() + " is " + right));
    }

    private static PageFinding finding(Page page, ShownMessage shown, String rule, String reason) {
        int line = MessageLines.of(page, shown.message()).start();
        return new PageFinding(rule, FindingSeverity.SLIP, line, shown.example().label(), reason);
    }
}
