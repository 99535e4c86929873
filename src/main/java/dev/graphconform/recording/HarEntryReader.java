package dev.graphconform.recording;

import dev.graphconform.http.Header;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one entry from a stream: what it does not need of it is read over, bodies of other calls above all. */
final class HarEntryReader {
    private static final long MAX_MILLIS = Duration.ofDays(365).toMillis();

    private final JsonParser parser;
    private final RecordingSecrets secrets;
    private final BodyFiles bodyFiles;
    private final HarEntry entry = new HarEntry();

    HarEntryReader(JsonParser parser, RecordingSecrets secrets, BodyFiles bodyFiles) {
        this.bodyFiles = bodyFiles;
        this.parser = parser;
        this.secrets = secrets;
    }

    /** The entry that the parser stands at. */
    HarEntry read() {
        eachProperty(property -> {
            switch (property) {
                case "startedDateTime" -> entry.startedAt = text().flatMap(HarEntryReader::instant);
                case "time" -> entry.took = Duration.ofMillis(Math.min(MAX_MILLIS, Math.max(0, number())));
                case "request" -> request();
                case "response" -> response();
                default -> parser.skipChildren();
            }
        });
        return entry;
    }

    /** The name and version of the object that the parser stands at, as of a creator. */
    static String named(JsonParser parser) {
        HarEntryReader reader = new HarEntryReader(parser, new RecordingSecrets(), new BodyFiles(Path.of("")));
        StringBuilder named = new StringBuilder();
        reader.eachProperty(property -> {
            if (property.equals("name")) {
                named.insert(0, reader.text().orElse(""));
            } else if (property.equals("version")) {
                named.append(reader.text()
                        .filter(text -> !text.isBlank())
                        .map(" "::concat)
                        .orElse(""));
            } else {
                parser.skipChildren();
            }
        });
        return named.toString().strip();
    }

    private void request() {
        eachProperty(property -> {
            switch (property) {
                case "method" -> entry.method = text().orElse("").strip();
                case "url" -> {
                    entry.url = text().orElse("").strip();
                    secrets.address(entry.url);
                }
                case "headers" -> headers(entry.requestHeaders);
                case "cookies" -> fields().forEach(cookie -> secrets.cookie(cookie.value()));
                case "queryString" -> secretFields();
                case "postData" -> body(entry.requestBody);
                case "bodySize" -> entry.requestBody.size = number();
                default -> parser.skipChildren();
            }
        });
    }

    private void response() {
        eachProperty(property -> {
            switch (property) {
                case "status" -> entry.status = (int) number();
                case "headers" -> headers(entry.responseHeaders);
                case "cookies" -> fields().forEach(cookie -> secrets.cookie(cookie.value()));
                case "redirectURL" -> text().ifPresent(secrets::address);
                case "content" -> body(entry.responseBody);
                case "_error", "_failureText" ->
                    entry.error = text().filter(error -> !error.isBlank()).map("the client saw: "::concat);
                default -> parser.skipChildren();
            }
        });
    }

    private void body(HarBody body) {
        eachProperty(property -> {
            switch (property) {
                case "mimeType" -> body.mimeType = text();
                case "text" -> {
                    // a text that is not asked for is never put together
                    if (entry.needsBodies() || body.mayHoldTokens()) {
                        body.text = text();
                    }
                }
                case "encoding", "_encoding" -> body.encoding = text();
                case "size" -> body.size = number();
                case "params" -> body.asFields = secretFields();
                case "_file" -> body.elsewhere = text();
                default -> parser.skipChildren();
            }
        });
        if (entry.needsBodies() || body.mayHoldTokens()) {
            body.attached = body.elsewhere.flatMap(bodyFiles::read);
        }
        if (body.encoding.isPresent() && body.text.isPresent() || body.attached.isPresent()) {
            body.content(List.of(), true).text().ifPresent(text -> SecretTextScan.scan(text, secrets));
        }
        if (!entry.needsBodies()) {
            body.text = Optional.empty();
            body.attached = Optional.empty();
        }
    }

    private boolean secretFields() {
        List<Header> fields = fields();
        fields.forEach(field -> secrets.field(field.name(), field.value()));
        return !fields.isEmpty();
    }

    private void headers(List<Header> headers) {
        for (Header each : fields()) {
            secrets.header(each);
            headers.add(each);
        }
    }

    /** A list of objects with name and value. */
    private List<Header> fields() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return List.of();
        }
        List<Header> fields = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            StringBuilder name = new StringBuilder();
            StringBuilder value = new StringBuilder();
            eachProperty(property -> {
                switch (property) {
                    case "name" -> name.append(text().orElse(""));
                    case "value" -> value.append(text().orElse(""));
                    default -> parser.skipChildren();
                }
            });
            fields.add(new Header(name.toString(), value.toString()));
        }
        return fields;
    }

    /** Hands each property on with the parser at its value; does nothing where the parser stands at no object. */
    private void eachProperty(Consumer<String> property) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            property.accept(name);
        }
    }

    /** The value as a text; empty for a null, an object or a list. */
    private Optional<String> text() {
        if (parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY) {
            parser.skipChildren();
            return Optional.empty();
        }
        return parser.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(parser.getString());
    }

    private long number() {
        try {
            return text().map(String::strip)
                    .map(Double::parseDouble)
                    .orElse(-1.0)
                    .longValue();
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip().replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                    .toInstant());
        } catch (DateTimeException unusual) {
            return Optional.empty();
        }
    }
}
