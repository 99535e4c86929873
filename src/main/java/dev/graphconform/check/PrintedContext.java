package dev.graphconform.check;

import dev.graphconform.request.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A context as printed, on the target: the root is the target's, a key that the request names is the target's value,
 * and a key that it does not name, such as the caller's own id, is free.
 *
 * @param printed the context
 * @param request the request
 */
record PrintedContext(String printed, PageRequest request) {
    private static final Pattern PARTS =
            Pattern.compile("(?i)(https?://[^/]+/(?:v1\\.0|beta))/+\\$metadata#(.*)|.*\\$metadata#(.*)");
    private static final Pattern KEY = Pattern.compile("'((?:[^']|'')*)'");

    /** What is expected in its place; empty where an answer's context is right. */
    Optional<String> fault(String actual, List<String> roots, boolean mock) {
        Matcher parts = PARTS.matcher(printed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean ofGraph = parts.group(2) != null;
        String fragment = PrintedAddress.decoded(ofGraph ? parts.group(2) : parts.group(3));
        String given = PrintedAddress.decoded(actual.replaceFirst("^[^#]*#", ""));
        // a mock may answer to the letter
        List<String> starts = Stream.concat(
                        roots.stream(), mock && ofGraph ? Stream.of(parts.group(1)) : Stream.empty())
                .map(root -> root + "/$metadata#")
                .distinct()
                .toList();
        boolean rooted = ofGraph ? starts.stream().anyMatch(actual::startsWith) : actual.contains("$metadata#");
        return rooted && pattern(fragment).matcher(given).matches()
                ? Optional.empty()
                : Optional.of(String.join(
                        " or ",
                        starts.stream()
                                .map(start -> start + request.values().in(fragment))
                                .toList()));
    }

    private Pattern pattern(String fragment) {
        StringBuilder pattern = new StringBuilder("(?s)");
        Matcher keys = KEY.matcher(fragment);
        int end = 0;
        while (keys.find()) {
            pattern.append(literal(fragment.substring(end, keys.start())));
            // of what stands for any key, a mock may answer with the same
            boolean named = !keys.group(1).startsWith("{")
                    && (request.values().of(keys.group(1)).isPresent()
                            || request.addresses(keys.group(1))
                            || request.queryLiterals().contains(keys.group(1)));
            pattern.append(named ? "(?i:" + literal(keys.group()) + ")" : "'[^']+'");
            end = keys.end();
        }
        return Pattern.compile(pattern.append(literal(fragment.substring(end))).toString());
    }

    private String literal(String text) {
        return text.isEmpty() ? "" : Pattern.quote(request.values().in(text));
    }
}
