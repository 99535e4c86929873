package dev.graphconform.simulator.chats;

import dev.graphconform.simulator.chats.Operation.OperationStatus;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.protocol.PercentEncoding;
import dev.graphconform.simulator.protocol.UtcTimes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes chats, members, app installations and operations as JSON: the properties of the page, then those that recorded
 * responses hold besides, in recorded order.
 */
public final class ChatJson {

    /** Recorded members see the chat from a moment before it was made. */
    private static final Duration BEFORE_CREATION = Duration.ofMillis(800);

    private ChatJson() {}

    /** A single chat with its context. */
    public static ObjectNode entity(Chat chat, String versionRoot) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.context", versionRoot.concat("/$metadata#chats/$entity"));
        return json.setAll(properties(chat));
    }

    /** A chat without context, as lists hold it. */
    public static ObjectNode properties(Chat chat) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", chat.id());
        json.put("topic", chat.topic().orElse(null));
        json.put("createdDateTime", UtcTimes.ofChat(chat.created()));
        json.put("lastUpdatedDateTime", UtcTimes.ofChat(chat.lastUpdated()));
        json.put("chatType", chat.type().word());
        json.put(
                "webUrl",
                String.format(
                        "https://teams.microsoft.com/l/chat/%s/0?tenantId=%s",
                        PercentEncoding.encode(chat.id()), chat.tenantId()));
        json.put("tenantId", chat.tenantId());
        json.putNull("viewpoint");
        json.putNull("onlineMeetingInfo");
        json.put("isHiddenForAllMembers", false);
        return json;
    }

    /** A member of a chat. */
    public static ObjectNode member(Member member, Chat chat) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.type", "#microsoft.graph.aadUserConversationMember");
        json.put("id", member.membershipId(chat));
        ArrayNode roles = json.putArray("roles");
        member.roles().forEach(roles::add);
        json.put("displayName", member.user().displayName());
        json.put("visibleHistoryStartDateTime", UtcTimes.ofChat(chat.created().minus(BEFORE_CREATION)));
        json.put("userId", member.user().id());
        // recorded: the mail address of a federated member is not returned
        json.put(
                "email",
                member.user().tenantId().equals(Directory.HOME_TENANT)
                        ? member.user().mail().orElse(null)
                        : null);
        json.put("tenantId", member.user().tenantId());
        return json;
    }

    /** An operation as it stands at a moment. */
    public static ObjectNode operation(Operation operation, Instant now) {
        OperationStatus status = operation.statusAt(now);
        boolean ended = status == OperationStatus.SUCCEEDED;
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", operation.id());
        json.put("operationType", "createChat");
        json.put("createdDateTime", UtcTimes.ofOperation(operation.created()));
        json.put("status", status.word());
        json.put("lastActionDateTime", UtcTimes.ofOperation(operation.lastActionAt(now)));
        json.put("attemptsCount", status == OperationStatus.NOT_STARTED ? 0 : 1);
        json.put("targetResourceId", ended ? operation.chatId() : null);
        json.put("targetResourceLocation", ended ? String.format("/chats('%s')", operation.chatId()) : null);
        // the example holds JSON inside a string here
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.putArray("appIds").add(operation.app().id());
        json.put("values", values.toString());
        json.putNull("error");
        return json;
    }

    /** An installed app, with the app and its definition. */
    public static ObjectNode installation(Operation installation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(
                "id",
                Base64.getEncoder()
                        .encodeToString(String.join(
                                        "##",
                                        installation.chatId(),
                                        installation.app().id())
                                .getBytes(StandardCharsets.UTF_8)));
        consent(installation, json);
        json.putObject("teamsApp")
                .put("id", installation.app().id())
                .putNull("externalId")
                .put("displayName", installation.app().displayName())
                .put("distributionMethod", "organization");
        json.putObject("teamsAppDefinition")
                .put("id", installation.app().id().concat("##1.0.0"))
                .put("teamsAppId", installation.app().id())
                .put("displayName", installation.app().displayName())
                .put("version", "1.0.0");
        return json;
    }

    private static void consent(Operation installation, ObjectNode json) {
        if (installation.consented().isEmpty()) {
            json.putNull("consentedPermissionSet");
            return;
        }
        ArrayNode list = json.putObject("consentedPermissionSet").putArray("resourceSpecificPermissions");
        installation
                .consented()
                .forEach(permission -> list.addObject()
                        .put("permissionValue", permission.value())
                        .put("permissionType", permission.type()));
    }
}
