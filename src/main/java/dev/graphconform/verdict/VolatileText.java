package dev.graphconform.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a target says, without what is another in each run: ids, dates, times, ports, amounts of time. The form of a
 * time stays, since it may be the fault: with and without a zone are two things.
 */
public final class VolatileText {
    private static final List<Replacement> REPLACEMENTS = List.of(
            new Replacement("(?i)\\b(request-id:? )[^\\s),;]+", "$1<id>"),
            new Replacement("\\bpeople\\.stranger[0-9]+\\b", "people.stranger<number>"),
            new Replacement("\\bperson-[0-9]+\\b", "person-<number>"),
            new Replacement("(://[^/\\s:\"'<>]+|://\\[[0-9A-Fa-f:]+]):[0-9]{2,5}\\b", "$1:<port>"),
            new Replacement("\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}\\b", "<date>"),
            new Replacement(
                    "\\b[0-9]{4}-[0-9]{2}-[0-9]{2}([T ])[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?",
                    "<date>$1<time>"),
            new Replacement("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", "<date>"),
            new Replacement("\\b[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}\\b", "<date>"),
            new Replacement("\\b[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]+)?", "<time>"),
            // after the times: a minute may be the 19th
            new Replacement("(?<![0-9:T])19(:|%3[Aa])[A-Za-z0-9_@.-]+", "19$1<id>"),
            new Replacement("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "<id>"),
            new Replacement("\\b[0-9]+(?:\\.[0-9]+)?( ?(?:ms|s|seconds?|milliseconds?)\\b)", "<number>$1"),
            new Replacement("\\b[0-9]+ (time|look|attempt|answer|request)s?\\b(?! id)", "<number> $1s"),
            new Replacement("\\b[0-9]{10,}(?:\\.[0-9]+)?\\b", "<number>"),
            // a run's marker, an id of whatever form; what is longer is no id
            new Replacement("(?<![A-Za-z0-9_<-])(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{16,64}(?![A-Za-z0-9_-])", "<id>"));

    private VolatileText() {}

    /** The text with a placeholder for each such value, for instance {@code <id>}. */
    public static String stable(String text) {
        String stable = text;
        for (Replacement replacement : REPLACEMENTS) {
            stable = replacement.in(stable);
        }
        return stable;
    }

    /** Whether they say the same but for such values. An asterisk in what was listed stands for any text. */
    static boolean same(String listed, String text) {
        return Pattern.compile(regex(stable(listed.strip())), Pattern.DOTALL)
                .matcher(stable(text.strip()))
                .matches();
    }

    /** Whether the text holds the listed words, whole words, in any letter case, but for such values. */
    static boolean within(String listed, String text) {
        String words = stable(listed.strip()).toLowerCase(Locale.ROOT);
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + regex(words) + "(?![\\p{L}\\p{N}])", Pattern.DOTALL)
                .matcher(stable(text).toLowerCase(Locale.ROOT))
                .find();
    }

    private static String regex(String listed) {
        return Arrays.stream(listed.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    private record Replacement(Pattern pattern, String by) {
        Replacement(String regex, String by) {
            this(Pattern.compile(regex), by);
        }

        String in(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.find() ? matcher.replaceAll(by) : text;
        }
    }
}
