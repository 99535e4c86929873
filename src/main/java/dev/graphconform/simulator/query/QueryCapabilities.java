package dev.graphconform.simulator.query;

import dev.graphconform.simulator.protocol.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the query options of one call may say (the pages of the calls; where those are silent, what recorded clients
 * send and get).
 *
 * @param options the options that the call takes
 * @param properties the properties that can be selected
 * @param expandable the navigation properties that can be expanded
 * @param paths what a filter can name besides the properties
 * @param sortable what {@code $orderby} can say, word for word
 * @param mostPerPage the largest {@code $top}
 */
public record QueryCapabilities(
        List<String> options,
        List<String> properties,
        List<String> expandable,
        List<String> paths,
        List<String> sortable,
        int mostPerPage) {

    private static final int UNBOUNDED = 999_999;

    private static final List<String> LIST = List.of("$select", "$filter", "$top", "$skiptoken", "$count", "$format");
    private static final List<String> ENTITY = List.of("$select", "$format");

    private static final List<String> CHAT_PROPERTIES = List.of(
            "id",
            "topic",
            "createdDateTime",
            "lastUpdatedDateTime",
            "chatType",
            "webUrl",
            "tenantId",
            "viewpoint",
            "onlineMeetingInfo",
            "isHiddenForAllMembers");
    private static final List<String> CHAT_EXPANDABLE = List.of("members", "lastMessagePreview");
    private static final List<String> OPERATION_PROPERTIES = List.of(
            "id",
            "operationType",
            "createdDateTime",
            "status",
            "lastActionDateTime",
            "attemptsCount",
            "targetResourceId",
            "targetResourceLocation",
            "values",
            "error");
    private static final List<String> USER_PROPERTIES = List.of(
            "id",
            "displayName",
            "givenName",
            "surname",
            "userPrincipalName",
            "mail",
            "userType",
            "accountEnabled",
            "jobTitle",
            "mobilePhone",
            "officeLocation",
            "preferredLanguage",
            "businessPhones");

    private static final QueryCapabilities NONE =
            new QueryCapabilities(List.of(), List.of(), List.of(), List.of(), List.of(), UNBOUNDED);
    private static final QueryCapabilities CHATS = new QueryCapabilities(
            and(LIST, "$expand", "$orderby"),
            CHAT_PROPERTIES,
            CHAT_EXPANDABLE,
            List.of("lastMessagePreview/createdDateTime"),
            List.of("lastMessagePreview/createdDateTime desc"),
            50);
    private static final QueryCapabilities CHAT = new QueryCapabilities(
            and(ENTITY, "$expand"), CHAT_PROPERTIES, CHAT_EXPANDABLE, List.of(), List.of(), UNBOUNDED);
    private static final QueryCapabilities MEMBERS =
            list(List.of("id", "roles", "displayName", "visibleHistoryStartDateTime", "userId", "email", "tenantId"));
    private static final QueryCapabilities APPS = new QueryCapabilities(
            and(LIST, "$expand"),
            List.of("id", "consentedPermissionSet"),
            List.of("teamsApp", "teamsAppDefinition"),
            List.of(
                    "teamsApp/id",
                    "teamsApp/externalId",
                    "teamsApp/displayName",
                    "teamsApp/distributionMethod",
                    "teamsAppDefinition/id",
                    "teamsAppDefinition/teamsAppId",
                    "teamsAppDefinition/displayName",
                    "teamsAppDefinition/version"),
            List.of(),
            UNBOUNDED);
    private static final QueryCapabilities OPERATIONS =
            new QueryCapabilities(and(LIST, "$skip"), OPERATION_PROPERTIES, List.of(), List.of(), List.of(), UNBOUNDED);
    private static final QueryCapabilities USERS = new QueryCapabilities(
            and(LIST, "$orderby"),
            USER_PROPERTIES,
            List.of(),
            List.of(),
            Stream.of("displayName", "userPrincipalName")
                    .flatMap(name -> Stream.of(name, name.concat(" asc"), name.concat(" desc")))
                    .toList(),
            999);

    /** What a call takes. */
    public static QueryCapabilities of(Route route) {
        if (!route.method().equals("GET")) {
            return NONE;
        }
        return switch (route.resource()) {
            case CHATS, MY_CHATS -> CHATS;
            case CHAT -> CHAT;
            case MEMBERS -> MEMBERS;
            case INSTALLED_APPS -> APPS;
            case OPERATIONS -> OPERATIONS;
            case OPERATION -> entity(OPERATION_PROPERTIES);
            case ME, USER -> entity(USER_PROPERTIES);
            case USERS -> USERS;
            case TEAMS_APPS -> list(List.of("id", "externalId", "displayName", "distributionMethod"));
            case ORGANIZATION -> list(List.of("id", "displayName", "verifiedDomains"));
        };
    }

    /** Whether a filter can name this. */
    boolean filterable(String path) {
        return properties.contains(path) || paths.contains(path);
    }

    /** Why a text cannot be a page size. */
    Optional<String> topFault(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            return Optional.of("The query option '$top' must be a positive number.");
        }
        return Integer.parseInt(text) <= mostPerPage
                ? Optional.empty()
                : Optional.of(String.format(
                        "The limit of '%s' for Top query has been exceeded. The value from the incoming request is "
                                + "'%s'.",
                        mostPerPage, text));
    }

    private static QueryCapabilities entity(List<String> properties) {
        return new QueryCapabilities(ENTITY, properties, List.of(), List.of(), List.of(), UNBOUNDED);
    }

    private static QueryCapabilities list(List<String> properties) {
        return new QueryCapabilities(LIST, properties, List.of(), List.of(), List.of(), UNBOUNDED);
    }

    private static List<String> and(List<String> options, String... more) {
        return Stream.concat(options.stream(), Stream.of(more)).toList();
    }
}
