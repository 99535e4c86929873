package dev.graphconform.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Two topics, or a part and the topic that should hold it, in words that show where they differ: a short one whole, of
 * a long one what stands around the first difference, in whole words. Which words these are follows from the two texts
 * alone, so that a known deviation finds them again.
 *
 * @param expected what was sent
 * @param actual what came
 */
record TopicComparison(String expected, String actual) {
    private static final int LONGEST = 60;
    private static final int BEFORE = 10;
    private static final int AFTER = 12;
    private static final int LISTED = 2;

    /** Fewer code points that are the same say nothing of where a part stands. */
    private static final int FEWEST_ALIKE = 3;

    private static final String CUT = "..";

    /** Compares a whole topic. */
    static TopicComparison whole(String sent, String came) {
        int[] expected = sent.codePoints().toArray();
        int[] actual = came.codePoints().toArray();
        if (expected.length <= LONGEST && actual.length <= LONGEST) {
            return new TopicComparison(withCodePoints(sent), withCodePoints(came));
        }
        int mismatch = Arrays.mismatch(expected, actual);
        int first = mismatch < 0 ? expected.length : mismatch;
        int alike = alikeAtEnd(expected, actual, first);
        return new TopicComparison(
                around(expected, first, first) + onwards(expected, first) + ")",
                around(actual, first, first) + onwards(actual, first)
                        + (alike == 0 ? "" : "; last " + alike + " as sent") + ")");
    }

    /** Compares a part that should be in the topic with the place that begins, or else is, most like it. */
    static TopicComparison part(String part, String came) {
        String expected = withCodePoints(part) + " in the topic";
        int[] wanted = part.codePoints().toArray();
        int[] actual = came.codePoints().toArray();
        if (actual.length <= LONGEST) {
            return new TopicComparison(expected, withCodePoints(came));
        }
        Stretch beginning = Stretch.longest(wanted, actual, 1);
        if (beginning.length() >= FEWEST_ALIKE) {
            int first = beginning.at() + beginning.length();
            return new TopicComparison(expected, around(actual, beginning.at(), first) + onwards(actual, first) + ")");
        }
        Stretch inside = Stretch.longest(wanted, actual, wanted.length);
        int start = inside.length() < FEWEST_ALIKE ? 0 : Math.max(0, inside.at() - inside.offset());
        return new TopicComparison(
                expected, around(actual, start, Math.min(actual.length, start + wanted.length)) + ")");
    }

    /** Makes differences visible that look the same: lists the code points unless all are printable ASCII. */
    static String withCodePoints(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c <= '~');
        int[] points = text.codePoints().toArray();
        String quoted = "\"" + text + "\" (" + points.length + " characters";
        return plain ? quoted + ")" : quoted + ": " + listed(points, 0, LONGEST, "") + ")";
    }

    /** The words around a stretch, quoted, and how long the whole is; the bracket is left open. */
    private static String around(int[] points, int from, int to) {
        int start = Math.max(0, Math.min(from, points.length) - BEFORE);
        while (start > 0 && !Character.isWhitespace(points[start - 1])) {
            start--;
        }
        int end = Math.min(points.length, to + AFTER);
        while (end < points.length && !Character.isWhitespace(points[end])) {
            end++;
        }
        return (start > 0 ? CUT : "") + "\"" + new String(points, start, end - start) + "\""
                + (end < points.length ? CUT : "") + " (" + points.length + " characters";
    }

    private static String onwards(int[] points, int first) {
        return first >= points.length
                ? "; nothing after character " + first
                : "; from character " + (first + 1) + " on " + listed(points, first, LISTED, "U+");
    }

    private static String listed(int[] points, int from, int most, String before) {
        return Arrays.stream(points, from, Math.min(points.length, from + most))
                        .mapToObj(point -> before + String.format(Locale.ROOT, "%04X", point))
                        .collect(Collectors.joining(" "))
                + (points.length > from + most ? " " + CUT : "");
    }

    private static int alikeAtEnd(int[] one, int[] other, int first) {
        int alike = 0;
        while (alike < Math.min(one.length, other.length) - first
                && one[one.length - 1 - alike] == other[other.length - 1 - alike]) {
            alike++;
        }
        return alike;
    }

    /** What two texts have in common in one piece: where it begins in each, and how long it is. */
    private record Stretch(int offset, int at, int length) {
        /** The longest one that begins before this many code points of what is wanted; the first of equal ones. */
        static Stretch longest(int[] wanted, int[] text, int offsets) {
            Stretch longest = new Stretch(0, 0, 0);
            for (int offset = 0; offset < Math.min(offsets, wanted.length); offset++) {
                for (int at = 0; at < text.length; at++) {
                    int length = 0;
                    while (offset + length < wanted.length
                            && at + length < text.length
                            && wanted[offset + length] == text[at + length]) {
                        length++;
                    }
                    longest = length > longest.length() ? new Stretch(offset, at, length) : longest;
                }
            }
            return longest;
        }
    }
}
