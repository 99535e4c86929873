package dev.graphconform.simulator.http;

import dev.graphconform.simulator.protocol.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits paths; a key in parentheses and a key as a segment of its own come out the same, percent-encoded or raw. */
final class PathSegments {

    private static final Pattern QUOTED_KEY = Pattern.compile("([A-Za-z]+)\\('((?:[^']|'')+)'\\)");

    private PathSegments() {}

    /** The segments of a raw path, decoded; an escape that is broken stays as it is. */
    static List<String> of(String rawPath) {
        List<String> segments = new ArrayList<>();
        // -1 keeps the empty segment behind a slash at the end, so that it can be told to the client
        for (String raw : rawPath.replaceFirst("^/", "").split("/", -1)) {
            String segment = PercentEncoding.decode(raw).orElse(raw);
            Matcher key = QUOTED_KEY.matcher(segment);
            if (key.matches()) {
                segments.add(key.group(1));
                segments.add(key.group(2).replace("''", "'"));
            } else {
                segments.add(segment);
            }
        }
        return segments;
    }
}
