package dev.graphconform.request;

import dev.graphconform.http.GraphPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a request as a page prints it.
 *
 * @param version the version in it; empty where none is printed
 * @param path what follows root and version, query included, as printed
 */
record PageAddress(Optional<String> version, String path) {
    private static final Pattern URL = Pattern.compile("(?i)(?:https?://([^/?#\\s]+))?(?:/?(v1\\.0|beta)(?=/|$))?(.*)");
    private static final Pattern GRAPH =
            Pattern.compile("(?i)([\\w-]+\\.)*(dod-graph|microsoftgraph|graph)\\.[a-z0-9.-]+(:\\d+)?");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')+)'");

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it leads to another service
     */
    static PageAddress of(String url) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()
                || parts.group(1) != null && !GRAPH.matcher(parts.group(1)).matches()) {
            throw new IllegalArgumentException("\"" + url + "\" is no address of Graph");
        }
        String path = parts.group(3);
        return new PageAddress(
                Optional.ofNullable(parts.group(2)).map(version -> version.equalsIgnoreCase("beta") ? "beta" : "v1.0"),
                path.startsWith("/") ? path : "/" + path);
    }

    /** The path with the target's values, percent-encoded where no address may hold what is printed. */
    String encoded(ParameterValues values) {
        StringBuilder encoded = new StringBuilder();
        String filled = values.in(path, GraphPath::segment);
        for (int at = 0; at < filled.length(); at++) {
            char letter = filled.charAt(at);
            boolean escape = letter == '%' && filled.substring(at).matches("(?s)%[0-9A-Fa-f]{2}.*");
            if (escape || letter < 0x7F && letter > ' ' && "\"<>\\^`{|}#%[]".indexOf(letter) < 0) {
                encoded.append(letter);
            } else {
                int end = Character.isHighSurrogate(letter) && at + 1 < filled.length() ? at + 2 : at + 1;
                encoded.append(GraphPath.segment(filled.substring(at, end)));
                at = end - 1;
            }
        }
        return encoded.toString();
    }

    /** The texts in quotes in its query, as printed. */
    List<String> queryLiterals() {
        List<String> literals = new ArrayList<>();
        int query = path.indexOf('?');
        if (query >= 0) {
            Matcher literal = LITERAL.matcher(ParameterValues.decoded(path.substring(query)));
            while (literal.find()) {
                literals.add(literal.group(1).replace("''", "'"));
            }
        }
        return literals;
    }
}
