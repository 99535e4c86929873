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
 * A request or a response as printed in an example.
 *
 * @param line the first line of its block on the page
 * @param startLine the request line or the status line
 * @param headers its header lines in order
 * @param bodyText the body as printed; empty when there is none
 * @param body the body as JSON; empty when there is none or it is no JSON
 * @param parseError why the body, which looks like JSON, does not parse; empty otherwise
 * @param annotation the annotation before the block
 */
public record PrintedMessage(
        int line,
        String startLine,
        List<Map.Entry<String, String>> headers,
        String bodyText,
        Optional<JsonNode> body,
        Optional<String> parseError,
        Optional<Annotation> annotation) {
    private static final Pattern REQUEST =
            Pattern.compile("(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+(\\S.*?)(?:\\s+HTTP/[0-9.]+)?");
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]+\\s+(\\d{3})\\b\\s*(.*)");

    /** Parses a code block. */
    static PrintedMessage of(Block.Code code) {
        List<String> lines = code.text().lines().toList();
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        String startLine = at < lines.size() ? lines.get(at++).strip() : "";
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        while (at < lines.size() && lines.get(at).matches("[A-Za-z0-9-]+\\s*:.*")) {
            String line = lines.get(at++);
            headers.add(Map.entry(
                    line.substring(0, line.indexOf(':')).strip(),
                    line.substring(line.indexOf(':') + 1).strip()));
        }
        String text = String.join("\n", lines.subList(at, lines.size())).strip();
        Optional<JsonNode> body = Optional.empty();
        Optional<String> parseError = Optional.empty();
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                body = Optional.of(PageJson.read(text));
            } catch (JacksonException malformed) {
                parseError = Optional.of(PageJson.reason(malformed));
            }
        }
        return new PrintedMessage(code.line(), startLine, headers, text, body, parseError, code.annotation());
    }

    /** Whether the block is a request, by its first line. */
    static boolean isRequest(String text) {
        return REQUEST.matcher(text.lines().findFirst().orElse("").strip()).matches();
    }

    /** Whether the block is a response, by its first line. */
    static boolean isResponse(String text) {
        return STATUS.matcher(text.lines().findFirst().orElse("").strip()).matches();
    }

    /** The request's method; empty for a response. */
    public String method() {
        Matcher request = REQUEST.matcher(startLine);
        return request.matches() ? request.group(1) : "";
    }

    /** The request's URL; empty for a response. */
    public String url() {
        Matcher request = REQUEST.matcher(startLine);
        return request.matches() ? request.group(2) : "";
    }

    /** The response's status code; 0 for a request. */
    public int status() {
        Matcher status = STATUS.matcher(startLine);
        return status.matches() ? Integer.parseInt(status.group(1)) : 0;
    }

    /** The reason phrase after the status code. */
    public String reason() {
        Matcher status = STATUS.matcher(startLine);
        return status.matches() ? status.group(2).strip() : "";
    }

    /** The value of the first header of that name, letter case ignored. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
