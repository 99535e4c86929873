package dev.graphconform.documentation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A request or an answer as an example prints it.
 *
 * @param line the first line of its block
 * @param start the request line or the status line
 * @param headers its header lines in order
 * @param bodyText the body as printed; empty when there is none
 * @param body the body as JSON; empty when there is none or it is no JSON
 * @param fault why the body is no JSON, although it looks like some
 * @param annotation what stands before the block
 */
public record PrintedMessage(
        int line,
        String start,
        List<Map.Entry<String, String>> headers,
        String bodyText,
        Optional<JsonNode> body,
        Optional<String> fault,
        Optional<Annotation> annotation) {
    private static final Pattern REQUEST =
            Pattern.compile("(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+(\\S.*?)(?:\\s+HTTP/[0-9.]+)?");
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]+\\s+(\\d{3})\\b\\s*(.*)");

    /** Reads a block. */
    static PrintedMessage of(Block.Code code) {
        List<String> lines = code.text().lines().toList();
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        String start = at < lines.size() ? lines.get(at++).strip() : "";
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        while (at < lines.size() && lines.get(at).matches("[A-Za-z0-9-]+\\s*:.*")) {
            String line = lines.get(at++);
            headers.add(Map.entry(
                    line.substring(0, line.indexOf(':')).strip(),
                    line.substring(line.indexOf(':') + 1).strip()));
        }
        String text = String.join("\n", lines.subList(at, lines.size())).strip();
        Optional<JsonNode> body = Optional.empty();
        Optional<String> fault = Optional.empty();
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                body = Optional.of(PageJson.read(text));
            } catch (JacksonException malformed) {
                fault = Optional.of(PageJson.reason(malformed));
            }
        }
        return new PrintedMessage(code.line(), start, headers, text, body, fault, code.annotation());
    }

    /** Whether the block is a request, by its first line. */
    static boolean isRequest(String text) {
        return REQUEST.matcher(text.lines().findFirst().orElse("").strip()).matches();
    }

    /** Whether the block is an answer, by its first line. */
    static boolean isAnswer(String text) {
        return STATUS.matcher(text.lines().findFirst().orElse("").strip()).matches();
    }

    /** The request's method; empty for an answer. */
    public String method() {
        Matcher request = REQUEST.matcher(start);
        return request.matches() ? request.group(1) : "";
    }

    /** The request's address; empty for an answer. */
    public String url() {
        Matcher request = REQUEST.matcher(start);
        return request.matches() ? request.group(2) : "";
    }

    /** The answer's status; 0 for a request. */
    public int status() {
        Matcher status = STATUS.matcher(start);
        return status.matches() ? Integer.parseInt(status.group(1)) : 0;
    }

    /** The words behind the status. */
    public String reason() {
        Matcher status = STATUS.matcher(start);
        return status.matches() ? status.group(2).strip() : "";
    }

    /** A header's value, letter case free. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
