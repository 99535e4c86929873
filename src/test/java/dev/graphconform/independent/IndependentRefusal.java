package dev.graphconform.independent;

/** Why the independent server refuses a call; status and code as recorded, the message is its own. */
enum IndependentRefusal {
    NO_TOKEN(401, "InvalidAuthenticationToken"),
    BAD_TOKEN(401, "InvalidAuthenticationToken"),
    EXPIRED_TOKEN(401, "InvalidAuthenticationToken"),
    PERSONAL_ACCOUNT(403, "Forbidden"),
    NO_PERMISSION(403, "Forbidden"),
    NOT_ON_ROSTER(403, "Forbidden"),
    NO_SUCH_PATH(404, "NotFound"),
    METHOD(405, "MethodNotAllowed"),
    MEDIA_TYPE_MISSING(400, "BadRequest"),
    MEDIA_TYPE_OTHER(400, "BadRequest"),
    NOT_JSON(400, "BadRequest"),
    NO_OBJECT(400, "BadRequest"),
    CHAT_TYPE_MISSING(400, "BadRequest"),
    CHAT_TYPE_OTHER(400, "BadRequest"),
    MEMBERS_MISSING(400, "BadRequest"),
    TOPIC_ON_PAIR(400, "BadRequest"),
    TYPE_MISSING(400, "BadRequest"),
    BIND_MISSING(400, "BadRequest"),
    ROLE_MISSING(400, "BadRequest"),
    ROLE_OTHER(400, "BadRequest"),
    UNKNOWN_USER(404, "NotFound"),
    GUEST_AS_OWNER(403, "Forbidden"),
    EXTERNAL_AS_GUEST(400, "BadRequest"),
    LISTED_TWICE(400, "BadRequest"),
    NOT_TWO(400, "BadRequest"),
    CALLER_MISSING(400, "BadRequest"),
    TWO_APPS(400, "BadRequest"),
    UNKNOWN_APP(400, "BadRequest"),
    CONSENT(400, "BadRequest");

    final int status;
    final String code;

    IndependentRefusal(int status, String code) {
        this.status = status;
        this.code = code;
    }
}
