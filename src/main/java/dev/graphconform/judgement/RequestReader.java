package dev.graphconform.judgement;

import dev.graphconform.check.RefusalKind;
import dev.graphconform.http.GraphPath;
import dev.graphconform.judgement.RecordedRequest.RecordedApp;
import dev.graphconform.request.SentChat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads a recorded create request: whether the page allows it, or which one rule it breaks. What the page says nothing
 * of, or an exporter did not write down, is left open.
 */
final class RequestReader {
    private static final String TYPE = "@odata.type";
    private static final Set<String> KNOWN = Set.of(TYPE, "chatType", "topic", "members", "installedApps");
    private static final Set<String> APP = Set.of("teamsApp@odata.bind", "consentedPermissionSet");
    private static final Pattern APP_ADDRESS = Pattern.compile(
            "https?://.*/(?:v1\\.0|beta)/appCatalogs/teamsApps" + GraphPath.KEY, Pattern.CASE_INSENSITIVE);

    private final RecordedPeople people;
    private final RecordingHabits habits;

    RequestReader(RecordedPeople people, RecordingHabits habits) {
        this.people = people;
        this.habits = habits;
    }

    /** What the request is by the page. */
    RequestReading read(GraphExchange exchange) {
        Optional<String> missing = exchange.recorded().requestBodyMissing();
        if (missing.isPresent()) {
            return new RequestReading.OpenRequest("a request whose body was not recorded");
        }
        RequestFindings findings = new RequestFindings();
        new RequestHeadReader(habits, findings).read(exchange);
        Optional<JsonNode> body = new RequestBodyReader(findings).read(exchange);
        Optional<RecordedRequest> request = body.map(read -> request(read, exchange, findings));
        return findings.reading().orElseGet(() -> new RequestReading.AllowedRequest(request.orElseThrow()));
    }

    private RecordedRequest request(JsonNode body, GraphExchange exchange, RequestFindings findings) {
        body.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> findings.odd("another property of the chat"));
        if (body.has(TYPE) && !body.path(TYPE).asString("").equals("#microsoft.graph.chat")) {
            findings.odd("another type than a chat's");
        }
        boolean oneOnOne = oneOnOne(body.path("chatType"), findings);
        var members = new MemberReader(people, exchange.address().serviceRoot(), findings).members(body);
        Optional<String> topic = topic(body.path("topic"), findings);
        if (oneOnOne && topic.isPresent()) {
            findings.breaks("topic-group-only", "a one-on-one chat with a topic");
        }
        int listed = body.path("members").size();
        if (oneOnOne && body.path("members").isArray() && listed > 0 && listed != 2) {
            findings.breaks("one-on-one-two-members", "a one-on-one chat of " + (listed == 1 ? "one" : listed));
        }
        if (!oneOnOne && listed == 1) {
            findings.odd("one member of a group");
        }
        Optional<RecordedApp> app = app(body.path("installedApps"), findings);
        return new RecordedRequest(new SentChat(body), oneOnOne, topic, members, app);
    }

    private static boolean oneOnOne(JsonNode chatType, RequestFindings findings) {
        if (chatType.isMissingNode() || chatType.isNull()) {
            findings.breaks("chat-type-required", "a request without a chat type");
        } else if (chatType.isNumber()) {
            findings.breaks("chat-type-values", "a request with a number for chat type");
        } else if (!chatType.isString()) {
            findings.misshapen("a request whose chat type is no text");
        } else if (!Set.of("group", "oneOnOne").contains(chatType.asString())) {
            if (Set.of("group", "oneonone").contains(chatType.asString().toLowerCase(Locale.ROOT))) {
                findings.odd("a chat type in other letter case");
            } else {
                findings.breaks("chat-type-values", "a request with the chat type \"" + chatType.asString() + "\"");
            }
        }
        return chatType.asString("").equals("oneOnOne");
    }

    private static Optional<String> topic(JsonNode topic, RequestFindings findings) {
        if (topic.isMissingNode() || topic.isNull()) {
            return Optional.empty();
        }
        String text = topic.asString("");
        if (!topic.isString() || !RecordedTopic.isUsual(text)) {
            findings.odd("a topic that the pages do not allow for sure");
        }
        return Optional.of(text);
    }

    private static Optional<RecordedApp> app(JsonNode apps, RequestFindings findings) {
        if (apps.isMissingNode()) {
            return Optional.empty();
        }
        if (!apps.isArray() || apps.isEmpty()) {
            findings.odd("a list of apps without an app");
            return Optional.empty();
        }
        if (apps.size() > 1) {
            findings.breaks("apps-only-one", RefusalKind.BAD_REQUEST, "a request with several apps");
        }
        Matcher address =
                APP_ADDRESS.matcher(apps.path(0).path("teamsApp@odata.bind").asString(""));
        if (!address.matches() || apps.path(0).propertyNames().stream().anyMatch(name -> !APP.contains(name))) {
            findings.odd("an app in another form than the page's");
            return Optional.empty();
        }
        boolean consented = apps.path(0).has("consentedPermissionSet");
        return GraphPath.key(address.group(1), address.group(2)).map(id -> new RecordedApp(id, consented));
    }
}
