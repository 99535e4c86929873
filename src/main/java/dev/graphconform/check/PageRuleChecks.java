package dev.graphconform.check;

import dev.graphconform.check.PageAnswerChecks.PageTarget;
import dev.graphconform.request.PageRequest;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What rules of any page say of an answer. */
public final class PageRuleChecks {
    private PageRuleChecks() {}

    /** Any 2xx. */
    public static void accepted(Response response, PageTarget target, ViolationFactory violations) {
        if (!response.accepted()) {
            PageAnswerChecks.accessible(response, target);
            throw violations.violation(
                    CheckName.ACCEPTED,
                    "an accepted request (2xx)",
                    response.summary(),
                    "the status",
                    response.exchange());
        }
    }

    /** Any refusal that speaks of the request. */
    public static void refused(Response response, ViolationFactory violations) {
        StatusChecks.served(response);
        // without a token 401 is the refusal that speaks of the request
        boolean withoutToken = response.exchange().principal().isEmpty();
        if (!(withoutToken && response.status() == 401) && !RefusalKind.ANY.covers(response.status())) {
            throw violations.violation(
                    CheckName.REFUSED,
                    withoutToken ? RefusalKind.expectedWithoutToken() : RefusalKind.ANY.expected(),
                    response.summary(),
                    "the status",
                    response.exchange());
        }
    }

    /** The request as printed is accepted; else a refusal of another says nothing. */
    public static void control(Response control) {
        if (!control.accepted()) {
            throw InconclusiveException.inconclusive("as printed, %s was answered %s, so a refusal says nothing"
                    .formatted(control.exchange().line(), control.summary()));
        }
    }

    /** A certain status. */
    public static void status(Response response, int status, ViolationFactory violations) {
        if (response.status() != status) {
            throw violations.violation(
                    CheckName.PAGE_STATUS,
                    String.valueOf(status),
                    response.summary(),
                    "the status",
                    response.exchange());
        }
    }

    /** A header, whatever its value. */
    public static void header(Response response, String name, ViolationFactory violations) {
        if (response.exchange().responseHeaders().first(name).isEmpty()) {
            throw wrong(
                    CheckName.PAGE_HEADER, "the header " + name, "none", "the header " + name, response, violations);
        }
    }

    /** A header with a value. */
    public static void header(Response response, String name, String value, ViolationFactory violations) {
        header(response, name, violations);
        String actual = response.exchange().responseHeaders().first(name).orElseThrow();
        if (!actual.equals(value)) {
            throw wrong(CheckName.PAGE_HEADER, value, actual, "the header " + name, response, violations);
        }
    }

    /** A property, whatever its value. */
    public static void property(Response response, String path, ViolationFactory violations) {
        if (at(response, path).isMissingNode()) {
            throw wrong(CheckName.PAGE_PROPERTY, "the property", "no such property", place(path), response, violations);
        }
    }

    /** A property that must not be there. */
    public static void noProperty(Response response, String path, ViolationFactory violations) {
        JsonNode actual = at(response, path);
        if (!actual.isMissingNode()) {
            throw wrong(
                    CheckName.PAGE_PROPERTY, "no such property", actual.toString(), place(path), response, violations);
        }
    }

    /** A property with a value. */
    public static void property(Response response, String path, JsonNode value, ViolationFactory violations) {
        property(response, path, violations);
        JsonNode actual = at(response, path);
        if (!EchoedValues.same(value, actual)) {
            throw wrong(
                    CheckName.PAGE_PROPERTY, value.toString(), actual.toString(), place(path), response, violations);
        }
    }

    /** A property with the value that was sent at the same place. */
    public static void sent(Response response, String path, PageRequest request, ViolationFactory violations) {
        JsonNode value = request.sentJson()
                .map(json -> json.at(JsonPointer.compile(place(path))))
                .filter(sent -> !sent.isMissingNode())
                .orElseThrow(() -> InconclusiveException.notRun("the request that was sent has no \"" + path + "\""));
        property(response, path, value, violations);
    }

    /** An answer that is but a status and headers. */
    public static void noBody(Response response, ViolationFactory violations) {
        if (response.exchange().responseBody().length > 0) {
            throw wrong(
                    CheckName.NO_BODY, "no body", response.exchange().responseText(), "the body", response, violations);
        }
    }

    private static JsonNode at(Response response, String path) {
        return response.json().at(JsonPointer.compile(place(path)));
    }

    private static String place(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private static RuleViolationException wrong(
            CheckName check,
            String expected,
            String actual,
            String where,
            Response response,
            ViolationFactory violations) {
        return violations.violation(check, expected, actual, where, response.exchange());
    }
}
