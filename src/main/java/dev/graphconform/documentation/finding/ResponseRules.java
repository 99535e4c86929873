package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Annotation;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the responses of the examples with the section Response and with HTTP. */
final class ResponseRules {
    private static final Pattern STATUS = Pattern.compile("\\b[1-5]\\d\\d\\b");
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

    private ResponseRules() {}

    static Stream<PageFinding> find(Page page) {
        String described = described(page);
        Stream<PageFinding> unmatchedResponses = page.unmatchedResponses().stream()
                .map(stray -> new PageFinding(
                        "answer-without-request",
                        FindingSeverity.SLIP,
                        stray.line(),
                        "Examples",
                        "no request stands before this answer"));
        return Stream.concat(
                unmatchedResponses,
                page.examples().stream()
                        .flatMap(example -> example.response()
                                .map(response -> response(example, response, described))
                                .orElseGet(() -> Stream.of(new PageFinding(
                                        "request-without-answer",
                                        FindingSeverity.GAP,
                                        example.request().line(),
                                        example.label(),
                                        "no answer follows this request")))));
    }

    private static Stream<PageFinding> response(PageExample example, PrintedMessage response, String described) {
        return Stream.of(
                        status(example, response, described),
                        reason(example, response),
                        contentType(example, response),
                        location(example, response),
                        annotation(example, response))
                .flatMap(found -> found);
    }

    /** The text about the response outside the examples. */
    private static String described(Page page) {
        return page.sections("Response").stream()
                .filter(section -> section.level() <= 2 || !section.heading().equalsIgnoreCase("response"))
                .flatMap(section -> Stream.concat(
                        section.all(Block.Paragraph.class).stream()
                                .map(paragraph -> paragraph.prose().plain()),
                        section.all(Block.Callout.class).stream()
                                .map(callout -> callout.prose().plain())))
                .collect(Collectors.joining(" "));
    }

    private static Stream<PageFinding> status(PageExample example, PrintedMessage response, String described) {
        boolean mentioned = STATUS.matcher(described)
                .results()
                .anyMatch(found -> Integer.parseInt(found.group()) == response.status());
        if (mentioned || response.status() == 0 || !STATUS.matcher(described).find()) {
            return Stream.empty();
        }
        return one(
                "status-not-described",
                FindingSeverity.CONTRADICTION,
                response.line(),
                example,
                "the answer is " + response.status() + ", which the Response section never mentions");
    }

    private static Stream<PageFinding> reason(PageExample example, PrintedMessage response) {
        String right = REASONS.getOrDefault(response.status(), response.reason());
        return response.reason().isEmpty() || response.reason().equalsIgnoreCase(right)
                ? Stream.empty()
                : one(
                        "status-reason",
                        FindingSeverity.SLIP,
                        response.line(),
                        example,
                        "the status line says \"" + response.status() + " " + response.reason() + "\"; "
                                + response.status() + " is " + right);
    }

    private static Stream<PageFinding> contentType(PageExample example, PrintedMessage response) {
        return response.bodyText().isEmpty() && response.header("Content-Type").isPresent()
                ? one(
                        "content-type-without-body",
                        FindingSeverity.SLIP,
                        response.line(),
                        example,
                        "the answer names a Content-Type and has no body")
                : Stream.empty();
    }

    /**
     * Reports a path that begins at the root without the version: by RFC 3986 it is resolved against the host alone.
     */
    private static Stream<PageFinding> location(PageExample example, PrintedMessage response) {
        String location = response.header("Location").orElse("");
        String version;
        try {
            version = URI.create(example.request().url().replaceAll("[^A-Za-z0-9:/._-].*", ""))
                    .getPath();
        } catch (IllegalArgumentException | NullPointerException noAddress) {
            return Stream.empty();
        }
        String root = version == null ? "" : version.replaceFirst("^(/[^/]*).*", "$1");
        boolean outside =
                location.startsWith("/") && root.matches("/(v\\d.*|beta)") && !location.startsWith(root + "/");
        return outside
                ? one(
                        "location-outside-version",
                        FindingSeverity.SLIP,
                        response.line(),
                        example,
                        "Location begins with \"" + location.replaceFirst("(/[^/(]*).*", "$1")
                                + "\": by HTTP that is below the host and without \"" + root + "\"")
                : Stream.empty();
    }

    private static Stream<PageFinding> annotation(PageExample example, PrintedMessage response) {
        boolean silent = response.bodyText().isEmpty()
                && response.status() == 202
                && response.annotation()
                        .filter(note -> note.has("isEmpty")
                                || note.has("longRunningResponseType")
                                || note.type().isPresent())
                        .isEmpty();
        return silent
                ? one(
                        "annotation-incomplete",
                        FindingSeverity.FORM,
                        response.annotation().map(Annotation::line).orElse(response.line()),
                        example,
                        "the annotation says neither that the answer is empty nor what the operation ends in")
                : Stream.empty();
    }

    private static Stream<PageFinding> one(
            String rule, FindingSeverity severity, int line, PageExample example, String reason) {
        return Stream.of(new PageFinding(rule, severity, line, example.label(), reason));
    }
}
