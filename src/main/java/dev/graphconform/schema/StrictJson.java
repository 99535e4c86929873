package dev.graphconform.schema;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parses exactly one JSON value in UTF-8 (RFC 8259) and refuses input that parsers interpret differently: duplicate
 * keys, text after the value, invalid UTF-8, a byte order mark, values beyond the limits below. Safe for use by many
 * threads.
 */
public final class StrictJson {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxNumberLength(100)
            .maxStringLength(1_000_000)
            .maxNameLength(10_000)
            .maxDocumentLength(10_000_000)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Jackson's advice on its own settings, which says nothing about the body. */
    private static final Pattern JACKSON_ADVICE =
            Pattern.compile(", from `[^`]*`|: enable `.*| \\(start marker at .*| \\(not recognized as one .*");

    private StrictJson() {}

    /** Parses the body of a message. */
    public static JsonNode parse(byte[] utf8) throws MalformedJsonException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // UTF-8 never has more UTF-16 units than bytes
        CharBuffer text = CharBuffer.allocate(utf8.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(utf8), text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            throw at(decoded, "a byte that is no UTF-8");
        }
        return parse(decoded);
    }

    /** Parses a decoded text. */
    public static JsonNode parse(String json) throws MalformedJsonException {
        if (json.startsWith("\uFEFF")) {
            throw new MalformedJsonException(1, 1, "a byte order mark, which JSON must not have");
        }
        if (json.isBlank()) {
            throw new MalformedJsonException(1, 1, "nothing there");
        }
        try {
            return MAPPER.readTree(new BoundedNumberParser(MAPPER.createParser(json)));
        } catch (JacksonException e) {
            throw from(e);
        }
    }

    private static MalformedJsonException from(JacksonException e) {
        TokenStreamLocation location = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
        return new MalformedJsonException(
                Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), problem(e));
    }

    private static String problem(JacksonException e) {
        if (e instanceof MismatchedInputException) {
            return "more text after the JSON value";
        }
        String words = JACKSON_ADVICE.matcher(e.getOriginalMessage()).replaceAll("");
        return e instanceof StreamConstraintsException ? "too large: " + words : words;
    }

    private static MalformedJsonException at(String before, String problem) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new MalformedJsonException(line, before.length() - before.lastIndexOf('\n'), problem);
    }

    /**
     * Refuses numbers such as {@code 1e999999999}: short to write, but a test whether it is an integer would write out
     * a gigabyte of zeros.
     */
    private static final class BoundedNumberParser extends JsonParserDelegate {
        private static final int LARGEST_EXPONENT = 400;

        BoundedNumberParser(JsonParser parser) {
            super(parser);
        }

        @Override
        public BigDecimal getDecimalValue() {
            BigDecimal value = super.getDecimalValue();
            if (Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) {
                throw new StreamReadException(this, "a number beyond all bounds", currentTokenLocation());
            }
            return value;
        }
    }
}
