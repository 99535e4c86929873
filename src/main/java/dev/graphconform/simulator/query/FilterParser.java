package dev.graphconform.simulator.query;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code $filter}: comparisons, {@code in} and {@code startswith}, joined by {@code and} and {@code or}, with
 * parentheses. A library for all of OData would want Graph's whole metadata.
 */
public final class FilterParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*('(?:[^']|'')*'|[A-Za-z0-9_.:/+-]+|[(),])\\s*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CAST = Pattern.compile("^microsoft\\.graph\\.[A-Za-z]+/");

    private final String text;
    private final QueryCapabilities call;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private FilterParser(String text, QueryCapabilities call) {
        this.text = text;
        this.call = call;
    }

    /** Reads a filter of a call. */
    public static ParsedFilter parse(String text, QueryCapabilities call) {
        try {
            return new ParsedFilter(new FilterParser(text, call).whole(), Optional.empty());
        } catch (FilterException fault) {
            return new ParsedFilter(json -> false, Optional.of(fault.getMessage()));
        }
    }

    private Predicate<JsonNode> whole() {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (end < text.length()) {
            throw notUnderstood(text.substring(end));
        }
        Predicate<JsonNode> all = alternatives();
        if (next < tokens.size()) {
            throw notUnderstood(tokens.get(next));
        }
        return all;
    }

    private Predicate<JsonNode> alternatives() {
        Predicate<JsonNode> all = conjunction();
        while (taken("or")) {
            all = all.or(conjunction());
        }
        return all;
    }

    private Predicate<JsonNode> conjunction() {
        Predicate<JsonNode> all = term();
        while (taken("and")) {
            all = all.and(term());
        }
        return all;
    }

    private Predicate<JsonNode> term() {
        if (taken("(")) {
            Predicate<JsonNode> inner = alternatives();
            expect(")");
            return inner;
        }
        if (taken("startswith") || taken("startsWith")) {
            expect("(");
            List<String> path = path(token());
            expect(",");
            String start = token();
            expect(")");
            if (!start.startsWith("'")) {
                throw notUnderstood(start);
            }
            String prefix = unquoted(start);
            return json -> at(json, path)
                    .filter(value -> value.regionMatches(true, 0, prefix, 0, prefix.length()))
                    .isPresent();
        }
        List<String> path = path(token());
        String operator = token();
        return switch (operator) {
            case "eq" -> equal(path, token());
            case "ne" -> equal(path, token()).negate();
            case "gt" -> compared(path, token(), sign -> sign > 0);
            case "ge" -> compared(path, token(), sign -> sign >= 0);
            case "lt" -> compared(path, token(), sign -> sign < 0);
            case "le" -> compared(path, token(), sign -> sign <= 0);
            case "in" -> oneOf(path);
            default -> throw notUnderstood(operator);
        };
    }

    private Predicate<JsonNode> oneOf(List<String> path) {
        expect("(");
        Predicate<JsonNode> any = equal(path, token());
        while (taken(",")) {
            any = any.or(equal(path, token()));
        }
        expect(")");
        return any;
    }

    private Predicate<JsonNode> equal(List<String> path, String literal) {
        if (literal.equals("null")) {
            return json -> at(json, path).isEmpty();
        }
        if (literal.matches("true|false")) {
            return json -> at(json, path).filter(literal::equals).isPresent();
        }
        if (literal.startsWith("'")) {
            String wanted = unquoted(literal);
            return json -> at(json, path).filter(wanted::equalsIgnoreCase).isPresent();
        }
        return compared(path, literal, sign -> sign == 0);
    }

    /** Only times have an order here. */
    private Predicate<JsonNode> compared(List<String> path, String literal, IntPredicate wanted) {
        if (!path.get(path.size() - 1).endsWith("DateTime")) {
            throw notUnderstood(literal);
        }
        OffsetDateTime time;
        try {
            time = OffsetDateTime.parse(literal);
        } catch (DateTimeException otherForm) {
            throw notUnderstood(literal);
        }
        return json -> at(json, path)
                .map(OffsetDateTime::parse)
                .filter(value -> wanted.test(value.toInstant().compareTo(time.toInstant())))
                .isPresent();
    }

    private List<String> path(String token) {
        String path = CAST.matcher(token).replaceFirst("");
        if (!call.filterable(path)) {
            throw new FilterException(String.format(
                    "Could not find a property named '%s' to filter by; there are %s.",
                    path,
                    String.join(
                            ", ",
                            Stream.concat(call.properties().stream(), call.paths().stream())
                                    .toList())));
        }
        return List.of(path.split("/"));
    }

    private static Optional<String> at(JsonNode json, List<String> path) {
        JsonNode value = json;
        for (String name : path) {
            value = value.path(name);
        }
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).replace("''", "'");
    }

    private boolean taken(String word) {
        boolean there = next < tokens.size() && tokens.get(next).equals(word);
        next += there ? 1 : 0;
        return there;
    }

    private void expect(String word) {
        if (!taken(word)) {
            throw notUnderstood(next < tokens.size() ? tokens.get(next) : "its end");
        }
    }

    private String token() {
        if (next == tokens.size()) {
            throw notUnderstood("its end");
        }
        return tokens.get(next++);
    }

    private FilterException notUnderstood(String what) {
        return new FilterException(String.format(
                "Invalid filter clause: %s is not understood in '%s'. Here go comparisons (eq, ne, in, for times also "
                        + "gt, ge, lt, le) and startswith, joined by and, or and parentheses.",
                what, text));
    }

    /**
     * A filter that was read.
     *
     * @param test what it lets through
     * @param fault why it cannot be obeyed, empty when it can
     */
    public record ParsedFilter(Predicate<JsonNode> test, Optional<String> fault) {}

    private static final class FilterException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FilterException(String message) {
            super(message);
        }
    }
}
