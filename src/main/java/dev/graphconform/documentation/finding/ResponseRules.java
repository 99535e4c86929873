package dev.graphconform.documentation.finding;

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

/** What an example's answer says, against the Response section and against HTTP. */
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
        Stream<PageFinding> strays = page.strays().stream()
                .map(stray -> new PageFinding(
                        "answer-without-request",
                        FindingSeverity.SLIP,
                        stray.line(),
                        "Examples",
                        "no request stands before this answer"));
        return Stream.concat(
                strays,
                page.pageExamples().stream()
                        .flatMap(pageExample -> pageExample
                                .answer()
                                .map(answer -> answer(pageExample, answer, described))
                                .orElseGet(() -> Stream.of(new PageFinding(
                                        "request-without-answer",
                                        FindingSeverity.GAP,
                                        pageExample.request().line(),
                                        pageExample.label(),
                                        "no answer follows this request")))));
    }

    private static Stream<PageFinding> answer(PageExample pageExample, PrintedMessage answer, String described) {
        return Stream.of(
                        status(pageExample, answer, described),
                        reason(pageExample, answer),
                        contentType(pageExample, answer),
                        location(pageExample, answer),
                        annotation(pageExample, answer))
                .flatMap(found -> found);
    }

    /** What the page says about the answer outside its examples. */
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

    private static Stream<PageFinding> status(PageExample pageExample, PrintedMessage answer, String described) {
        boolean told = STATUS.matcher(described)
                .results()
                .anyMatch(found -> Integer.parseInt(found.group()) == answer.status());
        if (told || answer.status() == 0 || !STATUS.matcher(described).find()) {
            return Stream.empty();
        }
        return one(
                "status-not-described",
                FindingSeverity.CONTRADICTION,
                answer.line(),
                pageExample,
                "the answer is " + answer.status() + ", which the Response section never mentions");
    }

    private static Stream<PageFinding> reason(PageExample pageExample, PrintedMessage answer) {
        String right = REASONS.getOrDefault(answer.status(), answer.reason());
        return answer.reason().isEmpty() || answer.reason().equalsIgnoreCase(right)
                ? Stream.empty()
                : one(
                        "status-reason",
                        FindingSeverity.SLIP,
                        answer.line(),
                        pageExample,
                        "the status line says \"" + answer.status() + " " + answer.reason() + "\"; " + answer.status()
                                + " is " + right);
    }

    private static Stream<PageFinding> contentType(PageExample pageExample, PrintedMessage answer) {
        return answer.bodyText().isEmpty() && answer.header("Content-Type").isPresent()
                ? one(
                        "content-type-without-body",
                        FindingSeverity.SLIP,
                        answer.line(),
                        pageExample,
                        "the answer names a Content-Type and has no body")
                : Stream.empty();
    }

    /** A path from the root is resolved against the host, so it leaves the version out. */
    private static Stream<PageFinding> location(PageExample pageExample, PrintedMessage answer) {
        String location = answer.header("Location").orElse("");
        String version;
        try {
            version = URI.create(pageExample.request().url().replaceAll("[^A-Za-z0-9:/._-].*", ""))
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
                        answer.line(),
                        pageExample,
                        "Location begins with \"" + location.replaceFirst("(/[^/(]*).*", "$1")
                                + "\": by HTTP that is below the host and without \"" + root + "\"")
                : Stream.empty();
    }

    private static Stream<PageFinding> annotation(PageExample pageExample, PrintedMessage answer) {
        boolean silent = answer.bodyText().isEmpty()
                && answer.status() == 202
                && answer.annotation()
                        .filter(note -> note.has("isEmpty")
                                || note.has("longRunningResponseType")
                                || note.type().isPresent())
                        .isEmpty();
        return silent
                ? one(
                        "annotation-incomplete",
                        FindingSeverity.FORM,
                        answer.annotation().map(Annotation::line).orElse(answer.line()),
                        pageExample,
                        "the annotation says neither that the answer is empty nor what the operation ends in")
                : Stream.empty();
    }

    private static Stream<PageFinding> one(
            String rule, FindingSeverity findingSeverity, int line, PageExample pageExample, String reason) {
        return Stream.of(new PageFinding(rule, findingSeverity, line, pageExample.label(), reason));
    }
}
