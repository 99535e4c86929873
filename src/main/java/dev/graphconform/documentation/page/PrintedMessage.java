package dev.graphconform.documentation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final Pattern NEXT_REQUEST =
            Pattern.compile("(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\\s+(https?://|/)\\S.*");
    private static final Pattern HOST = Pattern.compile("https?://([^/?#\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS = Pattern.compile("HTTP(?:/[0-9.]+)?\\s+(\\d{3})\\b\\s*(.*)");

    /** Parses a code block. */
    static PrintedMessage of(Block.Code code) {
        return of(code, code.line(), code.text().lines().toList());
    }

    /** The requests of a code block: most have one, some list several, each after a whole one. */
    static List<PrintedMessage> requests(Block.Code code) {
        List<String> lines = code.text().lines().toList();
        List<PrintedMessage> requests = new ArrayList<>();
        int start = 0;
        for (int at = 1; at < lines.size(); at++) {
            if (NEXT_REQUEST.matcher(lines.get(at)).matches() && isWhole(lines.subList(start, at))) {
                requests.add(of(code, code.line() + start, lines.subList(start, at)));
                start = at;
            }
        }
        requests.add(of(code, code.line() + start, lines.subList(start, lines.size())));
        return requests;
    }

    /** Whether lines are a request with nothing open, so that a request line below begins another one. */
    private static boolean isWhole(List<String> lines) {
        String text = String.join("\n", lines).strip();
        return isRequest(text) && (text.endsWith("}") || text.indexOf("\n\n") < 0 && !text.contains("multipart/"));
    }

    private static PrintedMessage of(Block.Code code, int line, List<String> lines) {
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        String startLine = at < lines.size() ? lines.get(at++).strip() : "";
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        while (at < lines.size() && lines.get(at).matches("[A-Za-z0-9-]+\\s*:.*")) {
            String header = lines.get(at++);
            headers.add(Map.entry(
                    header.substring(0, header.indexOf(':')).strip(),
                    header.substring(header.indexOf(':') + 1).strip()));
        }
        String text = String.join("\n", lines.subList(at, lines.size())).strip();
        Optional<JsonNode> body = Optional.empty();
        Optional<String> parseError = Optional.empty();
        if (text.startsWith("{") || text.startsWith("[")) {
            try {
                body = Optional.of(PageJson.read(text));
            } catch (JacksonException malformed) {
                JsonFault fault = PageJson.fault(malformed, text);
                parseError = Optional.of(fault.reason() + " (line " + fault.line() + " of the body)");
            }
        }
        return new PrintedMessage(line, startLine, headers, text, body, parseError, code.annotation());
    }

    /** Whether the block is a request, by its first line. */
    static boolean isRequest(String text) {
        return REQUEST.matcher(firstLine(text)).matches();
    }

    /** Whether the block is a response, by its first line. */
    static boolean isResponse(String text) {
        return STATUS.matcher(firstLine(text)).matches();
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("").strip();
    }

    /**
     * Whether it is a request to a host that is no Graph, such as a call back to a bot or an upload to an address that
     * an earlier answer gave.
     */
    boolean leavesGraph() {
        Matcher host = HOST.matcher(url());
        return host.lookingAt() && !host.group(1).toLowerCase(Locale.ROOT).contains("graph");
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
