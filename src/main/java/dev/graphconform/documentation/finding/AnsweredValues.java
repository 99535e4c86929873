package dev.graphconform.documentation.finding;

import dev.graphconform.documentation.finding.PageFinding.FindingSeverity;
import dev.graphconform.documentation.page.Page;
import dev.graphconform.documentation.page.PageExample;
import dev.graphconform.documentation.page.PrintedMessage;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reports answers to a creation or an update that bring other values than the request sent. */
final class AnsweredValues {
    private static final int MOST_NAMED = 3;
    private static final int MOST_SHOWN = 60;
    /** Longer lists are not compared: entries are held against each other. */
    private static final int MOST_ENTRIES = 10;
    /** What services never give back, give back in another form, or change themselves. */
    private static final Pattern NOT_ECHOED =
            Pattern.compile("(?i).*(?:password|secret|credential|token|privatekey|etag|bytes|thumbnail|orderhint"
                    + "|lastmodified|created).*|.*(?:status|state|action)|key|id|index|.*@.*");

    private AnsweredValues() {}

    static Stream<PageFinding> find(Page page) {
        return page.examples().stream()
                .filter(example -> example.request().method().matches("POST|PUT|PATCH"))
                .filter(example ->
                        example.request().body().filter(JsonNode::isObject).isPresent())
                .flatMap(example -> example.responses().stream()
                        .filter(response -> response.status() == 200 || response.status() == 201)
                        .filter(response ->
                                response.body().filter(JsonNode::isObject).isPresent())
                        .flatMap(response -> differences(page, example, response)));
    }

    private static Stream<PageFinding> differences(Page page, PageExample example, PrintedMessage response) {
        List<Difference> found = new ArrayList<>();
        compare("", example.request().body().orElseThrow(), response.body().orElseThrow(), found);
        if (found.isEmpty()) {
            return Stream.empty();
        }
        String shown = found.stream()
                .limit(MOST_NAMED)
                .map(difference -> "\"" + difference.path() + "\" is sent as "
                        + shortened(difference.sent(), difference.answered()) + " and comes back as "
                        + shortened(difference.answered(), difference.sent()))
                .collect(Collectors.joining("; "));
        return Stream.of(new PageFinding(
                "answer-contradicts-request",
                FindingSeverity.CONTRADICTION,
                MessageLines.of(page, response).inBody("/" + found.get(0).path()),
                example.label(),
                shown + (found.size() > MOST_NAMED ? "; and " + (found.size() - MOST_NAMED) + " more" : "")));
    }

    private static void compare(String path, JsonNode sent, JsonNode answered, List<Difference> found) {
        sent.properties().forEach(property -> {
            String name = property.getKey();
            JsonNode other = answered.path(name);
            if (other.isMissingNode() || NOT_ECHOED.matcher(name).matches()) {
                return;
            }
            String at = path.isEmpty() ? name : path + "/" + name;
            if (property.getValue().isObject() && other.isObject()) {
                if (zone(property.getValue()).equals(zone(other))) {
                    compare(at, property.getValue(), other, found);
                }
            } else if (areObjects(property.getValue())
                    && areObjects(other)
                    && property.getValue().size() == other.size()) {
                compareInOrder(at, property.getValue(), other, found);
            } else if (differs(property.getValue(), other)) {
                found.add(new Difference(at, property.getValue().toString(), other.toString()));
            }
        });
    }

    /** Compares lists entry by entry; nothing is said where an entry is more like one in another place. */
    private static void compareInOrder(String path, JsonNode sent, JsonNode answered, List<Difference> found) {
        List<Difference> all = new ArrayList<>();
        for (int index = 0; index < sent.size(); index++) {
            List<Difference> here = differences(path + "/" + index, sent.get(index), answered.get(index));
            if (!here.isEmpty() && isLikeAnother(sent.get(index), here.size(), answered)) {
                return;
            }
            all.addAll(here);
        }
        found.addAll(all);
    }

    private static boolean isLikeAnother(JsonNode sent, int differences, JsonNode answered) {
        return answered.valueStream()
                .anyMatch(other -> differences("", sent, other).size() < differences);
    }

    private static List<Difference> differences(String path, JsonNode sent, JsonNode answered) {
        List<Difference> found = new ArrayList<>();
        compare(path, sent, answered, found);
        return found;
    }

    private static boolean areObjects(JsonNode values) {
        return values.isArray()
                && !values.isEmpty()
                && values.size() <= MOST_ENTRIES
                && values.valueStream().allMatch(JsonNode::isObject);
    }

    /** The time zone that a local time is told in: a service may tell it in another. */
    private static String zone(JsonNode object) {
        return object.has("dateTime") ? object.path("timeZone").asString("") : "";
    }

    /**
     * Whether two values cannot be the same; where one is a placeholder, empty or of another shape, nothing is said.
     */
    private static boolean differs(JsonNode sent, JsonNode answered) {
        if (sent.isArray() && answered.isArray()) {
            return sent.size() == answered.size()
                    && sent.valueStream().allMatch(JsonNode::isValueNode)
                    && answered.valueStream().allMatch(JsonNode::isValueNode)
                    && sent.valueStream().map(JsonNode::asString).noneMatch(PrintedPlaceholder::is)
                    && answered.valueStream().map(JsonNode::asString).noneMatch(PrintedPlaceholder::is)
                    && !normalized(sent).equals(normalized(answered));
        }
        if (!sent.isValueNode() || !answered.isValueNode() || sent.isNull() || answered.isNull()) {
            return false;
        }
        String one = sent.asString();
        String other = answered.asString();
        return !PrintedPlaceholder.is(one)
                && !PrintedPlaceholder.is(other)
                && !normalized(one).equals(normalized(other))
                // a service may put what makes a name unique before it
                && !other.endsWith("_" + one)
                // .. or after it what it knows beyond
                && !other.startsWith(one + " ");
    }

    private static Set<String> normalized(JsonNode values) {
        return values.valueStream()
                .map(value -> normalized(value.asString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Letter case, spaces, and how an instant or a number is written make no difference. */
    private static String normalized(String value) {
        String text = value.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        try {
            return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT))
                    .toInstant()
                    .toString();
        } catch (DateTimeException noInstant) {
            return text.replaceFirst("(?<=\\d:\\d\\d(?::\\d\\d)?)\\.0+z?$", "")
                    .replaceFirst("(?<=\\d)\\.0+$", "")
                    .replaceAll(",\\s+", ",")
                    .replaceFirst("(?<=\\w)/$", "");
        }
    }

    /** A value, or of a long one what stands around the first sign that differs from the other. */
    static String shortened(String json, String other) {
        if (json.length() <= MOST_SHOWN) {
            return json;
        }
        int same = 0;
        while (same < Math.min(json.length(), other.length()) && json.charAt(same) == other.charAt(same)) {
            same++;
        }
        int from = same < MOST_SHOWN / 2 ? 0 : same - MOST_SHOWN / 4;
        int to = Math.min(json.length(), from + MOST_SHOWN);
        return (from > 0 ? ".." : "") + json.substring(from, to) + (to < json.length() ? ".." : "");
    }

    /** The text of a property of the answer's body; empty where it has none. */
    static String text(PrintedMessage response, String property) {
        return response.body()
                .map(body -> body.path(property))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .orElse("");
    }

    /** A part of an address without percent-encoding. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private record Difference(String path, String sent, String answered) {}
}
