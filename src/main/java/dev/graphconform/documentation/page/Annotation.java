package dev.graphconform.documentation.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The JSON in an HTML comment before a block, in which the page's authors say what the block is.
 *
 * @param line the line on which the comment begins
 * @param json its content; empty when it is not valid JSON
 * @param content its content as printed, on one line
 * @param fault why it is no JSON, with the line on the page; empty when it is
 */
public record Annotation(int line, Optional<JsonNode> json, String content, Optional<JsonFault> fault) {
    /** The keys that say nothing about the API: what the block is, its name, and that it is shortened. */
    private static final Set<String> FORM = Set.of("blockType", "name", "truncated", "scopes");

    private static final String START = "<!--";
    private static final String END = "-->";

    /** Parses an HTML comment; empty when it is a remark for authors or about the page as a whole. */
    static Optional<Annotation> parse(String html, int line) {
        int start = html.indexOf(START);
        int end = html.indexOf(END);
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        String content = html.substring(start + START.length(), end).strip();
        if (!content.startsWith("{") || !content.contains("\"blockType\"")) {
            return Optional.empty();
        }
        String printed = content.replaceAll("\\s+", " ");
        try {
            return Optional.of(new Annotation(line, Optional.of(PageJson.read(content)), printed, Optional.empty()));
        } catch (JacksonException malformed) {
            JsonFault fault = PageJson.fault(malformed, content);
            int above = (int) html.substring(0, html.indexOf(content))
                    .chars()
                    .filter(sign -> sign == '\n')
                    .count();
            return Optional.of(new Annotation(
                    line,
                    Optional.empty(),
                    printed,
                    Optional.of(new JsonFault(line + above + fault.line() - 1, fault.reason()))));
        }
    }

    /** The type of the block: request, response, resource, ignored, ...; empty when none is given. */
    public String blockType() {
        return text("blockType").orElse("");
    }

    /** The name of the request; the first one where a response names several. */
    public Optional<String> name() {
        return names().stream().findFirst();
    }

    /** The names of the requests; a response may answer several. */
    public List<String> names() {
        JsonNode name = json.map(node -> node.path("name")).orElse(MissingNode.getInstance());
        return (name.isArray() ? name.valueStream() : Stream.of(name))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    /** Whether the printed body may leave properties out. */
    public boolean truncated() {
        return json.map(node -> node.path("truncated").asBoolean(false)).orElse(false);
    }

    /** The resource type of the body. */
    public Optional<String> type() {
        return text("@odata.type");
    }

    /** Whether the annotation has this key. */
    public boolean has(String key) {
        return json.map(node -> node.has(key)).orElse(false);
    }

    /** What it says beside what only authors need: each key with its value; all of it where it is no valid JSON. */
    public List<String> facts() {
        return json.map(node -> node.properties().stream()
                        .filter(entry -> !FORM.contains(entry.getKey()))
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList())
                .orElse(List.of(content));
    }

    private Optional<String> text(String key) {
        return json.map(node -> node.path(key)).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
