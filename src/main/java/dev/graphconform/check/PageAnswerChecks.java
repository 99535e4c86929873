package dev.graphconform.check;

import dev.graphconform.http.Header;
import dev.graphconform.request.HttpMessage;
import dev.graphconform.request.PageRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether an answer is the one that a page of the reference prints, as far as such an answer promises: the status, the
 * printed headers, the media type, the context, the printed properties with their JSON types at any depth, and whatever
 * the answer shows of the request. More properties may be there; other values are the target's own.
 */
public final class PageAnswerChecks {
    /** They frame the message, or are another with each answer. */
    private static final Set<String> FREE = Set.of(
            "content-length",
            "date",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "server",
            "cache-control",
            "content-encoding",
            "strict-transport-security");

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

    private PageAnswerChecks(
            Response response,
            HttpMessage printed,
            PageRequest request,
            PageTarget target,
            ViolationFactory violations) {
        this.response = response;
        this.printed = printed;
        this.request = request;
        this.target = target;
        this.violations = violations;
    }

    /** Compares an answer with the printed one. */
    public static void matches(
            Response response,
            HttpMessage printed,
            PageRequest request,
            PageTarget target,
            ViolationFactory violations) {
        PageAnswerChecks checks = new PageAnswerChecks(response, printed, request, target, violations);
        checks.status();
        printed.headers().forEach(checks::header);
        checks.body();
    }

    /** Compares each printed value too; contexts, which name the target, are compared by {@link #matches}. */
    public static void sameValues(
            Response response, HttpMessage printed, PageRequest request, ViolationFactory violations) {
        printed.body()
                .flatMap(PageAnswerChecks::json)
                .ifPresent(expected -> EchoedValues.leaves(expected).stream()
                        .filter(leaf -> !leaf.name().endsWith("@odata.context"))
                        .forEach(leaf -> {
                            JsonNode value = EchoedValues.sent(leaf.value(), request);
                            PageRuleChecks.property(response, leaf.pointer(), value, violations);
                        }));
    }

    private void status() {
        int status = Integer.parseInt(printed.word(1));
        if (response.status() == status) {
            return;
        }
        accessible(response, target);
        throw violations.violation(
                CheckName.EXAMPLE_STATUS,
                String.valueOf(status),
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

    private void header(Header expected) {
        String name = expected.name();
        boolean contentType = name.equalsIgnoreCase("Content-Type");
        if (FREE.contains(name.toLowerCase(Locale.ROOT))
                || contentType && printed.body().isEmpty()) {
            return;
        }
        Optional<String> value =
                response.exchange().responseHeaders().first(name).filter(text -> !text.isBlank());
        if (value.isEmpty()) {
            throw violation(CheckName.EXAMPLE_HEADER, "the header " + name, "none", "the header " + name);
        }
        String printedValue = request.values().in(expected.value());
        if (contentType) {
            String type = printedValue.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (!response.mediaType().equals(Optional.of(type))) {
                throw violation(CheckName.EXAMPLE_MEDIA_TYPE, type, value.get(), "the media type");
            }
        } else if (isAddress(name)) {
            address(name, expected.value(), value.get());
        } else if (request.headers().stream().anyMatch(sent -> sent.value().equals(printedValue))
                && !value.get().equalsIgnoreCase(printedValue)) {
            throw violation(CheckName.EXAMPLE_HEADER, printedValue, value.get(), "the header " + name);
        }
    }

    private static boolean isAddress(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("location");
    }

    private void address(String name, String printedAddress, String actual) {
        Optional<String> fault = new PrintedAddress(printedAddress, request.values())
                .fault(actual, printedId(), response.text("id"), target.hosts());
        fault.ifPresent(expected -> {
            throw violation(CheckName.EXAMPLE_HEADER, expected, actual, "the header " + name);
        });
    }

    private Optional<String> printedId() {
        return printed.body()
                .flatMap(PageAnswerChecks::json)
                .map(json -> json.path("id"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    private void body() {
        // a page may print what no server can send
        String text = response.status() == 204 ? "" : printed.body().orElse("").strip();
        if (text.isEmpty()) {
            empty();
        } else if (text.startsWith("{") || text.startsWith("[")) {
            JsonNode expected = json(text)
                    .orElseThrow(() -> InconclusiveException.notRun(
                            "the printed answer is no JSON, so there is nothing to compare with; correct it in the "
                                    + "feature"));
            if (response.json().isMissingNode()) {
                throw violation(
                        CheckName.EXAMPLE_JSON,
                        expected.isObject() ? "a JSON object" : "a JSON list",
                        response.malformed().orElse("no body"),
                        "the body");
            }
            PrintedShape shape = new PrintedShape(request, target, this::violation);
            shape.compare(expected, response.json());
            new EchoedValues(expected, request).compare(response.json(), this::violation);
            shape.doubt().ifPresent(doubt -> {
                throw InconclusiveException.inconclusive(doubt);
            });
        }
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
     */
    public record PageTarget(boolean mock, List<String> contextRoots, List<URI> hosts) {}
}
