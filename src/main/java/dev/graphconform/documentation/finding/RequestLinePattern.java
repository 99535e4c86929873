package dev.graphconform.documentation.finding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request line of the section HTTP request, against which lines of examples are held. Placeholders on either side
 * stand for anything; letter case, the service root and version, keys as a segment or in parentheses, a slash at the
 * end, and queries make no difference, nor does what OData allows after any address: a count and a cast to a type.
 */
record RequestLinePattern(String method, List<String> segments) {
    private static final Pattern ROOT =
            Pattern.compile("(?i)^(?:https?://[^/]+|~|\\{root\\})?/*(?:(?:v\\d[^/]*|beta)/)?/*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern VERSION = Pattern.compile("(?i)(?<!\\s)\\s++HTTP/[0-9.]+$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]{0,200}}|<[^>]{0,200}>");
    private static final Pattern QUERY = Pattern.compile("(?<!\\s)\\s*+[?&].*");
    private static final Pattern KEY =
            Pattern.compile("(?<![^/()])([^/(]++)\\(((?:'[^']*'|[^'=(){}]++|\\{[^}]*})++)\\)");
    /** One's own drive, and the item in it that is its root. */
    private static final Pattern DRIVE = Pattern.compile("^(?:me/)?drive/(?:root|items/[^/]+)(?=/|$)((?:/.*)?)");

    private static final Pattern OWN_DRIVE = Pattern.compile("^(?:me/)?drive(?=/|$)");
    private static final Pattern VARIABLE = Pattern.compile(".*(?:[{}<>*]|[0-9a-f]{8}-[0-9a-f]{4}-|\\d{4,}).*");
    private static final Pattern ARGUMENTS = Pattern.compile("\\(.*");
    private static final Pattern ADDED = Pattern.compile("\\$count|microsoft\\.graph\\.[\\w.]+");

    /** The pattern of a line, or the line of an example in the same form. */
    static RequestLinePattern of(String line) {
        String[] parts = SPACE.split(VERSION.matcher(line.strip()).replaceFirst(""), 2);
        String path = parts.length < 2 ? "" : PLACEHOLDER.matcher(parts[1]).replaceAll("{}");
        path = QUERY.matcher(path).replaceFirst("").strip();
        path = ROOT.matcher(path).replaceFirst("").toLowerCase(Locale.ROOT);
        path = DRIVE.matcher(KEY.matcher(path).replaceAll("$1/$2")).replaceFirst("me/drive/items/{}$1");
        path = OWN_DRIVE.matcher(path).replaceFirst("drives/{}");
        List<String> segments =
                Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
        return new RequestLinePattern(parts[0], segments);
    }

    /** Whether it names anything, and each of its brackets is closed. */
    boolean isWhole() {
        String text = String.join("/", segments);
        return !text.isBlank()
                && text.chars().filter(sign -> sign == '(').count()
                        == text.chars().filter(sign -> sign == ')').count();
    }

    /** Whether the line of an example is one of this line. */
    boolean takes(RequestLinePattern example) {
        return method.equals(example.method)
                && takes(0, example.segments, 0, new boolean[segments.size() + 1][example.segments.size() + 1]);
    }

    /** Whether what is left of both fits; what was tried in vain is not tried again. */
    private boolean takes(int at, List<String> others, int other, boolean[][] tried) {
        if (tried[at][other]) {
            return false;
        }
        tried[at][other] = true;
        if (at == segments.size()) {
            return others.subList(other, others.size()).stream()
                    .allMatch(segment -> ADDED.matcher(segment).matches());
        }
        if (other == others.size()) {
            return false;
        }
        String mine = segments.get(at);
        if (VARIABLE.matcher(mine).matches()) {
            for (int next = other + 1; next <= others.size(); next++) {
                if (takes(at + 1, others, next, tried)) {
                    return true;
                }
            }
            return false;
        }
        String its = others.get(other);
        if (mine.equals("users") && its.equals("me") && at + 1 < segments.size()) {
            return takes(at + 2, others, other + 1, tried);
        }
        boolean same = name(mine).equals(name(its)) || VARIABLE.matcher(its).matches() && !its.contains("(");
        return same && takes(at + 1, others, other + 1, tried)
                || ADDED.matcher(its).matches() && takes(at, others, other + 1, tried);
    }

    private static String name(String segment) {
        return ARGUMENTS.matcher(segment).replaceFirst("").replaceFirst("^microsoft\\.graph\\.", "");
    }
}
