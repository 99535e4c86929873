package dev.graphconform.check;

/** Every check by the stable short name under which results, known deviations and expected kills name it. */
public enum CheckName {
    REFUSED("refused"),
    REFUSED_NOT_FAILED("refused-not-failed"),
    STATUS_CREATED("status-created"),
    ACCEPTED("accepted"),
    NOT_FAILED("not-failed"),
    CAME_BACK("came-back"),
    ANSWERED("answered"),
    MEDIA_TYPE("media-type"),
    JSON("json"),
    CONTEXT("context"),
    TOPIC_UNCHANGED("topic-unchanged"),
    TOPIC_NULL("topic-null"),
    TOPIC_PRESENT_NULL("topic-present-null"),
    CHAT_TYPE_AS_SENT("chat-type-as-sent"),
    ID_FORM("id-form"),
    SCHEMA("schema"),
    CONTEXT_FORM("context-form"),
    TOPIC_OF_ONE_ON_ONE("topic-of-one-on-one"),
    CHAT_TYPE_KNOWN("chat-type-known"),
    ID_FRAME("id-frame"),
    NO_LOCAL_TIME("no-local-time"),
    TIMES_EQUAL("times-equal"),
    UTC("utc"),
    REPEAT_ACCEPTED("repeat-accepted"),
    SAME_CHAT("same-chat"),
    OTHER_CHAT("other-chat"),
    TIMES_UNTOUCHED("times-untouched"),
    READ_STATUS("read-status"),
    READ_JSON("read-json"),
    READ_ID("read-id"),
    READ_CREATED("read-created"),
    READ_CHAT_TYPE("read-chatType"),
    READ_TOPIC("read-topic"),
    MEMBERS_EXACT("members-exact"),
    PERSON_IS_MEMBER("person-is-member"),
    CHAT_OF_THE_PEOPLE("chat-of-the-people"),
    PERSON_HAS_ROLE("person-has-role"),
    PERSON_NOT_ADDED("person-not-added"),
    NO_CHAT("no-chat"),
    ENVELOPE_MEDIA_TYPE("envelope-media-type"),
    ENVELOPE_JSON("envelope-json"),
    ENVELOPE("envelope"),
    REQUEST_ID_PRESENT("request-id-present"),
    REQUEST_ID_GUID("request-id-guid"),
    REQUEST_ID_SAME("request-id-same"),
    REQUEST_ID_OWN("request-id-own"),
    CLIENT_REQUEST_ID("client-request-id"),
    STATUS_ACCEPTED("status-accepted"),
    LOCATION_PRESENT("location-present"),
    NO_BODY("no-body"),
    LOCATION_FORM("location-form"),
    OPERATION_STATUS("operation-status"),
    OPERATION_MEDIA_TYPE("operation-media-type"),
    OPERATION_JSON("operation-json"),
    OPERATION_ID("operation-id"),
    KNOWN_STATE("known-state"),
    NEVER_BACK("never-back"),
    TARGET_PRESENT("target-present"),
    TARGET_ID("target-id"),
    TARGET_LOCATION("target-location"),
    OPERATION_SCHEMA("operation-schema"),
    OPERATION_TYPE("operation-type"),
    EXAMPLE_STATUS("example-status"),
    EXAMPLE_HEADER("example-header"),
    EXAMPLE_MEDIA_TYPE("example-media-type"),
    EXAMPLE_JSON("example-json"),
    EXAMPLE_TOPIC("example-topic"),
    EXAMPLE_CHAT_TYPE("example-chatType"),
    EXAMPLE_CONTEXT("example-context"),
    EXAMPLE_ID("example-id"),
    EXAMPLE_TIMES("example-times"),
    APP_LISTED("app-listed"),
    PRINTED_SHAPE("printed-shape"),
    ECHO("echo"),
    PRINTED_VALUE("printed-value"),
    PAGE_PROPERTY("page-property"),
    PAGE_HEADER("page-header"),
    PAGE_STATUS("page-status");

    private final String word;

    CheckName(String word) {
        this.word = word;
    }

    /** The name as it is printed. */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
