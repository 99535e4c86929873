package dev.graphconform.report.shapes;

import dev.graphconform.http.Exchange;
import dev.graphconform.http.Header;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shape of a response: its status, its header names and the JSON types of its body, without any value.
 *
 * @param status its status
 * @param headers the names of its headers in lower case, sorted, without those that belong to the connection
 * @param body the JSON types by path, sorted, {@code *} for any place in a list; the whole body's type stands under the
 *     empty path
 */
public record ResponseShape(int status, List<String> headers, Map<String, String> body) {
    /** Headers that belong to the connection: they differ from one proxy, and one moment, to the next. */
    private static final Set<String> CONNECTION_HEADERS = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "date",
            "keep-alive",
            "retry-after",
            "transfer-encoding",
            "vary",
            "via");

    static ResponseShape of(Exchange exchange) {
        List<String> headers = exchange.responseHeaders().lines().stream()
                .map(Header::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !CONNECTION_HEADERS.contains(name))
                .filter(name -> name.matches("[a-z0-9-]{1,40}"))
                .distinct()
                .sorted()
                .toList();
        return new ResponseShape(exchange.status(), headers, BodyShape.of(exchange.responseBody()));
    }

    /** Collects the JSON types of a body by path. */
    private static final class BodyShape {
        /** Far more than any response of Graph has; a hostile one must not make the result as large as itself. */
        private static final int MAX_PATHS = 300;
        /** Any other property name may be an id or a value. */
        private static final Pattern NAME =
                Pattern.compile("[@A-Za-z_$][A-Za-z_.@$#-]{0,63}|[A-Za-z][A-Za-z0-9_]{0,31}");

        private final Map<String, TreeSet<String>> types = new TreeMap<>();

        private BodyShape() {}

        static Map<String, String> of(byte[] body) {
            if (body.length == 0) {
                return Map.of("", "empty");
            }
            try {
                BodyShape shape = new BodyShape();
                shape.add("", JsonMapper.shared().readTree(body));
                Map<String, String> joined = new TreeMap<>();
                shape.types.forEach((path, words) -> joined.put(path, String.join("|", words)));
                return joined;
            } catch (JacksonException noJson) {
                return Map.of("", "no JSON");
            }
        }

        private void add(String path, JsonNode value) {
            if (types.size() >= MAX_PATHS && !types.containsKey(path)) {
                return;
            }
            types.computeIfAbsent(path, first -> new TreeSet<>()).add(word(value));
            if (value.isArray()) {
                value.forEach(element -> add(path + "/*", element));
            }
            value.properties().forEach(property -> add(path + "/" + name(property.getKey()), property.getValue()));
        }

        private static String name(String key) {
            return NAME.matcher(key).matches() ? key : "{name}";
        }

        private static String word(JsonNode value) {
            return switch (value.getNodeType()) {
                case OBJECT, POJO -> "object";
                case ARRAY -> "array";
                case NUMBER -> "number";
                case BOOLEAN -> "boolean";
                case NULL, MISSING -> "null";
                case STRING, BINARY -> "string";
            };
        }
    }
}
