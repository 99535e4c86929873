package dev.graphconform.simulator.creation;

import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.drafts.ChatDraft.AppDraft;
import dev.graphconform.simulator.drafts.ChatDraft.MemberDraft;
import dev.graphconform.simulator.protocol.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Which properties a client may send. The types are closed (metadata: chat is no open type), so an undeclared property
 * is refused; what the service does with a read-only one is written nowhere, and here it is refused too.
 */
final class PropertyRules {

    private static final Set<String> CHAT = Set.of("chatType", "topic", "members", "installedApps");
    private static final Set<String> CHAT_READ_ONLY = Set.of(
            "id",
            "createdDateTime",
            "lastUpdatedDateTime",
            "webUrl",
            "tenantId",
            "viewpoint",
            "onlineMeetingInfo",
            "isHiddenForAllMembers",
            "migrationMode",
            "originalCreatedDateTime",
            "createdBy",
            "lastMessagePreview",
            "messages",
            "permissionGrants",
            "pinnedMessages",
            "tabs",
            "operations",
            "targetedMessages");
    private static final Set<String> MEMBER =
            Set.of("roles", MemberDraft.BIND, "tenantId", "visibleHistoryStartDateTime");
    private static final Set<String> MEMBER_READ_ONLY = Set.of("id", "displayName", "email", "userId", "user");
    private static final Set<String> APP = Set.of(AppDraft.BIND, "consentedPermissionSet");
    private static final Set<String> APP_READ_ONLY = Set.of("id", "teamsApp", "teamsAppDefinition");

    private PropertyRules() {}

    static List<ValidationRule> all() {
        return List.of(
                objects(
                        RefusalReason.MEMBER_OBJECT,
                        "microsoft.graph.aadUserConversationMember",
                        context -> context.knownDraft().members().stream().map(MemberDraft::json)),
                objects(
                        RefusalReason.APP_OBJECT,
                        "microsoft.graph.teamsAppInstallation",
                        context -> context.knownDraft().apps().stream().map(AppDraft::json)),
                new ValidationRule(
                        RefusalReason.PROPERTIES_DECLARED,
                        context -> judge(
                                Stream.of(context.knownDraft().json()), "microsoft.graph.chat", CHAT, CHAT_READ_ONLY)),
                new ValidationRule(
                        RefusalReason.MEMBER_PROPERTIES_DECLARED,
                        context -> judge(
                                context.knownDraft().members().stream().map(MemberDraft::json),
                                "microsoft.graph.aadUserConversationMember",
                                MEMBER,
                                MEMBER_READ_ONLY)),
                new ValidationRule(
                        RefusalReason.APP_PROPERTIES_DECLARED,
                        context -> judge(
                                context.knownDraft().apps().stream().map(AppDraft::json),
                                "microsoft.graph.teamsAppInstallation",
                                APP,
                                APP_READ_ONLY)));
    }

    private static ValidationRule objects(
            RefusalReason reason, String type, Function<RequestContext, Stream<JsonNode>> listed) {
        return new ValidationRule(
                reason,
                context -> listed.apply(context)
                        .filter(json -> !json.isObject())
                        .findFirst()
                        .map((JsonNode json) -> Refusal.badRequest(
                                String.format("An object of type '%s' was expected, found %s.", type, json))));
    }

    private static Optional<Refusal> judge(
            Stream<JsonNode> objects, String type, Set<String> declared, Set<String> readOnly) {
        return objects.flatMap(object -> faults(object, type, declared, readOnly))
                .findFirst()
                .map(fault -> Refusal.badRequest("Provided payload is invalid. Errors - Key - '' , Error - '"
                        .concat(fault)
                        .concat("'")));
    }

    private static Stream<String> faults(JsonNode object, String type, Set<String> declared, Set<String> readOnly) {
        return object.propertyNames().stream()
                .filter(name -> !declared.contains(name) && !name.startsWith("@"))
                .map(name -> fault(name, type, readOnly));
    }

    private static String fault(String name, String type, Set<String> readOnly) {
        if (name.startsWith("odata.")) {
            return String.format(
                    "An unexpected instance annotation name '%s' was found when reading from the JSON "
                            + "reader, In OData, Instance annotation name must start with @.",
                    name);
        }
        return readOnly.contains(name)
                ? String.format("The property '%s' of type '%s' is read-only and can not be sent.", name, type)
                : String.format("The property '%s' does not exist on type '%s'.", name, type);
    }
}
