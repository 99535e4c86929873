package dev.graphconform.check;

/**
 * The rules of the catalogue that checks speak of by name: whose share of a schema they judge, and which rule to look
 * at instead.
 */
public enum RuleId {
    APPS_ACCEPTED("apps-accepted"),
    APPS_CONSENT_ACCEPTED("apps-consent-accepted"),
    APPS_LOCATION_OPERATION("apps-location-operation"),
    OPERATION_TARGETS_CHAT("operation-targets-chat"),
    CHAT_BODY("chat-body"),
    CHAT_CONTEXT("chat-context"),
    CHAT_CREATED("chat-created"),
    CHAT_ID_FORM("chat-id-form"),
    CHAT_TYPE_RETURNED("chat-type-returned"),
    ERROR_ENVELOPE("error-envelope"),
    NEVER_SERVER_ERROR("never-server-error"),
    OPERATION_READABLE("operation-readable"),
    OPERATION_TYPE("operation-type"),
    GUEST_HAS_GUEST_ROLE("guest-has-guest-role"),
    PERMISSION_APPLICATION("permission-application"),
    PERMISSION_HIGHER("permission-higher"),
    PERMISSION_LEAST("permission-least"),
    TIMES_UTC("times-utc"),
    TOPIC_NULL_ONE_ON_ONE("topic-null-one-on-one");

    private final String word;

    RuleId(String word) {
        this.word = word;
    }

    /** The id in the catalogue. */
    public String word() {
        return word;
    }

    @Override
    public String toString() {
        return word;
    }
}
