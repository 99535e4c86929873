package dev.graphconform.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The first words of an error that is not Graph's: of a mock that knows no such request, of a proxy, of a gateway. They
 * often name the cause, in text, HTML or JSON of their own.
 */
final class ForeignError {
    private static final int MOST_BYTES = 8_000;
    private static final int LONGEST = 120;
    private static final List<String> KEYS =
            List.of("message", "detail", "error_description", "title", "reason", "error");
    private static final Pattern NO_TEXT = Pattern.compile("(?is)<(script|style|head)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");

    private ForeignError() {}

    /** The words of an answer in one short line, without control characters; empty when it has none. */
    static Optional<String> words(Response response) {
        byte[] body = response.exchange().responseBody();
        String text = new String(body, 0, Math.min(body.length, MOST_BYTES), StandardCharsets.UTF_8);
        return ofJson(response.json()).or(() -> firstLine(isHtml(response, text) ? withoutTags(text) : text));
    }

    private static Optional<String> ofJson(JsonNode json) {
        return KEYS.stream()
                .map(json::findValue)
                .filter(value -> value != null && value.isString())
                .map(JsonNode::asString)
                .flatMap(value -> firstLine(value).stream())
                .findFirst();
    }

    private static boolean isHtml(Response response, String text) {
        return response.mediaType().filter(type -> type.contains("html")).isPresent()
                || text.stripLeading().startsWith("<");
    }

    private static String withoutTags(String html) {
        return TAG.matcher(NO_TEXT.matcher(html).replaceAll("\n")).replaceAll("\n");
    }

    private static Optional<String> firstLine(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}]", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(line -> line.chars().anyMatch(Character::isLetterOrDigit))
                .findFirst()
                .map(ForeignError::cut);
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
