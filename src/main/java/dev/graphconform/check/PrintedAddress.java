package dev.graphconform.check;

import dev.graphconform.request.ParameterValues;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that a page prints in a header: where it leads is as printed, but for keys, which are the target's own.
 * Both forms of a key are right, {@code teams('1')} and {@code teams/1}, percent-encoded or not.
 *
 * @param printed the address
 * @param values the target's values
 */
record PrintedAddress(String printed, ParameterValues values) {
    private static final Pattern URL = Pattern.compile("(?i)(https?)://([^/?#]*)(.*)");
    private static final Pattern VERSION = Pattern.compile("(?i)^/?(v1\\.0|beta)(?=/)");
    private static final Pattern GRAPH =
            Pattern.compile("(?i)([\\w-]+\\.)*(dod-graph|microsoftgraph|graph)\\.[a-z0-9.-]+");
    private static final Pattern QUOTED = Pattern.compile("\\('?(.*?)'?\\)");
    private static final int LONGEST_WORD = 24;

    /**
     * What was expected in the place of an address; empty where it is right.
     *
     * @param printedId the id in the printed body
     * @param answeredId the id in the body of the answer
     * @param hosts the roots by which the target may name its own addresses
     */
    Optional<String> fault(String actual, Optional<String> printedId, Optional<String> answeredId, List<URI> hosts) {
        Matcher url = URL.matcher(actual);
        Matcher printedUrl = URL.matcher(printed);
        boolean absolute = url.matches();
        if (printedUrl.matches() && !GRAPH.matcher(printedUrl.group(2)).matches()) {
            return absolute ? Optional.empty() : Optional.of("an address with a host, like " + printed);
        }
        if (absolute && hosts.stream().noneMatch(root -> actual.startsWith(root + "/"))) {
            return Optional.of("an address on " + hosts.get(0) + ", or one without a host");
        }
        String path = absolute ? below(actual, hosts) : actual;
        List<String> expected = segments(printedUrl.matches() ? printedUrl.group(3) : printed);
        List<String> given = segments(path);
        boolean alike = expected.size() == given.size();
        for (int at = 0; alike && at < expected.size(); at++) {
            alike = segment(expected.get(at), given.get(at), printedId, answeredId);
        }
        return alike ? Optional.empty() : Optional.of("an address like " + values.in(printed));
    }

    private static String below(String actual, List<URI> hosts) {
        return hosts.stream()
                .map(URI::toString)
                .filter(root -> actual.startsWith(root + "/"))
                .map(root -> actual.substring(root.length()))
                .findFirst()
                .orElse(actual);
    }

    private boolean segment(String expected, String given, Optional<String> printedId, Optional<String> answeredId) {
        if (values.of(expected).isPresent()) {
            return given.equalsIgnoreCase(values.of(expected).get());
        }
        if (printedId.equals(Optional.of(expected)) && answeredId.isPresent()) {
            return given.equalsIgnoreCase(answeredId.get());
        }
        return isKey(expected) ? !given.isBlank() : given.equalsIgnoreCase(expected);
    }

    /** Names of collections are words; keys hold digits or signs, or are long. */
    private static boolean isKey(String segment) {
        return segment.length() > LONGEST_WORD || segment.matches(".*[0-9:@=!{}|~].*");
    }

    private static List<String> segments(String path) {
        String plain = VERSION.matcher(path.split("[?#]", 2)[0]).replaceFirst("");
        List<String> segments = new ArrayList<>();
        for (String part : plain.split("/")) {
            Matcher quoted = QUOTED.matcher(decoded(part));
            if (part.isBlank()) {
                continue;
            }
            if (quoted.find()) {
                segments.add(decoded(part).substring(0, quoted.start()));
                segments.add(quoted.group(1));
            } else {
                segments.add(decoded(part));
            }
        }
        return segments;
    }

    static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return raw;
        }
    }
}
