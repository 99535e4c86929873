package dev.graphconform.simulator;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Request bodies of Create chat, put together piece by piece. */
final class Bodies {

    static final String DOCUMENTED_ROOT = "https://graph.microsoft.com/v1.0";

    private Bodies() {}

    static ObjectNode oneOnOne(String... userKeys) {
        return chat("oneOnOne", userKeys);
    }

    static ObjectNode group(String... userKeys) {
        return chat("group", userKeys);
    }

    static ObjectNode group(Optional<String> topic, String... userKeys) {
        ObjectNode body = group(userKeys);
        topic.ifPresent(text -> body.put("topic", text));
        return body;
    }

    static ObjectNode chat(String chatType, String... userKeys) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("chatType", chatType);
        ArrayNode members = body.putArray("members");
        Arrays.stream(userKeys).forEach(key -> members.add(member(key, "owner")));
        return body;
    }

    static ObjectNode member(String userKey, String role) {
        ObjectNode member =
                JsonNodeFactory.instance.objectNode().put("@odata.type", "#microsoft.graph.aadUserConversationMember");
        member.putArray("roles").add(role);
        return member.put(
                "user@odata.bind", String.format("%s/users('%s')", DOCUMENTED_ROOT, userKey.replace("'", "''")));
    }

    static ObjectNode member(SimulatedPerson person, String role) {
        ObjectNode member = member(person.id(), role);
        person.tenantId().ifPresent(tenantId -> member.put("tenantId", tenantId));
        return member;
    }

    static ObjectNode withMember(ObjectNode body, ObjectNode member) {
        body.withArray("members").add(member);
        return body;
    }

    static ObjectNode withApp(ObjectNode body, String appId) {
        body.withArray("installedApps")
                .addObject()
                .put("teamsApp@odata.bind", String.format("%s/appCatalogs/teamsApps/%s", DOCUMENTED_ROOT, appId));
        return body;
    }
}
