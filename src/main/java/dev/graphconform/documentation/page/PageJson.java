package dev.graphconform.documentation.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses the JSON of a page strictly: duplicate names and text after the value are errors. */
final class PageJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*)\"");

    private PageJson() {}

    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** What is wrong with a text that does not parse, and where. */
    static JsonFault fault(JacksonException malformed, String text) {
        String said =
                malformed.getOriginalMessage().lines().findFirst().orElse("").strip();
        int at = malformed.getLocation() == null
                ? 0
                : (int) Math.max(0, Math.min(malformed.getLocation().getCharOffset(), text.length()));
        Matcher twice = TWICE.matcher(said);
        if (twice.find()) {
            return new JsonFault(line(text, at), "it has \"" + twice.group(1) + "\" twice in one object");
        }
        if (said.contains("end-of-input")) {
            return new JsonFault(line(text, text.strip().length()), "it ends before all of its brackets are closed");
        }
        if (said.contains("Trailing token")
                || said.startsWith("Unrecognized token") && "}]".indexOf(before(text, at)) >= 0) {
            return new JsonFault(line(text, at), "more follows after its end");
        }
        if (said.startsWith("Illegal unquoted character") && said.contains("code 10)")) {
            return new JsonFault(line(text, text.lastIndexOf('"', at)), "a text begins on this line and is not closed");
        }
        return unexpected(said, text, at);
    }

    private static JsonFault unexpected(String said, String text, int at) {
        char sign = at < text.length() ? text.charAt(at) : ' ';
        if (!said.startsWith("Unexpected character")) {
            return new JsonFault(
                    line(text, at), said.contains("Leading zero") ? "a number begins with a zero too many" : said);
        }
        int previous = at;
        do {
            previous--;
        } while (previous >= 0 && Character.isWhitespace(text.charAt(previous)));
        if ("}]".indexOf(sign) >= 0 && previous >= 0 && text.charAt(previous) == ',') {
            return new JsonFault(line(text, previous), "a comma stands before the closing " + sign);
        }
        if (sign != '"' && sign > ' ' && (Character.isSpaceChar(sign) || !Character.isDefined(sign))) {
            return new JsonFault(
                    line(text, at), String.format(Locale.ROOT, "the sign U+%04X stands for a space", (int) sign));
        }
        if (said.contains("expecting comma") && "\"{[".indexOf(sign) >= 0) {
            return new JsonFault(line(text, previous), "a comma is missing before " + excerpt(text, at));
        }
        return new JsonFault(
                line(text, at),
                said.contains("expecting double-quote")
                        ? "a name in double quotes is expected before " + excerpt(text, at)
                        : "it cannot be read from \"" + excerpt(text, at) + "\" on");
    }

    /** The sign before a place that is no white space. */
    private static char before(String text, int at) {
        String earlier = text.substring(0, at).stripTrailing();
        return earlier.isEmpty() ? ' ' : earlier.charAt(earlier.length() - 1);
    }

    /** What stands at a place, up to the end of its word. */
    private static String excerpt(String text, int at) {
        Matcher word = Pattern.compile("\"[^\"\\n]*\"|[\\w-]+|.").matcher(text);
        return word.find(at) ? word.group() : "its end";
    }

    private static int line(String text, int at) {
        return 1
                + (int) text.substring(0, Math.max(0, at))
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }
}
