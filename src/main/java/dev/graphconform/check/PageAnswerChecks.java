package dev.graphconform.check;

import dev.graphconform.request.HttpMessage;
import dev.graphconform.request.PageRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether an answer is the one that a page of the reference prints, as far as such an answer promises: the status, the
 * printed headers, the media type, the context, the printed properties with their JSON types at any depth, and whatever
 * the answer shows of the request. More properties may be there; whether other values are the target's own, its target
 * file says.
 */
public final class PageAnswerChecks {
    private static final Set<Integer> WITHOUT_BODY = Set.of(202, 204, 205, 304);

    /** Pages print a comma too many, and now and then a comment. */
    private static final JsonMapper PRINTED = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private final Response response;
    private final HttpMessage printed;
    private final PageRequest request;
    private final PageTarget target;
    private final ViolationFactory violations;
    private final Consumer<ValueDifference> unjudged;

    private PageAnswerChecks(
            Response response,
            HttpMessage printed,
            PageRequest request,
            PageTarget target,
            ViolationFactory violations,
            Consumer<ValueDifference> unjudged) {
        this.response = response;
        this.printed = printed;
        this.request = request;
        this.target = target;
        this.violations = violations;
        this.unjudged = unjudged;
    }

    /**
     * Compares an answer with the printed one.
     *
     * @param unjudged takes each other value that is no failure on this target
     */
    public static void matches(
            Response response,
            HttpMessage printed,
            PageRequest request,
            PageTarget target,
            ViolationFactory violations,
            Consumer<ValueDifference> unjudged) {
        PageAnswerChecks checks = new PageAnswerChecks(response, printed, request, target, violations, unjudged);
        checks.status();
        checks.headers();
        checks.body();
    }

    private void status() {
        int status = Integer.parseInt(printed.word(1));
        if (response.status() == status) {
            return;
        }
        accessible(response, target);
        throw violations.violation(
                CheckName.EXAMPLE_STATUS,
                target.statuses(status),
                response.summary(),
                "the status",
                response.exchange());
    }

    /** An answer that says nothing of the service: nothing is served there, or the token may not do this. */
    public static void accessible(Response response, PageTarget target) {
        if (response.nothingServed()) {
            throw InconclusiveException.inconclusive("%s was answered %s: nothing is served there, or what its address "
                            .formatted(response.exchange().line(), response.summary())
                    + "names is not on this target; look at parameters in the target file");
        }
        if (!target.mock() && (response.status() == 401 || response.status() == 403)) {
            throw InconclusiveException.inconclusive(
                    "%s was answered %s: the token may not do this; the page lists the "
                                    .formatted(response.exchange().line(), response.summary())
                            + "permissions that it needs");
        }
    }

    private void headers() {
        PrintedHeaders headers = new PrintedHeaders(response, printed, request, target);
        headers.compare(this::violation);
        headers.differences().forEach(this::differs);
    }

    private void body() {
        // a page may print what no server can send
        String text = response.status() == 204 ? "" : printed.body().orElse("").strip();
        if (text.isEmpty()) {
            empty();
        } else if (isJson(text)) {
            json(json(text)
                    .orElseThrow(() -> InconclusiveException.notRun(
                            "the printed answer is no JSON, so there is nothing to compare with; correct it in the "
                                    + "feature")));
        } else {
            text(text);
        }
    }

    /** What looks like JSON is, unless the page declares it as something else. */
    private boolean isJson(String text) {
        boolean declaredOtherwise = printed.headers().stream()
                .anyMatch(header -> header.name().equalsIgnoreCase("Content-Type")
                        && !header.value().toLowerCase(Locale.ROOT).contains("json"));
        return (text.startsWith("{") || text.startsWith("["))
                && !(declaredOtherwise && json(text).isEmpty());
    }

    private void json(JsonNode expected) {
        if (response.json().isMissingNode()) {
            throw violation(
                    CheckName.EXAMPLE_JSON,
                    expected.isObject() ? "a JSON object" : "a JSON list",
                    response.malformed().orElse("no body"),
                    "the body");
        }
        PrintedShape shape = new PrintedShape(request, target, this::violation);
        shape.compare(expected, response.json());
        EchoedValues echoed = new EchoedValues(expected, request);
        echoed.compare(response.json(), this::violation);
        new PrintedValues(request, target)
                .differences(expected, response.json(), echoed::expected)
                .forEach(this::differs);
        shape.doubt().ifPresent(doubt -> {
            throw InconclusiveException.inconclusive(doubt);
        });
    }

    /** A text, a page of HTML, what stands for bytes. */
    private void text(String text) {
        String came = response.exchange().responseText().strip();
        if (!new PrintedValues(request, target).same(lines(text), lines(came))) {
            differs(new ValueDifference("the body", request.values().in(text), came.isEmpty() ? "no body" : came));
        }
    }

    private static String lines(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private void differs(ValueDifference difference) {
        if (target.asPrinted()) {
            throw violation(
                    CheckName.PRINTED_VALUE,
                    difference.printed() + ", as printed",
                    difference.answered(),
                    difference.where());
        }
        unjudged.accept(difference);
    }

    private void empty() {
        boolean declared =
                printed.headers().stream().anyMatch(header -> header.name().equalsIgnoreCase("Content-Type"));
        if (WITHOUT_BODY.contains(response.status())
                && !declared
                && response.exchange().responseBody().length > 0) {
            throw violation(
                    CheckName.NO_BODY,
                    "no body",
                    response.exchange().responseText().strip(),
                    "the body");
        }
    }

    private RuleViolationException violation(CheckName check, String expected, String actual, String where) {
        return violations.violation(check, expected, actual, where, response.exchange());
    }

    static Optional<JsonNode> printedJson(HttpMessage printed) {
        return printed.body().flatMap(PageAnswerChecks::json);
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(PRINTED.readTree(text));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /**
     * What the answers of a target may name.
     *
     * @param mock whether it is given by its address: it takes whatever token, and is sent what is printed
     * @param contextRoots the roots of contexts, with the version
     * @param hosts the roots by which it may name its own addresses
     * @param statuses those of all answers that the page prints to the request
     * @param asPrinted whether it answers with the values that the page prints, so that each of them is compared
     */
    public record PageTarget(
            boolean mock, List<String> contextRoots, List<URI> hosts, List<String> statuses, boolean asPrinted) {
        /** The same target, each printed value compared. */
        public PageTarget toTheLetter() {
            return new PageTarget(mock, contextRoots, hosts, statuses, true);
        }

        /** Those that may come, of which one is printed first. */
        private String statuses(int first) {
            return Stream.concat(Stream.of(String.valueOf(first)), statuses.stream())
                    .distinct()
                    .collect(Collectors.joining(" or "));
        }
    }
}
