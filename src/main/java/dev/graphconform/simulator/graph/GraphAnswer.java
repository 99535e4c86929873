package dev.graphconform.simulator.graph;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer before it is written to the wire; it never changes, each {@code with} makes another one.
 *
 * @param status the HTTP status
 * @param headers the header fields, names in any letter case
 * @param content the body
 */
public record GraphAnswer(int status, Map<String, String> headers, Content content) {

    /** Keeps a copy of the header fields. */
    public GraphAnswer {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
    }

    /** An answer with a JSON body and no header fields yet. */
    public static GraphAnswer json(int status, ObjectNode body) {
        return new GraphAnswer(status, Map.of(), new Content.Json(body));
    }

    /** An answer without a body and header fields. */
    public static GraphAnswer empty(int status) {
        return new GraphAnswer(status, Map.of(), new Content.Empty());
    }

    /** The JSON body, a copy that the caller may change. */
    public Optional<ObjectNode> body() {
        return content instanceof Content.Json json ? Optional.of(json.tree().deepCopy()) : Optional.empty();
    }

    /** One header field. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The same with another status. */
    public GraphAnswer withStatus(int other) {
        return new GraphAnswer(other, headers, content);
    }

    /** The same with a header field set or replaced. */
    public GraphAnswer withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new GraphAnswer(status, more, content);
    }

    /** The same without a header field. */
    public GraphAnswer withoutHeader(String name) {
        Map<String, String> fewer = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fewer.putAll(headers);
        fewer.remove(name);
        return new GraphAnswer(status, fewer, content);
    }

    /** The same with another body. */
    public GraphAnswer withContent(Content other) {
        return new GraphAnswer(status, headers, other);
    }

    /** The same with its JSON body edited; without a JSON body, the same. */
    public GraphAnswer editing(Consumer<ObjectNode> edit) {
        return body().map(copy -> {
            edit.accept(copy);
            return withContent(new Content.Json(copy));
        }).orElse(this);
    }

    /** Whether a client sees no difference, the order of properties included. */
    public boolean looksLike(GraphAnswer other) {
        return status == other.status && headers.equals(other.headers)
                && Arrays.equals(content.bytes(), other.content.bytes());
    }
}
