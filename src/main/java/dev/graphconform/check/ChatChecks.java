package dev.graphconform.check;

import dev.graphconform.schema.SchemaName;
import dev.graphconform.schema.Schemas;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the body of a created chat must hold. Each check looks at one rule's share; presence and JSON type belong to {@code chat-body}. */
public final class ChatChecks {
    private static final SchemaChecks SCHEMA = new SchemaChecks(SchemaName.CHAT);
    private static final String GUID = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}";
    private static final Pattern ONE_ON_ONE_ID = Pattern.compile("19:" + GUID + "_" + GUID + "@unq\\.gbl\\.spaces");
    private static final Pattern GROUP_ID = Pattern.compile("19:[0-9A-Fa-f]{32}@thread\\.v2");

    private ChatChecks() {}

    /** The body is JSON by declaration and in fact, and has the shown properties with the shown JSON types. */
    public static void body(Answer answer, Schemas schemas, Judge judge) {
        if (!answer.mediaType().equals(Optional.of("application/json"))) {
            throw judge.violation(
                    "media-type", "application/json", answer.mediaType().orElse("none"), "the media type", answer.exchange());
        }
        if (answer.malformed().isPresent()) {
            throw judge.violation("json", "a JSON object", answer.malformed().get(), "the body", answer.exchange());
        }
        SCHEMA.fault(answer, schemas, "chat-body", judge, "schema");
    }

    /** The context has the form of a single chat's, and is one of these. */
    public static void context(Answer answer, List<String> allowed, Schemas schemas, Judge judge) {
        JsonNode context = need(answer, "@odata.context", JsonNode::isString);
        SCHEMA.fault(answer, schemas, "chat-context", judge, "context-form");
        if (!allowed.contains(context.asString())) {
            throw judge.violation(
                    "context", String.join(" or ", allowed), context.asString(), "/@odata.context", answer.exchange());
        }
    }

    /** The topic is exactly this one, code point for code point. */
    public static void topic(Answer answer, String sent, Judge judge) {
        JsonNode topic = need(answer, "topic", value -> value.isString() || value.isNull());
        if (topic.isNull() || !topic.asString().equals(sent)) {
            throw judge.violation(
                    "topic-unchanged",
                    TopicWords.spelled(sent),
                    topic.isNull() ? "null" : TopicWords.spelled(topic.asString()),
                    "/topic",
                    answer.exchange());
        }
    }

    /** The topic of a group is null when none was sent. */
    public static void topicNull(Answer answer, Judge judge) {
        JsonNode topic = need(answer, "topic", value -> value.isString() || value.isNull());
        if (!topic.isNull()) {
            throw judge.violation("topic-null", "null", TopicWords.spelled(topic.asString()), "/topic", answer.exchange());
        }
    }

    /** The property topic is there, and null. */
    public static void topicPresentAndNull(Answer answer, Schemas schemas, Judge judge) {
        readable(answer);
        SCHEMA.fault(answer, schemas, "topic-null-one-on-one", judge, "topic-of-one-on-one");
        // an answer that does not even say that it is a one-on-one chat must show it as well
        JsonNode topic = answer.json().path("topic");
        if (!topic.isNull()) {
            String actual = topic.isMissingNode() ? "no property topic" : topic.toString();
            throw judge.violation("topic-present-null", "the property topic, null", actual, "/topic", answer.exchange());
        }
    }

    /** The chat type is one that can be asked for, and exactly the one sent. */
    public static void chatType(Answer answer, String sent, Schemas schemas, Judge judge) {
        JsonNode chatType = need(answer, "chatType", JsonNode::isString);
        SCHEMA.fault(answer, schemas, "chat-type-returned", judge, "chat-type-known");
        if (!chatType.asString().equals(sent)) {
            throw judge.violation("chat-type-as-sent", sent, chatType.asString(), "/chatType", answer.exchange());
        }
    }

    /** The id has the form recorded for chats of this type. */
    public static void idForm(Answer answer, String chatType, Schemas schemas, Judge judge) {
        String id = id(answer);
        // the schema goes by the type that the answer shows; a wrong one is another rule's fault
        if (answer.text("chatType").equals(Optional.of(chatType))) {
            SCHEMA.fault(answer, schemas, "chat-id-form", judge, "id-frame");
        }
        boolean oneOnOne = chatType.equals("oneOnOne");
        if (!(oneOnOne ? ONE_ON_ONE_ID : GROUP_ID).matcher(id).matches()) {
            String expected = oneOnOne ? "19:<guid>_<guid>@unq.gbl.spaces" : "19:<32 hexadecimal digits>@thread.v2";
            throw judge.violation("id-form", expected, id, "/id", answer.exchange());
        }
    }

    /** The id of the chat; undecided when the answer has none. */
    public static String id(Answer answer) {
        return need(answer, "id", value -> value.isString() && !value.asString().isEmpty()).asString();
    }

    private static void readable(Answer answer) {
        if (!answer.json().isObject()) {
            throw Undecided.inconclusive(
                    "the answer to " + answer.exchange().line() + " (" + answer.status() + ") holds no JSON object; look at rule chat-body");
        }
    }

    /** The property, when it is usable; undecided when it is not, since that is the matter of {@code chat-body}. */
    static JsonNode need(Answer answer, String property, Predicate<JsonNode> type) {
        readable(answer);
        JsonNode value = answer.json().path(property);
        if (!type.test(value)) {
            throw Undecided.inconclusive("the answer to " + answer.exchange().line() + " has no usable " + property + "; look at rule chat-body");
        }
        return value;
    }
}
