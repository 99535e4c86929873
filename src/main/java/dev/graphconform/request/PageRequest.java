package dev.graphconform.request;

import dev.graphconform.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request of any page of the reference: as printed, with the target's values in the place of the page's, and with
 * what a rule wants changed.
 */
public final class PageRequest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** They are written by whoever sends the request. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("authorization", "host", "content-length", "connection", "user-agent", "transfer-encoding");

    private final HttpMessage printed;
    private final PageAddress address;
    private final List<Header> headers = new ArrayList<>();
    private final List<String> queryOptions = new ArrayList<>();
    private ParameterValues values;
    private JsonNode changed;

    /**
     * The request as printed.
     *
     * @throws IllegalArgumentException if it cannot be read, or goes to another service
     */
    public PageRequest(String printed, ParameterValues values) {
        this.printed = HttpMessage.parse(printed);
        this.values = values;
        String line = this.printed.startLine().replaceFirst("\\s+HTTP/[0-9.]+\\s*$", "");
        int space = line.indexOf(' ');
        if (space < 1) {
            throw new IllegalArgumentException("\"" + line + "\" is no request line");
        }
        this.address = PageAddress.of(line.substring(space + 1));
        this.printed.headers().stream()
                .filter(header -> !OF_THE_CONNECTION.contains(header.name().toLowerCase(Locale.ROOT)))
                .forEach(headers::add);
    }

    /** The method. */
    public String method() {
        return printed.word(0).toUpperCase(Locale.ROOT);
    }

    /** Whether it writes: everything but GET does. */
    public boolean writes() {
        return !method().equals("GET");
    }

    /** Whether it asks for a chat to be made. */
    public boolean createsChat() {
        return method().equals("POST") && address.path().matches("(?i)/chats/?");
    }

    /** The version that the page prints, {@code v1.0} or {@code beta}; empty where it prints none. */
    public Optional<String> version() {
        return address.version();
    }

    /** Its path and query, version included, percent-encoded. */
    public String path(String versionOfTarget) {
        StringBuilder path = new StringBuilder("/" + version().orElse(versionOfTarget) + address.encoded(values));
        for (String option : queryOptions) {
            path.append(path.indexOf("?") < 0 ? '?' : '&')
                    .append(new PageAddress(Optional.empty(), option).encoded(values));
        }
        return path.toString();
    }

    /** Its header lines, with the declaration of a JSON body where the page forgot it. */
    public List<Header> headers() {
        List<Header> all = new ArrayList<>();
        headers.forEach(header -> all.add(new Header(header.name(), values.in(header.value()))));
        boolean declared = printed.headers().stream().anyMatch(header -> isContentType(header.name()));
        if (!declared && printedJson().isPresent()) {
            all.add(new Header("Content-Type", "application/json"));
        }
        return List.copyOf(all);
    }

    /** Its body; as printed, to the letter, where nothing has another value. */
    public Optional<byte[]> body() {
        return changed == null
                ? printed.body().map(values::in).map(text -> text.getBytes(StandardCharsets.UTF_8))
                : Optional.of(JSON.writeValueAsBytes(changed));
    }

    /** The values that stand in the place of printed ones. */
    public ParameterValues values() {
        return values;
    }

    /** The body as printed; empty when there is none, or it is no JSON. */
    public Optional<JsonNode> printedJson() {
        return printed.body().flatMap(PageRequest::json);
    }

    /** The body as it is sent. */
    public Optional<JsonNode> sentJson() {
        return changed == null ? printed.body().map(values::in).flatMap(PageRequest::json) : Optional.of(changed);
    }

    /** The texts in quotes in its query, as printed. */
    public List<String> queryLiterals() {
        return address.queryLiterals();
    }

    /** Whether its address holds this, as printed. */
    public boolean addresses(String text) {
        return address.path().contains(text)
                || ParameterValues.decoded(address.path()).contains(text);
    }

    /**
     * Gives a property another value, or one that the page does not print.
     *
     * @param path names and places with slashes between them, for instance {@code members/0/roles}
     * @throws IllegalArgumentException if there is no such place
     */
    public void set(String path, JsonNode value) {
        JsonPointer pointer = pointer(path);
        JsonNode parent = parent(pointer, path);
        if (parent instanceof ArrayNode list && pointer.last().getMatchingIndex() < list.size()) {
            list.set(pointer.last().getMatchingIndex(), value);
        } else if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        } else {
            throw noSuchPlace(path);
        }
    }

    /**
     * Leaves a property out.
     *
     * @throws IllegalArgumentException if the page does not print it
     */
    public void remove(String path) {
        JsonPointer pointer = pointer(path);
        JsonNode parent = parent(pointer, path);
        JsonNode removed = parent instanceof ArrayNode list
                ? list.remove(pointer.last().getMatchingIndex())
                : parent instanceof ObjectNode object
                        ? object.remove(pointer.last().getMatchingProperty())
                        : null;
        if (removed == null) {
            throw noSuchPlace(path);
        }
    }

    /** Gives a header another value, or one that the page does not print. */
    public void header(String name, String value) {
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        headers.add(new Header(name, value));
    }

    /** Leaves a header out; a JSON body is not declared for it then. */
    public void withoutHeader(String name) {
        boolean printedThere = headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        if (!printedThere) {
            throw new IllegalArgumentException("the page prints no header \"" + name + "\" in this request");
        }
    }

    /** Puts another value in the place of what is printed. */
    public void parameter(String printedValue, String value) {
        values = values.with(printedValue, value);
    }

    /** Asks for something more, for instance {@code $select=id}. */
    public void queryOption(String option) {
        queryOptions.add(option);
    }

    private static boolean isContentType(String name) {
        return name.equalsIgnoreCase("Content-Type");
    }

    private static JsonPointer pointer(String path) {
        return JsonPointer.compile(path.startsWith("/") ? path : "/" + path);
    }

    private JsonNode parent(JsonPointer pointer, String path) {
        if (changed == null) {
            changed = sentJson()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "the page prints no JSON body in this request, so there is no \"" + path + "\" in it"));
        }
        return changed.at(pointer.head());
    }

    private static IllegalArgumentException noSuchPlace(String path) {
        return new IllegalArgumentException("the body that the page prints has no \"" + path + "\"");
    }

    private static Optional<JsonNode> json(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json.isContainer() ? Optional.of(json) : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }
}
