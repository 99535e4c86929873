package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the first lines of answers with HTTP: its version is named, and the words are those of the status. */
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

    private StatusLineRules() {}

    static Stream<PageFinding> find(Page page) {
        return ExampleMessage.in(page)
                .filter(shown -> !shown.isRequest())
                .flatMap(shown ->
                        Stream.of(version(page, shown), reason(page, shown)).flatMap(Optional::stream));
    }

    private static Optional<PageFinding> version(Page page, ExampleMessage shown) {
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

    private static Optional<PageFinding> reason(Page page, ExampleMessage shown) {
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

    private static PageFinding finding(Page page, ExampleMessage shown, String rule, String reason) {
        int line = MessageLines.of(page, shown.message()).start();
        return new PageFinding(rule, FindingSeverity.SLIP, line, shown.example().label(), reason);
    }
}
