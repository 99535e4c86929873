package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PrintedMessage;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a printed message on its page: where a finding about a part of it belongs. */
final class MessageLines {
    private static final Pattern ERROR_LINE = Pattern.compile("\\(line (\\d+) of the body\\)");

    private final List<String> source;
    private final PrintedMessage message;
    private final int start;

    private MessageLines(Page page, PrintedMessage message) {
        this.source = page.source();
        this.message = message;
        this.start = first(message.line(), line -> line.equals(message.startLine()), message.line());
    }

    static MessageLines of(Page page, PrintedMessage message) {
        return new MessageLines(page, message);
    }

    /** The line of the request line or status line. */
    int start() {
        return start;
    }

    /** The line of a header. */
    int header(String name) {
        String beginning = name.toLowerCase(Locale.ROOT);
        return first(
                start,
                line -> line.toLowerCase(Locale.ROOT)
                        .replaceFirst("\\s*:.*", "")
                        .equals(beginning),
                start);
    }

    /** The first line of the body. */
    int body() {
        String beginning =
                message.bodyText().lines().findFirst().map(String::strip).orElse("");
        return beginning.isEmpty() ? start : first(start + 1, beginning::equals, start);
    }

    /**
     * The line of the body on which a property stands.
     *
     * @param path its names and indexes from the top, as in {@code /members/0/id}
     */
    int inBody(String path) {
        try (JsonParser parser = JsonMapper.shared().createParser(message.bodyText())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.streamReadContext().pathAsPointer().toString().equals(path)) {
                    return body() + parser.currentTokenLocation().getLineNr() - 1;
                }
            }
        } catch (JacksonException malformed) {
            // what is no JSON is told as such
        }
        return body();
    }

    /** The line of the body that cannot be parsed. */
    int parseError() {
        Matcher line = ERROR_LINE.matcher(message.parseError().orElse(""));
        return body() + (line.find() ? Integer.parseInt(line.group(1)) - 1 : 0);
    }

    /** The first line, from one on and before the end of the message, that fits; else the other one. */
    private int first(int from, Predicate<String> fits, int otherwise) {
        int end = from
                + message.headers().size()
                + (int) message.bodyText().lines().count()
                + 8;
        for (int at = Math.max(1, from); at <= Math.min(source.size(), end); at++) {
            if (fits.test(source.get(at - 1).strip())) {
                return at;
            }
        }
        return otherwise;
    }
}
