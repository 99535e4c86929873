package dev.graphconform.simulator.drafts;

import dev.graphconform.simulator.drafts.BodyReader.BodyError;
import dev.graphconform.simulator.protocol.IncomingRequest.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Parses request bodies strictly: UTF-8, one JSON value and nothing after it, no duplicate name, limited depth. */
public final class BodyReader {

    /** Far deeper than any chat, far shallower than any stack. */
    private static final int DEPTH = 64;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper FORGIVING = JsonMapper.builder(JsonFactory.builder()
                    .enable(
                            JsonReadFeature.ALLOW_TRAILING_COMMA, JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BodyReader() {}

    /** Reads a body. */
    public static BodyReadResult read(RequestBody body) {
        if (body.cut()) {
            return new BodyReadResult(true, false, Optional.empty(), nothing());
        }
        byte[] bytes = withoutPadding(body.bytes());
        String text = new String(bytes, StandardCharsets.UTF_8);
        // what is no UTF-8 was replaced, and does not come back as it was
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            return new BodyReadResult(
                    false,
                    false,
                    Optional.of(new BodyError(BodyError.BodyErrorKind.UNICODE, "The body is not UTF-8.")),
                    nothing());
        }
        return text.isBlank() ? new BodyReadResult(false, true, Optional.empty(), nothing()) : parsed(text);
    }

    /** White space after a value means nothing (RFC 8259 section 2), and there can be megabytes of it. */
    private static byte[] withoutPadding(byte[] body) {
        int end = body.length;
        while (end > 0
                && (body[end - 1] == ' ' || body[end - 1] == '\n' || body[end - 1] == '\r' || body[end - 1] == '\t')) {
            end--;
        }
        return end == body.length ? body : Arrays.copyOf(body, end);
    }

    private static BodyReadResult parsed(String text) {
        try {
            JsonNode tree = STRICT.readTree(text);
            Optional<BodyError> fault = BodyReader.hasLoneSurrogate(tree)
                    ? Optional.of(
                            new BodyError(BodyError.BodyErrorKind.UNICODE, "A string holds half of a surrogate pair."))
                    : Optional.empty();
            return new BodyReadResult(false, false, fault, tree);
        } catch (StreamConstraintsException deep) {
            return new BodyReadResult(
                    false,
                    false,
                    Optional.of(new BodyError(BodyError.BodyErrorKind.DEPTH, deep.getOriginalMessage())),
                    nothing());
        } catch (JacksonException malformed) {
            return new BodyReadResult(false, false, Optional.of(fault(malformed)), forgiven(text));
        }
    }

    private static BodyError fault(JacksonException malformed) {
        String words = malformed.getOriginalMessage();
        // Jackson has no type of its own for this
        return new BodyError(
                words.startsWith("Duplicate Object property")
                        ? BodyError.BodyErrorKind.NAMES
                        : BodyError.BodyErrorKind.SYNTAX,
                words);
    }

    private static JsonNode forgiven(String text) {
        try {
            return FORGIVING.readTree(text);
        } catch (JacksonException hopeless) {
            return nothing();
        }
    }

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * Why a body is no JSON text that the simulator reads.
     *
     * @param kind what is wrong
     * @param words the same for people
     */
    public record BodyError(BodyErrorKind kind, String words) {

        /** The ways in which a body can be unreadable; services are apt to fail at each in another place. */
        public enum BodyErrorKind {
            /** It is no JSON. */
            SYNTAX,
            /** Bytes that are no UTF-8, or half of a surrogate pair. */
            UNICODE,
            /** It is nested too deeply. */
            DEPTH,
            /** An object has two properties of one name. */
            NAMES
        }
    }

    /**
     * What the bytes of a body are.
     *
     * @param cut whether the body is longer than the simulator reads
     * @param empty whether there is nothing but white space
     * @param fault the parse error, when the body is no JSON text
     * @param tree the JSON value, or what a forgiving reader makes of a faulty one
     */
    public record BodyReadResult(boolean cut, boolean empty, Optional<BodyError> fault, JsonNode tree) {}

    static boolean hasLoneSurrogate(JsonNode node) {
        if (node.isString()) {
            return hasLoneSurrogate(node.stringValue());
        }
        return node.isContainer()
                && (node.propertyNames().stream().anyMatch(BodyReader::hasLoneSurrogate)
                        || node.values().stream().anyMatch(BodyReader::hasLoneSurrogate));
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
