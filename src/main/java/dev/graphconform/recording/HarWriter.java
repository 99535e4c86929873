package dev.graphconform.recording;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.Header;
import dev.graphconform.http.Headers;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes exchanges as HAR 1.2, one by one, as they are: redacted before. */
public final class HarWriter {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String HTTP = "HTTP/1.1";
    private static final int UNKNOWN = -1;
    private static final double MILLION = 1_000_000;

    private final RecordedIdentities identities = new RecordedIdentities();

    /**
     * Writes a recording.
     *
     * @param exchanges in the order in which they were sent
     * @param version the version of the kit
     * @param target the name of the target
     */
    public static void write(Iterable<Exchange> exchanges, String version, String target, OutputStream out) {
        new HarWriter().writeAll(exchanges, version, target, out);
    }

    private void writeAll(Iterable<Exchange> exchanges, String version, String target, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("log");
            json.writeStringProperty("version", "1.2");
            json.writePOJOProperty(
                    "creator",
                    JSON.createObjectNode()
                            .put("name", "graph-create-chat-conformance")
                            .put("version", version));
            json.writeArrayPropertyStart("entries");
            for (Exchange exchange : exchanges) {
                json.writeRaw('\n');
                json.writePOJO(entry(exchange));
            }
            json.writeEndArray();
            json.writeStringProperty("comment", "A run of the kit on " + target + identities.comment());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private ObjectNode entry(Exchange exchange) {
        ObjectNode entry = JSON.createObjectNode();
        double millis = exchange.took().toNanos() / MILLION;
        entry.put("startedDateTime", time(exchange.sentAt())).put("time", millis);
        request(entry.putObject("request"), exchange);
        response(entry.putObject("response"), exchange);
        entry.putObject("cache");
        entry.putObject("timings").put("send", 0).put("wait", millis).put("receive", 0);
        if (!exchange.attempts().isEmpty()) {
            entry.put("comment", "Attempts before: " + String.join("; ", exchange.attempts()));
        }
        return entry;
    }

    private void request(ObjectNode request, Exchange exchange) {
        String url = identities.in(exchange.uri().toString());
        request.put("method", exchange.method()).put("url", url).put("httpVersion", HTTP);
        request.putArray("cookies");
        headers(request.putArray("headers"), exchange.requestHeaders(), authorization(exchange));
        ArrayNode query = request.putArray("queryString");
        Stream.of(url.substring(url.indexOf('?') + 1).split("&"))
                .filter(pair -> url.indexOf('?') >= 0 && !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> query.addObject().put("name", pair[0]).put("value", pair.length > 1 ? pair[1] : ""));
        exchange.requestBody()
                .map(identities::in)
                .ifPresent(body -> request.putObject("postData")
                        .put("mimeType", type(exchange.requestHeaders()))
                        .put("text", body));
        request.put("headersSize", UNKNOWN)
                .put(
                        "bodySize",
                        exchange.requestBody()
                                .map(body -> identities.in(body).getBytes(StandardCharsets.UTF_8).length)
                                .orElse(0));
    }

    /** The name of the credential stands for its token: who reads the recording can tell equal ones from others. */
    private static String authorization(Exchange exchange) {
        return exchange.madeUp()
                .or(() -> exchange.principal().map("Bearer "::concat))
                .orElse("Bearer (not shown)");
    }

    private void response(ObjectNode response, Exchange exchange) {
        byte[] body = exchange.responseBody();
        String text = identities.in(exchange.responseText());
        response.put("status", exchange.status()).put("statusText", "").put("httpVersion", HTTP);
        response.putArray("cookies");
        headers(response.putArray("headers"), exchange.responseHeaders(), "");
        ObjectNode content = response.putObject("content");
        boolean isText = Arrays.equals(exchange.responseText().getBytes(StandardCharsets.UTF_8), body);
        content.put("size", isText ? text.getBytes(StandardCharsets.UTF_8).length : body.length)
                .put("mimeType", type(exchange.responseHeaders()));
        if (!isText) {
            content.put("text", Base64.getEncoder().encodeToString(body)).put("encoding", "base64");
        } else if (!text.isEmpty()) {
            content.put("text", text);
        }
        response.put(
                        "redirectURL",
                        exchange.responseHeaders()
                                .first("Location")
                                .filter(location -> exchange.status() >= 300 && exchange.status() < 400)
                                .map(identities::in)
                                .orElse(""))
                .put("headersSize", UNKNOWN)
                .put("bodySize", UNKNOWN);
        exchange.lost().ifPresent(why -> response.put("_error", why));
    }

    private void headers(ArrayNode list, Headers headers, String authorization) {
        for (Header each : headers.lines()) {
            boolean secret = each.name().equalsIgnoreCase("Authorization");
            list.addObject()
                    .put("name", each.name())
                    .put("value", secret ? authorization : identities.in(each.value()));
        }
    }

    private static String type(Headers headers) {
        return headers.first("Content-Type").orElse("");
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
