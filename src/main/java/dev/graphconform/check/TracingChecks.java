package dev.graphconform.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The headers by which a request can be found again in the service's logs. */
public final class TracingChecks {
    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private TracingChecks() {}

    /** The answer has a request-id, and every one inside a refusal's innerError, at any depth, is the same. */
    public static void requestId(Response response, ViolationFactory violations) {
        String header = response.exchange().requestId().map(String::strip).orElse("");
        if (header.isEmpty()) {
            throw violations.violation(
                    CheckName.REQUEST_ID_PRESENT, "a request-id", "none", "the header request-id", response.exchange());
        }
        if (!GUID.matcher(header).matches()) {
            throw violations.violation(
                    CheckName.REQUEST_ID_GUID, "a GUID", header, "the header request-id", response.exchange());
        }
        List<String> inside = new ArrayList<>();
        collect(response.json().path("error").path("innerError"), inside);
        for (String inner : inside) {
            if (!inner.equalsIgnoreCase(header)) {
                throw violations.violation(
                        CheckName.REQUEST_ID_SAME,
                        header + ", as in the header",
                        inner,
                        "/error/innerError",
                        response.exchange());
            }
        }
    }

    /**
     * No other answer of the run had the same request-id, by which the service finds one request.
     *
     * @param other the line of another request of the run that was answered with the same id; empty when there is none
     */
    public static void ownRequestId(Response response, Optional<String> other, ViolationFactory violations) {
        other.ifPresent(line -> {
            throw violations.violation(
                    CheckName.REQUEST_ID_OWN,
                    "an id of its own",
                    response.exchange().requestId().orElse("") + ", as on the answer to another request, " + line,
                    "the header request-id",
                    response.exchange());
        });
    }

    /** The client's request id comes back, whichever the request carried. */
    public static void clientRequestId(Response response, ViolationFactory violations) {
        String sent =
                response.exchange().requestHeaders().first("client-request-id").orElseThrow();
        Optional<String> back =
                response.exchange().responseHeaders().first("client-request-id").map(String::strip);
        if (!back.map(sent::equalsIgnoreCase).orElse(false)) {
            throw violations.violation(
                    CheckName.CLIENT_REQUEST_ID,
                    sent,
                    back.orElse("none"),
                    "the header client-request-id",
                    response.exchange());
        }
    }

    private static void collect(JsonNode inner, List<String> found) {
        if (!inner.isObject()) {
            return;
        }
        JsonNode here = inner.path("request-id");
        if (here.isString()) {
            found.add(here.asString());
        }
        inner.properties().forEach(property -> collect(property.getValue(), found));
    }
}
