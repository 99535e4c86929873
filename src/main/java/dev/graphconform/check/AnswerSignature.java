package dev.graphconform.check;

import dev.graphconform.http.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * By what equal answers are known: status, error code and message, without what differs from one request to the next.
 *
 * @param text with {@code …} in place of ids, times, addresses, numbers, people, and values of the request
 */
public record AnswerSignature(String text) {
    private static final String HOLE = "…";
    private static final int LONGEST = 300;

    /** A shorter value may be an ordinary word of a message, and is known for the request's only in quotes. */
    private static final int DISTINCTIVE = 10;

    private static final Pattern VOLATILE = Pattern.compile("https?://[^\\s\"<>]+"
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+(?:Z|[+-][0-9:]+)?"
            + "|19(?::|%3[Aa])[A-Za-z0-9_@.-]+"
            + "|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
            + "|\\bpeople\\.\\w+(?:\\.\\w+)?"
            + "|\\b(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{16,}"
            + "|(?<![\\w.])[0-9]+(?:\\.[0-9]+)?(?![\\w.]*[A-Za-z])");
    private static final Pattern HOLES = Pattern.compile("(?:['\"]?" + HOLE + "['\"]?[).,;]*\\s*){2,}");

    /** The signature of an answer; a success has no more than its status. */
    public static AnswerSignature of(Exchange exchange) {
        String words = words(exchange);
        String status = words.replaceFirst("(?s) .*", "");
        String rest = words.substring(status.length());
        for (String value : values(exchange)) {
            rest = value.length() >= DISTINCTIVE
                    ? rest.replace(value, HOLE)
                    : rest.replace("'" + value + "'", "'" + HOLE + "'")
                            .replace("\"" + value + "\"", "\"" + HOLE + "\"");
        }
        rest = VOLATILE.matcher(rest).replaceAll(HOLE);
        return new AnswerSignature(
                cut(status + HOLES.matcher(rest).replaceAll(HOLE + " ").stripTrailing()));
    }

    /** The answer in words: of a success its status, where there was none the reason. */
    public static String words(Exchange exchange) {
        return exchange.lost().isPresent() ? exchange.answer() : new Response(exchange).summary();
    }

    /** The words of an answer as they are shown where all are the same. */
    public static String shown(String words) {
        return cut(words.replaceAll("\\s+", " ").strip());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + HOLE;
    }

    /** The texts that the request holds, longest first. */
    private static List<String> values(Exchange exchange) {
        List<String> values = new ArrayList<>();
        exchange.requestBody().flatMap(AnswerSignature::json).ifPresent(body -> collect(body, values));
        return values.stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void collect(JsonNode node, List<String> values) {
        if (node.isString()) {
            values.add(node.asString());
        }
        node.forEach(child -> collect(child, values));
    }

    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(JsonMapper.shared().readTree(body));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }
}
