package dev.graphconform.request;

import dev.graphconform.http.GraphPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands on a target in the place of what a page prints.
 *
 * @param values the target's values, by what is printed
 */
public record ParameterValues(Map<String, String> values) {
    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern IN_COLLECTION = Pattern.compile("([A-Za-z]+)/([{<][^/]*)");

    /** Copies the values. */
    public ParameterValues {
        values = Map.copyOf(values);
    }

    /** The same with another value in the place of something printed. */
    public ParameterValues with(String printed, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(printed, value);
        return new ParameterValues(more);
    }

    /** A text of the page with the target's values. */
    public String in(String text) {
        return in(text, UnaryOperator.identity());
    }

    /** The same, each value written as this says; what is left as printed stays as it is printed. */
    String in(String text, UnaryOperator<String> written) {
        if (values.isEmpty()) {
            return text;
        }
        // the longest first: one id may be the beginning of another
        List<String> keys = values.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        Pattern printed = Pattern.compile(
                keys.stream().map(key -> "(" + pattern(key) + ")").collect(Collectors.joining("|")));
        return printed.matcher(text).replaceAll(found -> {
            int at = 0;
            while (found.group(at + 1) == null) {
                at++;
            }
            return Matcher.quoteReplacement(written(found.group(), values.get(keys.get(at)), written));
        });
    }

    /** What is the same but for its spelling stays as printed; a key that is printed percent-encoded is written so. */
    private static String written(String found, String value, UnaryOperator<String> written) {
        if (decoded(found).equals(value)) {
            return found;
        }
        return ESCAPED.matcher(found).find() ? GraphPath.segment(value) : written.apply(value);
    }

    /** Where a page prints one placeholder for several, the collection before it tells which is meant. */
    private static String pattern(String key) {
        Matcher parts = IN_COLLECTION.matcher(key);
        return parts.matches()
                ? "(?<=(?<![A-Za-z])" + parts.group(1) + "(?:/|\\(|\\('))" + Pattern.quote(parts.group(2))
                : spellings(key);
    }

    /** Percent-encoded, wholly or in part, or not: a page prints one key so in an address, and plain in a body. */
    private static String spellings(String key) {
        return decoded(key)
                .codePoints()
                .mapToObj(Character::toString)
                .map(letter -> {
                    String encoded = GraphPath.segment(letter);
                    boolean one = encoded.equals(letter) && !":@'(),;=!$&*+".contains(letter);
                    return one
                            ? Pattern.quote(letter)
                            : "(?:" + Pattern.quote(letter) + "|(?i:" + percent(letter) + "))";
                })
                .collect(Collectors.joining());
    }

    private static String percent(String letter) {
        StringBuilder percent = new StringBuilder();
        for (byte each : letter.getBytes(StandardCharsets.UTF_8)) {
            percent.append(String.format(Locale.ROOT, "%%%02X", each & 0xFF));
        }
        return percent.toString();
    }

    /** A text without percent-encoding; as it is where it has none. */
    static String decoded(String text) {
        try {
            return ESCAPED.matcher(text).find()
                    ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8)
                    : text;
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** The target's value for exactly this; empty where it is no parameter. */
    public Optional<String> of(String printed) {
        return Optional.ofNullable(values.get(printed))
                .or(() -> values.entrySet().stream()
                        .filter(entry -> decoded(entry.getKey()).equals(decoded(printed)))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }
}
