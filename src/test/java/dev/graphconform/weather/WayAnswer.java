package dev.graphconform.weather;

import dev.graphconform.simulator.SimulatorResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An answer as it goes over the wire.
 *
 * @param status the status
 * @param headers the header lines, without the length
 * @param body the bytes of the body
 */
record WayAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final String HTML = "<html><head><title>%1$d</title></head><body><h1>%1$d</h1></body></html>";
    private static final String ERROR = "{\"error\":{\"code\":\"%s\",\"message\":\"%s\",\"innerError\":{}}}";

    static WayAnswer of(SimulatorResponse response) {
        return new WayAnswer(response.status(), response.headers(), response.body());
    }

    /** Nothing is there, yet. */
    static WayAnswer notFound() {
        return error(404, "NotFound").with("request-id", "00000000-0000-4000-8000-000000000404");
    }

    static WayAnswer throttling(Disturbance disturbance) {
        WayAnswer answer = disturbance.oneOf(1, error(429, "TooManyRequests"), page(429), empty(429));
        return switch (disturbance.form() / 10 % 10) {
            case 0 -> answer.with("Retry-After", "0");
            case 1 -> answer.with("Retry-After", "0.04");
            case 2 -> answer.with("Retry-After", "0.128");
            case 3, 4 -> answer.inADate();
            case 5 -> answer;
            case 6 -> answer.with("Retry-After", disturbance.oneOf(100, "-5", "soon", "99999999", "1e3"));
            default -> answer.with("Retry-After", disturbance.oneOf(100, "0.01", "0", "0.002"));
        };
    }

    static WayAnswer throttlingForLong() {
        return error(429, "TooManyRequests").with("Retry-After", "2700");
    }

    /** By another clock than the service's, or none. */
    static WayAnswer gateway(Disturbance disturbance) {
        int status = disturbance.oneOf(1, 502, 503, 504);
        WayAnswer answer = disturbance.oneOf(10, empty(status), page(status), error(status, "UnknownError"));
        Duration off = disturbance.oneOf(1_000, Duration.ofMinutes(-20), Duration.ZERO, Duration.ofMinutes(20));
        WayAnswer dated =
                off.isZero() ? answer : answer.with("Date", date(Instant.now().plus(off)));
        return disturbance.form() / 100 % 10 < 2
                ? dated
                : dated.with("Retry-After", disturbance.oneOf(1_000, "0", "0.03"));
    }

    WayAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WayAnswer(status, more, body);
    }

    WayAnswer with(String other) {
        return new WayAnswer(status, headers, other.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    void write(OutputStream out) throws IOException {
        out.write(head());
        out.write(body);
        out.flush();
    }

    /** Less than is announced. */
    void writeHalf(OutputStream out) throws IOException {
        out.write(head());
        out.write(body, 0, body.length / 2);
        out.flush();
    }

    private byte[] head() {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Said\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("Content-Length: ")
                .append(body.length)
                .append("\r\n\r\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private WayAnswer inADate() {
        String now = date(Instant.now());
        return with("Date", now).with("Retry-After", now);
    }

    private static String date(Instant time) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                .format(time.atOffset(ZoneOffset.UTC));
    }

    static WayAnswer error(int status, String code, String message) {
        return typed(status, "application/json", String.format(Locale.ROOT, ERROR, code, message));
    }

    /** The message is empty, as recorded of gateways. */
    private static WayAnswer error(int status, String code) {
        return error(status, code, "");
    }

    private static WayAnswer page(int status) {
        return typed(status, "text/html", String.format(Locale.ROOT, HTML, status));
    }

    private static WayAnswer empty(int status) {
        return new WayAnswer(status, Map.of(), new byte[0]);
    }

    private static WayAnswer typed(int status, String mediaType, String body) {
        return new WayAnswer(status, Map.of("Content-Type", mediaType), body.getBytes(StandardCharsets.UTF_8));
    }
}
