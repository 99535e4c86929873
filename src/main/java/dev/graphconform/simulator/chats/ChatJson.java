package dev.graphconform.simulator.chats;

import dev.graphconform.simulator.protocol.PercentEncoding;
import dev.graphconform.simulator.protocol.UtcTimes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A chat as JSON: the properties of the page, then those that real answers hold besides, in recorded order. */
public final class ChatJson {

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
}
