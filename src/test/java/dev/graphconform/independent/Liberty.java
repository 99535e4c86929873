package dev.graphconform.independent;

/** What a conformant service may do without being blamed; each is a switch of the independent server. */
enum Liberty {
    MORE_PROPERTIES("more properties in any body"),
    OTHER_ORDER("another order of properties"),
    LOCATION_ON_CREATED("a 201 with a Location, on another host"),
    ABSOLUTE_LOCATION("an absolute Location on a 202"),
    SEGMENT_KEYS("keys as path segments in the Location of a 202"),
    ENCODED_LOCATION("a percent-encoded Location on a 202"),
    MEDIA_TYPE_PARAMETERS("application/json with OData parameters and charset"),
    UPPER_CASE_GUIDS("GUIDs in upper case, inside chat ids too"),
    CHANGING_GUID_CASE("GUIDs in another letter case from answer to answer"),
    LOWER_CASE_HEADERS("header names in lower case"),
    UPPER_CASE_HEADERS("header names in upper case"),
    ROLE_CASE("roles read back in another letter case"),
    NO_ROLES_READ_BACK("an empty list of roles for owners read back"),
    CODE_CASE("error codes in lower camel case"),
    FRACTION_DIGITS("0 to 7 fraction digits"),
    BARE_ERROR("no innerError"),
    RICH_ERROR("an innerError with more and nested members"),
    ZONELESS_ERROR_DATE("an innerError with a date without zone"),
    OTHER_MESSAGES("error messages in another language"),
    SLOW_OPERATION("a slow operation"),
    VEILED_OPERATION("an operation whose type the client has not asked to see"),
    MEMBER_ORDER("members in another order at each look"),
    PAGES("members and apps read back page by page"),
    THROTTLES_SECONDS("429 with whole seconds"),
    THROTTLES_FRACTION("429 with a fraction of a second"),
    THROTTLES_DATE("429 with a date"),
    THROTTLES_SILENTLY("429 without Retry-After"),
    LATE_VISIBILITY("a new chat, its members and its apps become visible late"),
    DOCUMENTED_CONTEXT("the documented service root in the context"),
    GUESTS_DROPPED("a guest with the role owner is dropped instead of refused"),
    NAMELESS_PARTNER("a member of another tenant read back without tenant, mail and name"),
    OTHER_REFUSALS("415 for a media type, 401 for a personal account, 403 for an unknown user");

    private final String words;

    Liberty(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
