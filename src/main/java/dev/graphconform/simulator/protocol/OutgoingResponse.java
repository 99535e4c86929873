package dev.graphconform.simulator.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A response before it is written; immutable, each {@code with} method returns a copy.
 *
 * @param status the HTTP status
 * @param headers the header fields, names in any letter case
 * @param content the body
 */
public record OutgoingResponse(int status, Map<String, String> headers, ResponseContent content) {

    /** Keeps a copy of the header fields. */
    public OutgoingResponse {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
    }

    /** A response with a JSON body and no header fields yet. */
    public static OutgoingResponse json(int status, ObjectNode body) {
        return new OutgoingResponse(status, Map.of(), new ResponseContent.Json(body));
    }

    /** A response without a body and header fields. */
    public static OutgoingResponse empty(int status) {
        return new OutgoingResponse(status, Map.of(), new ResponseContent.Empty());
    }

    /** No response: the connection ends. */
    public static OutgoingResponse none() {
        return new OutgoingResponse(0, Map.of(), new ResponseContent.Nothing());
    }

    /** The JSON body, a copy that the caller may change. */
    public Optional<ObjectNode> body() {
        return content instanceof ResponseContent.Json json
                ? Optional.of(json.tree().deepCopy())
                : Optional.empty();
    }

    /** One header field. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The same with another status. */
    public OutgoingResponse withStatus(int other) {
        return new OutgoingResponse(other, headers, content);
    }

    /** The same with a header field set or replaced. */
    public OutgoingResponse withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new OutgoingResponse(status, more, content);
    }

    /** The same without a header field. */
    public OutgoingResponse withoutHeader(String name) {
        Map<String, String> fewer = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fewer.putAll(headers);
        fewer.remove(name);
        return new OutgoingResponse(status, fewer, content);
    }

    /** The same with another body. */
    public OutgoingResponse withContent(ResponseContent other) {
        return new OutgoingResponse(status, headers, other);
    }

    /** The same with its JSON body edited; without a JSON body, the same. */
    public OutgoingResponse editing(Consumer<ObjectNode> edit) {
        return body().map(copy -> {
                    edit.accept(copy);
                    return withContent(new ResponseContent.Json(copy));
                })
                .orElse(this);
    }

    /** Whether a client sees no difference, the order of properties included. */
    public boolean looksLike(OutgoingResponse other) {
        return status == other.status
                && headers.equals(other.headers)
                && Arrays.equals(content.bytes(), other.content.bytes());
    }

    /** The body of a response. */
    public sealed interface ResponseContent {

        /** The bytes to send. */
        byte[] bytes();

        /** No body at all. */
        record Empty() implements ResponseContent {
            @Override
            public byte[] bytes() {
                return new byte[0];
            }
        }

        /** No response at all. */
        record Nothing() implements ResponseContent {
            @Override
            public byte[] bytes() {
                return new byte[0];
            }
        }

        /**
         * A JSON object.
         *
         * @param tree the object; whoever changes it changes a copy
         */
        record Json(ObjectNode tree) implements ResponseContent {
            private static final JsonMapper WRITER = new JsonMapper();

            @Override
            public byte[] bytes() {
                return WRITER.writeValueAsBytes(tree);
            }
        }

        /**
         * Anything else.
         *
         * @param text the text, sent as UTF-8
         */
        record Text(String text) implements ResponseContent {
            @Override
            public byte[] bytes() {
                return text.getBytes(StandardCharsets.UTF_8);
            }
        }
    }
}
