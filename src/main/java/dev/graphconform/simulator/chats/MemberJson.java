package dev.graphconform.simulator.chats;

import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.protocol.UtcTimes;
import java.time.Duration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A member as JSON, in recorded order. */
public final class MemberJson {

    /** Recorded members see the chat from a moment before it was made. */
    private static final Duration BEFORE_CREATION = Duration.ofMillis(800);

    private MemberJson() {}

    /** A member of a chat. */
    public static ObjectNode of(Member member, Chat chat) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.type", "#microsoft.graph.aadUserConversationMember");
        json.put("id", member.membershipId(chat));
        ArrayNode roles = json.putArray("roles");
        member.roles().forEach(roles::add);
        json.put("displayName", member.directoryUser().displayName());
        json.put("visibleHistoryStartDateTime", UtcTimes.ofChat(chat.created().minus(BEFORE_CREATION)));
        json.put("userId", member.directoryUser().id());
        // recorded: the mail address of a federated member is not told
        json.put(
                "email",
                member.directoryUser().tenantId().equals(Directory.HOME_TENANT)
                        ? member.directoryUser().mail().orElse(null)
                        : null);
        json.put("tenantId", member.directoryUser().tenantId());
        return json;
    }
}
