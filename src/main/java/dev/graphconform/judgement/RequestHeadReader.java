package dev.graphconform.judgement;

import dev.graphconform.check.RefusalKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what stands above the body of a recorded create request: who sends it, and as what. */
final class RequestHeadReader {
    private static final String AUTHORIZATION = "authorization-required";
    private static final String CONTENT_TYPE = "content-type-required";

    /** Headers that do not tell a service who asks; a cookie may, and so may whatever a company has made up. */
    private static final Pattern TELLS_NOBODY = Pattern.compile(
            "(?i)accept.*|content-.*|host|user-agent|origin|referer|connection|keep-alive|cache-control|pragma|te|dnt"
                    + "|sec-(?:ch|fetch|gpc).*|(?:return-|x-ms-)?client-request-id|x-request-id|sdkversion|prefer|date"
                    + "|expect|upgrade|upgrade-insecure-requests|http2-settings|priority|transfer-encoding|if-.*"
                    + "|traceparent|tracestate|odata-.*");

    private final RecordingHabits habits;
    private final RequestFindings findings;

    RequestHeadReader(RecordingHabits habits, RequestFindings findings) {
        this.habits = habits;
        this.findings = findings;
    }

    void read(GraphExchange exchange) {
        if (exchange.exchange().uri().getRawQuery() != null) {
            findings.odd("a query");
        }
        Optional<String> accept = header(exchange, "Accept");
        boolean json = accept.map(RequestHeadReader::asksForUsualJson).orElse(true);
        if (!json) {
            findings.odd("an Accept header that asks for another answer");
        }
        if (exchange.prefersAnotherAnswer()) {
            findings.odd("a Prefer header, which may ask for another answer");
        }
        authorization(exchange);
        mediaType(exchange);
    }

    private static boolean asksForUsualJson(String accept) {
        return (accept.contains("json") || accept.contains("*/*"))
                && !accept.contains("metadata=none")
                && !accept.contains("nometadata")
                && !accept.contains("metadata=full");
    }

    /** Many exporters leave the header out, so that only beside others that have it a request has none. */
    private void authorization(GraphExchange exchange) {
        if (exchange.exchange().principal().isPresent() || !habits.showsTokens(exchange)) {
            return;
        }
        if (exchange.exchange().requestHeaders().lines().stream()
                .allMatch(header -> TELLS_NOBODY.matcher(header.name()).matches())) {
            findings.breaks(AUTHORIZATION, RefusalKind.UNAUTHORIZED, "a request without a token");
        } else {
            findings.odd("no token, but a cookie or another header that may stand for one");
        }
    }

    private void mediaType(GraphExchange exchange) {
        Optional<String> declared = header(exchange, "Content-Type");
        if (declared.isEmpty()) {
            if (habits.showsRequestTypes(exchange)) {
                findings.breaks(
                        CONTENT_TYPE, RefusalKind.UNSUPPORTED_MEDIA, "a request that is not declared as anything");
            } else {
                findings.odd("no media type in the recording");
            }
            return;
        }
        String type = declared.get().split(";", 2)[0].strip();
        if (type.endsWith("+json")) {
            findings.odd("a media type that is a kind of JSON");
        } else if (!type.equals("application/json")) {
            findings.breaks(CONTENT_TYPE, RefusalKind.UNSUPPORTED_MEDIA, "a request declared as " + type);
        } else if (declared.get().contains("charset") && !declared.get().contains("utf-8")) {
            findings.odd("another charset than UTF-8");
        }
    }

    private static Optional<String> header(GraphExchange exchange, String name) {
        return exchange.exchange().requestHeaders().first(name).map(value -> value.toLowerCase(Locale.ROOT));
    }
}
