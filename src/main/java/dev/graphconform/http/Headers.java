package dev.graphconform.http;

import dev.graphconform.redaction.Redaction.RedactionLayer;
import dev.graphconform.redaction.Redactor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Header lines in the order of the message; names are compared without regard to letter case.
 *
 * @param lines the lines
 */
public record Headers(List<Header> lines) {
    /** No headers. */
    public static final Headers NONE = new Headers(List.of());

    /** Replaces the value of a header that is not known to be harmless. */
    public static final String NOT_SHOWN = "(not shown)";

    private static final Set<String> SHOWN = Set.of(
            "accept",
            "allow",
            "cache-control",
            "client-request-id",
            "connection",
            "content-encoding",
            "content-length",
            "content-location",
            "content-type",
            "date",
            "deprecation",
            "expires",
            "host",
            "last-modified",
            "link",
            "location",
            "odata-version",
            "operation-location",
            "pragma",
            "preference-applied",
            "rate-limit-limit",
            "rate-limit-remaining",
            "rate-limit-reset",
            "request-id",
            "retry-after",
            "server",
            "strict-transport-security",
            "sunset",
            "transfer-encoding",
            "user-agent",
            "vary",
            "www-authenticate",
            "x-ms-ags-diagnostic",
            "x-ms-resource-unit",
            "x-ms-throttle-information",
            "x-ms-throttle-limit-percentage",
            "x-ms-throttle-scope");
    private static final String SECRET = "authorization";

    /** Copies the lines. */
    public Headers {
        lines = List.copyOf(lines);
    }

    /** The first value of the named header. */
    public Optional<String> first(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** All values of the named header. */
    List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    /** A copy that may be written to a report: only values of known headers are left. */
    Headers redacted(Redactor redactor) {
        return redacted(redactor, redactor::redactMasked);
    }

    /** The same for the header of a request. */
    Headers redactedRequest(Redactor redactor) {
        return redacted(redactor, redactor::redactRequest);
    }

    private Headers redacted(Redactor redactor, UnaryOperator<String> redacted) {
        return new Headers(lines.stream()
                .map(line -> new Header(
                        redacted.apply(line.name()),
                        shown(line, redactor) ? redacted.apply(withoutClaims(line)) : NOT_SHOWN))
                .toList());
    }

    private static String withoutClaims(Header line) {
        return line.name().equalsIgnoreCase(ClaimsChallenge.HEADER)
                ? ClaimsChallenge.masked(line.value())
                : line.value();
    }

    private static boolean shown(Header line, Redactor redactor) {
        String name = line.name().toLowerCase(Locale.ROOT);
        // the authorization is masked already; that there was one is worth showing
        return !redactor.redaction().has(RedactionLayer.HEADERS)
                || SHOWN.contains(name)
                || name.equals(SECRET) && line.value().equals("***");
    }
}
