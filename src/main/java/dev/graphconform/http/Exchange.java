package dev.graphconform.http;

import dev.graphconform.redaction.Redactor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request and its answer, secrets already masked. Retries are attempts of the same exchange.
 *
 * @param number counts the exchanges of a run, from 1
 * @param principal who sent it, in the words of the target file, for instance {@code credentials.default}; empty when
 *     no token was sent
 * @param method the HTTP method
 * @param uri where it went
 * @param requestHeaders what was sent
 * @param requestBody what was sent, decoded as UTF-8; empty when there was no body
 * @param status the status of the last answer
 * @param responseHeaders the headers of the last answer
 * @param responseBody the bytes of the last answer
 * @param sentAt when the last attempt was sent, by the local clock
 * @param took from sending to the last byte of the answer, last attempt only
 * @param attempts the earlier answers that made the kit wait, oldest first, for instance {@code 429, waited 1.5 s}
 * @param madeUp the authorization that a test made up, which holds no secret; empty when a token of the target was
 *     sent, or none
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
        Optional<String> madeUp) {

    /** An exchange without an authorization that was made up. */
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
                Optional.empty());
    }

    /** The answer's body decoded as UTF-8, for showing and parsing. */
    public String responseText() {
        return new String(responseBody, StandardCharsets.UTF_8);
    }

    /** The answer's {@code request-id}. */
    public Optional<String> requestId() {
        return responseHeaders.first("request-id");
    }

    /** Method and URL in one line. */
    public String line() {
        return method + " " + uri;
    }

    /** The same, to be written. */
    Exchange redacted(Redactor redactor) {
        return new Exchange(
                number,
                principal,
                method,
                address(redactor),
                requestHeaders.redacted(redactor),
                requestBody.map(redactor::text),
                status,
                responseHeaders.redacted(redactor),
                redactor.body(responseBody),
                sentAt,
                took,
                attempts,
                madeUp);
    }

    /** An address that cannot be written as one any more shows where it went, and no more. */
    private URI address(Redactor redactor) {
        String text = redactor.text(uri.toString());
        try {
            return text.equals(uri.toString()) ? uri : URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            return uri.resolve("/");
        }
    }
}
