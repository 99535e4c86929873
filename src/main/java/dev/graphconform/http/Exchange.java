package dev.graphconform.http;

import dev.graphconform.redaction.Redactor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One request and its response, secrets already masked. Retries are attempts of the same exchange.
 *
 * @param number the number of the exchange in its run, from 1
 * @param principal the credential that it was sent with, as the target file names it, for instance
 *     {@code credentials.default}; empty when no token was sent
 * @param method the HTTP method
 * @param uri the URL
 * @param requestHeaders the headers of the request
 * @param requestBody the body of the request, decoded as UTF-8; empty when there was no body
 * @param status the status of the last response; 0 when no whole response came
 * @param responseHeaders the headers of the last response
 * @param responseBody the body of the last response
 * @param sentAt when the last attempt was sent, by the local clock
 * @param took from sending to the last byte of the response, last attempt only
 * @param attempts the attempts before, oldest first, throttled, met by a gateway or not answered, for instance
 *     {@code 429, waited 1.5 s}
 * @param madeUp the invented value of {@code Authorization}, which holds no secret; empty when a token of the target
 *     was sent, or none
 * @param lost why no whole response came; empty when one did
 */
public record Exchange(
        int number,
        Optional<String> principal,
        String method,
        URI uri,
        Headers requestHeaders,
        Optional<String> requestBody,
        int status,
        Headers responseHeaders,
        byte[] responseBody,
        Instant sentAt,
        Duration took,
        List<String> attempts,
        Optional<String> madeUp,
        Optional<String> lost) {

    /** An exchange without an invented authorization. */
    public Exchange(
            int number,
            Optional<String> principal,
            String method,
            URI uri,
            Headers requestHeaders,
            Optional<String> requestBody,
            int status,
            Headers responseHeaders,
            byte[] responseBody,
            Instant sentAt,
            Duration took,
            List<String> attempts) {
        this(
                number,
                principal,
                method,
                uri,
                requestHeaders,
                requestBody,
                status,
                responseHeaders,
                responseBody,
                sentAt,
                took,
                attempts,
                Optional.empty(),
                Optional.empty());
    }

    /** A copy that tells of an attempt before it, which was not answered. */
    public Exchange after(String lostAttempt) {
        List<String> all = new ArrayList<>(List.of(lostAttempt));
        all.addAll(attempts);
        return copy(number, List.copyOf(all));
    }

    /** A copy with another number. */
    public Exchange numbered(int other) {
        return copy(other, attempts);
    }

    private Exchange copy(int other, List<String> earlier) {
        return new Exchange(
                other,
                principal,
                method,
                uri,
                requestHeaders,
                requestBody,
                status,
                responseHeaders,
                responseBody,
                sentAt,
                took,
                earlier,
                madeUp,
                lost);
    }

    /** The status, or why there is none, for people. */
    public String answer() {
        return lost.map("no answer: "::concat).orElse(String.valueOf(status));
    }

    /**
     * Whether it was answered on the way there: 502, 503 and 504 come from what stands before the service, and do not
     * say what the service did.
     */
    public boolean answeredByGateway() {
        return isGateways(status);
    }

    /** Whether a status is one that gateways give in the place of a service. */
    static boolean isGateways(int status) {
        return status == 502 || status == 503 || status == 504;
    }

    /**
     * Whether an earlier attempt may have reached the service: of one that was throttled, or whose token was refused,
     * nothing comes.
     */
    public boolean mayHaveBeenDoneBefore() {
        return !attempts.stream().allMatch(RetrySchedule::notBegun);
    }

    /** The body of the response, decoded as UTF-8. */
    public String responseText() {
        return new String(responseBody, StandardCharsets.UTF_8);
    }

    /** The {@code request-id} of the response. */
    public Optional<String> requestId() {
        return responseHeaders.first("request-id");
    }

    /** Method and URL in one line. */
    public String line() {
        return method + " " + uri;
    }

    /** A copy that may be written to a report. */
    Exchange redacted(Redactor redactor) {
        return new Exchange(
                number,
                principal,
                method,
                redactedUri(redactor),
                requestHeaders.redactedRequest(redactor),
                requestBody.map(redactor::redactRequest),
                status,
                responseHeaders.redacted(redactor),
                redactor.body(responseBody),
                sentAt,
                took,
                attempts,
                madeUp,
                lost);
    }

    /** The redacted URL; only scheme, host and port when redaction leaves no valid URL. */
    private URI redactedUri(Redactor redactor) {
        String text = redactor.redactRequest(uri.toString());
        try {
            return text.equals(uri.toString()) ? uri : URI.create(text);
        } catch (IllegalArgumentException invalid) {
            return uri.resolve("/");
        }
    }
}
