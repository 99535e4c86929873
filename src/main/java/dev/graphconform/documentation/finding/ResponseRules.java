package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Annotation;
import dev.graphconform.documentation.page.Block;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import dev.graphconform.documentation.page.Prose;
import dev.graphconform.documentation.page.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the responses of the examples with the section Response and with HTTP. */
final class ResponseRules {
    private static final Pattern STATUS = Pattern.compile("\\b[1-3]\\d\\d\\b");
    private static final Pattern FAILURE = Pattern.compile("(?i)\\b(?:errors?|fails?|failed|failure|unsuccessful)\\b");
    private static final Pattern COLLECTION = Pattern.compile("(?i)(?:\\breturns?|\\band) "
            + "(?:(?:an? |the )?(?:requested )?(?:list|collection|array) of\\b"
            + "|(?:an? )?\\S+ collection(?: object)? in the response body)");

    /** What shows that an answer is told, be it in words. */
    private static final Pattern ANSWER = Pattern.compile(
            "(?i)^[#*>\\s]*response\\b|HTTP[/ ][12]|\\b20\\d\\b|^\\s*```\\s*json|\\bresponse (?:is|body|code)\\b");

    private final Page page;
    private final String described;

    private ResponseRules(Page page) {
        this.page = page;
        this.described = described(page);
    }

    static Stream<PageFinding> find(Page page) {
        ResponseRules rules = new ResponseRules(page);
        Stream<PageFinding> unmatchedResponses = page.unmatchedResponses().stream()
                .map(stray -> new PageFinding(
                        "answer-without-request",
                        FindingSeverity.SLIP,
                        MessageLines.of(page, stray).start(),
                        PageFinding.place(page, stray.line()),
                        "no request stands before this answer"));
        return Stream.concat(
                unmatchedResponses,
                page.examples().stream()
                        .flatMap(example -> example.responses().isEmpty()
                                ? rules.unanswered(example)
                                : example.responses().stream().flatMap(response -> rules.response(example, response))));
    }

    /** Reports a request that the page calls one, when nothing in its section reads like an answer. */
    private Stream<PageFinding> unanswered(PageExample example) {
        int start = MessageLines.of(page, example.request()).start();
        boolean answered = page.source().subList(start, nextExample(example) - 1).stream()
                        .anyMatch(line -> ANSWER.matcher(line).find())
                || page.examples().stream()
                        .filter(other -> other.number() > example.number())
                        .anyMatch(other -> other.printedNumber().isEmpty()
                                && !other.responses().isEmpty());
        boolean called = example.request()
                .annotation()
                .filter(note -> note.blockType().equals("request"))
                .isPresent();
        return answered || !called
                ? Stream.empty()
                : one("request-without-answer", FindingSeverity.GAP, start, example, "no answer follows this request");
    }

    private Stream<PageFinding> response(PageExample example, PrintedMessage response) {
        return Stream.of(
                        status(example, response),
                        contentType(example, response),
                        collection(example, response),
                        annotation(example, response))
                .flatMap(found -> found);
    }

    /** The text about the response outside the examples, with all that stands below its heading. */
    private static String described(Page page) {
        List<String> texts = new ArrayList<>();
        int level = 0;
        for (Section section : page.sections()) {
            boolean response = section.heading().toLowerCase(Locale.ROOT).startsWith("response")
                    && (section.level() <= 2 || !section.heading().equalsIgnoreCase("response"));
            level = response ? section.level() : section.level() > level ? level : 0;
            if (response || level > 0) {
                texts(section).forEach(texts::add);
            }
        }
        return String.join(" ", texts);
    }

    private static Stream<String> texts(Section section) {
        return section.blocks().stream().flatMap(block -> {
            if (block instanceof Block.Paragraph paragraph) {
                return Stream.of(paragraph.prose().plain());
            } else if (block instanceof Block.Callout callout) {
                return Stream.of(callout.prose().plain());
            } else if (block instanceof Block.Table table) {
                return table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(Prose::plain);
            }
            return Stream.empty();
        });
    }

    /** The line of the heading of the next numbered example; that after the last line when there is none. */
    private int nextExample(PageExample example) {
        return page.examples().stream()
                .filter(other -> other.printedNumber().isPresent() && other.line() > example.line())
                .mapToInt(PageExample::line)
                .min()
                .orElse(page.source().size() + 1);
    }

    /** Most sections say what is answered in case of success only, so that an error is no contradiction. */
    private Stream<PageFinding> status(PageExample example, PrintedMessage response) {
        int status = response.status();
        boolean mentioned = described.contains(String.valueOf(status))
                || Pattern.compile("(?i)\\b" + status / 100 + "(?:xx\\b|00[- ](?:series|level|range))")
                        .matcher(described)
                        .find();
        boolean followed = example.responses().stream()
                .takeWhile(other -> other != response)
                .anyMatch(other -> other.status() / 100 == 3);
        if (mentioned
                || followed
                || status == 0
                || status >= 400
                || successes().isEmpty()
                || RequestRules.leavesLines(page, example)
                || isSaidBeside(example, response)) {
            return Stream.empty();
        }
        return one(
                "status-not-described",
                FindingSeverity.CONTRADICTION,
                MessageLines.of(page, response).start(),
                example,
                "the answer is " + status + ", and the Response section speaks of " + String.join(", ", successes())
                        + " only");
    }

    /** The statuses that the Response section names for success; none where it says so without a number. */
    private Set<String> successes() {
        return Stream.of(described.split("(?<=[.;])\\s+"))
                .filter(sentence -> !FAILURE.matcher(sentence).find())
                .flatMap(sentence -> STATUS.matcher(sentence).results().map(MatchResult::group))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the example itself says in words which status it answers with. */
    private boolean isSaidBeside(PageExample example, PrintedMessage response) {
        return page.sections().stream()
                .filter(section -> section.line() >= example.line() && section.line() <= response.line())
                .flatMap(ResponseRules::texts)
                .anyMatch(text -> Pattern.compile("\\b" + response.status() + "\\b")
                        .matcher(text)
                        .find());
    }

    /**
     * What is no JSON may be left out, as pictures are, or be an empty text; an answer that leads elsewhere may say
     * what is there.
     */
    private Stream<PageFinding> contentType(PageExample example, PrintedMessage response) {
        String type = response.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean whole = response.status() == 202
                || response.status() == 204
                || response.status() < 300
                        && response.annotation().filter(Annotation::truncated).isEmpty();
        return response.bodyText().isEmpty() && type.contains("json") && whole && !isGoneOn(response)
                ? one(
                        "content-type-without-body",
                        FindingSeverity.SLIP,
                        MessageLines.of(page, response).header("Content-Type"),
                        example,
                        "the answer says \"Content-Type: " + type + "\" and has no body")
                : Stream.empty();
    }

    /** Whether the body stands in a block of its own below the status line. */
    private boolean isGoneOn(PrintedMessage response) {
        return page.sectionAt(response.line()).all(Block.Code.class).stream()
                .filter(code -> code.line() > response.line())
                .map(code -> code.text().strip())
                .anyMatch(text -> text.startsWith("{") || text.startsWith("["));
    }

    /** Reports one object where the Response section promises a collection. */
    private Stream<PageFinding> collection(PageExample example, PrintedMessage response) {
        boolean single = response.status() == 200
                && COLLECTION.matcher(described).find()
                && page.examples().stream().noneMatch(other -> showsCollectionElsewhere(other, example))
                && response.body()
                        .filter(body -> body.isObject() && !body.isEmpty() && !body.has("error"))
                        .filter(body -> !body.path("value").isArray())
                        .filter(body -> body.valueStream().noneMatch(value -> value.isArray()) || body.has("id"))
                        .isPresent();
        return single
                ? one(
                        "collection-promised",
                        FindingSeverity.CONTRADICTION,
                        MessageLines.of(page, response).body(),
                        example,
                        "the Response section promises a collection, and the answer shows one object")
                : Stream.empty();
    }

    /** Whether a page shows the collection in answer to another request: then it is about single things too. */
    private static boolean showsCollectionElsewhere(PageExample other, PageExample example) {
        return !RequestLinePattern.of(other.request().startLine())
                        .equals(RequestLinePattern.of(example.request().startLine()))
                && other.responses().stream()
                        .anyMatch(response -> response.body()
                                .filter(body ->
                                        body.isArray() || body.path("value").isArray())
                                .isPresent());
    }

    private Stream<PageFinding> annotation(PageExample example, PrintedMessage response) {
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
