package dev.graphconform.check;

import dev.graphconform.schema.SchemaName;
import dev.graphconform.schema.Schemas;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What the body of a created chat must hold. Each check looks at one rule's share; presence and JSON type belong to
 * {@code chat-body}.
 */
public final class ChatChecks {
    private static final SchemaChecks SCHEMA = new SchemaChecks(SchemaName.CHAT);
    private static final String GUID = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}";
    private static final Pattern ONE_ON_ONE_ID = Pattern.compile("19:" + GUID + "_" + GUID + "@unq\\.gbl\\.spaces");
    private static final Pattern GROUP_ID = Pattern.compile("19:[0-9A-Fa-f]{32}@thread\\.v2");

    private ChatChecks() {}

    /** The body is JSON by declaration and in fact, and has the shown properties with the shown JSON types. */
    public static void body(Response response, Schemas schemas, ViolationFactory violations) {
        Optional<RuleViolationException> otherType = otherMediaType(response, violations);
        if (otherType.isPresent()) {
            throw otherType.get();
        }
        shape(response, schemas, violations);
    }

    /** The body is JSON in fact, and has the shown properties with the shown JSON types. */
    public static void shape(Response response, Schemas schemas, ViolationFactory violations) {
        if (response.malformed().isPresent()) {
            throw violations.violation(
                    CheckName.JSON, "a JSON object", response.malformed().get(), "the body", response.exchange());
        }
        SCHEMA.requireValid(response, schemas, RuleId.CHAT_BODY, violations, CheckName.SCHEMA);
    }

    /** That the body is declared as something else than JSON: a client that goes by that reads nothing from it. */
    public static Optional<RuleViolationException> otherMediaType(Response response, ViolationFactory violations) {
        return response.mediaType().equals(Optional.of("application/json"))
                ? Optional.empty()
                : Optional.of(violations.violation(
                        CheckName.MEDIA_TYPE,
                        "application/json",
                        response.mediaType().orElse("none"),
                        "the media type",
                        response.exchange()));
    }

    /** The context has the form of a single chat's, and is one of these. */
    public static void context(Response response, List<String> allowed, Schemas schemas, ViolationFactory violations) {
        JsonNode context = requireProperty(response, "@odata.context", JsonNode::isString, violations);
        SCHEMA.requireValid(response, schemas, RuleId.CHAT_CONTEXT, violations, CheckName.CONTEXT_FORM);
        if (!allowed.contains(context.asString())) {
            throw violations.violation(
                    CheckName.CONTEXT,
                    String.join(" or ", allowed),
                    context.asString(),
                    "/@odata.context",
                    response.exchange());
        }
    }

    /** The topic is exactly this one, code point for code point. */
    public static void topic(Response response, String sent, ViolationFactory violations) {
        JsonNode topic = requireProperty(response, "topic", value -> value.isString() || value.isNull(), violations);
        if (topic.isNull()) {
            throw changed(new TopicComparison(TopicComparison.withCodePoints(sent), "null"), response, violations);
        }
        if (!topic.asString().equals(sent)) {
            throw changed(TopicComparison.whole(sent, topic.asString()), response, violations);
        }
    }

    /** A part of the topic comes back unchanged, whatever became of the rest. */
    public static void topicPart(Response response, String part, ViolationFactory violations) {
        JsonNode topic = requireProperty(response, "topic", value -> value.isString() || value.isNull(), violations);
        if (topic.isNull()) {
            throw changed(
                    new TopicComparison(TopicComparison.withCodePoints(part) + " in the topic", "null"),
                    response,
                    violations);
        }
        if (!topic.asString().contains(part)) {
            throw changed(TopicComparison.part(part, topic.asString()), response, violations);
        }
    }

    private static RuleViolationException changed(
            TopicComparison comparison, Response response, ViolationFactory violations) {
        return violations.violation(
                CheckName.TOPIC_UNCHANGED, comparison.expected(), comparison.actual(), "/topic", response.exchange());
    }

    /** The topic of a group is null when none was sent. */
    public static void topicNull(Response response, ViolationFactory violations) {
        JsonNode topic = requireProperty(response, "topic", value -> value.isString() || value.isNull(), violations);
        if (!topic.isNull()) {
            throw violations.violation(
                    CheckName.TOPIC_NULL,
                    "null",
                    TopicComparison.withCodePoints(topic.asString()),
                    "/topic",
                    response.exchange());
        }
    }

    /** The property topic is there, and null. */
    public static void topicPresentAndNull(Response response, Schemas schemas, ViolationFactory violations) {
        readable(response, violations);
        SCHEMA.requireValid(response, schemas, RuleId.TOPIC_NULL_ONE_ON_ONE, violations, CheckName.TOPIC_OF_ONE_ON_ONE);
        // an answer that does not even say that it is a one-on-one chat must show it as well
        JsonNode topic = response.json().path("topic");
        if (!topic.isNull()) {
            String actual = topic.isMissingNode() ? "no property topic" : topic.toString();
            throw violations.violation(
                    CheckName.TOPIC_PRESENT_NULL, "the property topic, null", actual, "/topic", response.exchange());
        }
    }

    /** The chat type is one that can be asked for, and exactly the one sent. */
    public static void chatType(Response response, String sent, Schemas schemas, ViolationFactory violations) {
        JsonNode chatType = requireProperty(response, "chatType", JsonNode::isString, violations);
        SCHEMA.requireValid(response, schemas, RuleId.CHAT_TYPE_RETURNED, violations, CheckName.CHAT_TYPE_KNOWN);
        if (!chatType.asString().equals(sent)) {
            throw violations.violation(
                    CheckName.CHAT_TYPE_AS_SENT, sent, chatType.asString(), "/chatType", response.exchange());
        }
    }

    /** The id has the form recorded for chats of this type. */
    public static void idForm(Response response, String chatType, Schemas schemas, ViolationFactory violations) {
        String id = id(response, violations);
        // the schema goes by the type that the answer shows; a wrong one is another rule's fault
        if (response.text("chatType").equals(Optional.of(chatType))) {
            SCHEMA.requireValid(response, schemas, RuleId.CHAT_ID_FORM, violations, CheckName.ID_FRAME);
        }
        boolean oneOnOne = chatType.equals("oneOnOne");
        if (!(oneOnOne ? ONE_ON_ONE_ID : GROUP_ID).matcher(id).matches()) {
            String expected = oneOnOne ? "19:<guid>_<guid>@unq.gbl.spaces" : "19:<32 hexadecimal digits>@thread.v2";
            throw violations.violation(CheckName.ID_FORM, expected, id, "/id", response.exchange());
        }
    }

    /** The id of the chat. */
    public static String id(Response response, ViolationFactory violations) {
        return requireProperty(
                        response,
                        "id",
                        value -> value.isString() && !value.asString().isEmpty(),
                        violations)
                .asString();
    }

    private static void readable(Response response, ViolationFactory violations) {
        if (!response.json().isObject()) {
            throw cameBackNot(
                    response,
                    "holds no JSON object",
                    violations.violation(
                            CheckName.CAME_BACK,
                            "a JSON object",
                            response.malformed()
                                    .orElse(response.json().isMissingNode() ? "no body" : "JSON that is no object"),
                            "the body",
                            response.exchange()));
        }
    }

    /** The property, when it is usable; whether it is there at all is for {@code chat-body} to tell. */
    static JsonNode requireProperty(
            Response response, String property, Predicate<JsonNode> type, ViolationFactory violations) {
        readable(response, violations);
        JsonNode value = response.json().path(property);
        if (!type.test(value)) {
            throw cameBackNot(
                    response,
                    "has no usable " + property,
                    violations.violation(
                            CheckName.CAME_BACK,
                            "a usable " + property,
                            value.isMissingNode() ? "no such property" : value.toString(),
                            "/" + property,
                            response.exchange()));
        }
        return value;
    }

    private static InconclusiveException cameBackNot(Response response, String what, RuleViolationException otherwise) {
        return InconclusiveException.lookAt(
                "the answer to " + response.exchange().line() + " (" + response.status() + ") " + what,
                RuleId.CHAT_BODY,
                otherwise);
    }
}
