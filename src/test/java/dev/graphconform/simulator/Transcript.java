package dev.graphconform.simulator;

import dev.graphconform.simulator.WireClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a client saw, without what differs from run to run. */
final class Transcript {

    /** What differs from run to run, and what is noted instead. */
    private static final Map<Pattern, String> CHANGING = new LinkedHashMap<>();

    static {
        CHANGING.put(Pattern.compile("[Dd]ate=\\[[^]]*]"), "Date");
        CHANGING.put(Pattern.compile("(MCMj|MTk6)[A-Za-z0-9+/=]+"), "MEMBERSHIP");
        CHANGING.put(Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"), "GUID");
        CHANGING.put(Pattern.compile("[0-9a-f]{32}"), "HEX");
        CHANGING.put(Pattern.compile("[0-9]{4}-[0-9]{2}-[0-3][0-9]T[0-9]{2}:[0-9]{2}:[0-9]{2}"), "TIME");
        CHANGING.put(Pattern.compile("TIME(\\.[0-9]+)?"), "TIME");
    }

    private final String serviceRoot;
    private final String ownId;
    private final List<String> lines = new ArrayList<>();

    Transcript(String serviceRoot, String ownId) {
        this.serviceRoot = serviceRoot;
        this.ownId = ownId;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void remark(String line) {
        lines.add(line);
    }

    /** Two chats may be made in one millisecond or not: the times of a chat are compared with its own only. */
    void compare(String what, Answer one, Answer other) {
        boolean sameChat = value(one, "id").equals(value(other, "id"));
        for (String property : List.of("id", "createdDateTime", "lastUpdatedDateTime", "topic")) {
            if (sameChat || !property.endsWith("DateTime")) {
                lines.add(String.format(
                        "%s, same %s: %s", what, property, value(one, property).equals(value(other, property))));
            }
        }
    }

    static String value(Answer answer, String property) {
        return answer.response().body().startsWith("{")
                ? answer.json().path(property).toString()
                : "";
    }

    void note(String what, Answer answer) {
        String line = String.format(
                        "%s -> %d %s %s",
                        what,
                        answer.status(),
                        new TreeMap<>(answer.response().headers().map()),
                        answer.response().body())
                .replace(ownId, "OWN-ID")
                .replace(serviceRoot, "ROOT");
        for (Map.Entry<Pattern, String> change : CHANGING.entrySet()) {
            line = change.getKey().matcher(line).replaceAll(change.getValue());
        }
        lines.add(line);
        if (answer.response().body().startsWith("{")) {
            JsonNode json = answer.json();
            lines.add("fresh: " + json.path("createdDateTime").equals(json.path("lastUpdatedDateTime")));
            lines.add("zone: " + hoursFromNow(json.path("createdDateTime").stringValue("")));
            lines.add("traced: "
                    + json.path("error")
                            .path("innerError")
                            .path("request-id")
                            .stringValue("")
                            .equals(answer.header("request-id")));
        }
    }

    /** Whole hours between a time and now; none when it is no UTC time. */
    private static String hoursFromNow(String time) {
        try {
            return String.valueOf(Math.round(
                    Duration.between(Instant.now(), Instant.parse(time)).toMinutes() / 60.0));
        } catch (DateTimeParseException none) {
            return "none";
        }
    }
}
