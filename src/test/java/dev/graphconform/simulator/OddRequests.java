package dev.graphconform.simulator;

import static dev.graphconform.simulator.Bodies.withApp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that no client should send. */
final class OddRequests {

    private OddRequests() {}

    static List<byte[]> of(ObjectNode group, ObjectNode crowd, String appId) {
        List<byte[]> bodies = new ArrayList<>();
        for (Consumer<ObjectNode> fault : ofChat()) {
            bodies.add(bytes(group, fault));
        }
        for (Consumer<ObjectNode> fault : ofMember()) {
            bodies.add(bytes(
                    crowd,
                    body -> fault.accept((ObjectNode) body.path("members").get(2))));
        }
        bodies.add(bytes(crowd, body -> body.withArray("members").set(2, "text")));
        bodies.add(bytes(crowd, body -> body.withArray("members").setNull(2)));
        for (Consumer<ObjectNode> fault : ofApp()) {
            bodies.add(bytes(
                    withApp(group.deepCopy(), appId),
                    body -> fault.accept((ObjectNode) body.path("installedApps").get(0))));
        }
        bodies.add(bytes(group, body -> body.withArray("installedApps").add("text")));
        String text = group.toString();
        bodies.add(bytes(text.replaceFirst("\\{", "{\"topic\":" + "[".repeat(1_000) + "]".repeat(1_000) + ",")));
        bodies.add(bytes(text.replaceFirst("\\{", "{\"topic\":\"a\",\"topic\":\"b\",")));
        bodies.add(bytes(text.replaceFirst("\\{", "{\"topic\":\"\\\\ud83d\",")));
        bodies.add(bytes(text + " ".repeat(600_000)));
        return bodies;
    }

    private static List<Consumer<ObjectNode>> ofChat() {
        return List.of(
                body -> body.put("topic", 42),
                body -> body.put("topic", "x".repeat(251)),
                body -> body.put("topic", "a\0b"),
                body -> body.putArray("chatType").add("group"),
                body -> body.put("chatType", "GROUP"),
                body -> body.put("members", "text"),
                body -> body.put("installedApps", "text"),
                body -> body.putNull("installedApps"),
                body -> body.putArray("installedApps"),
                body -> body.put("unknown", 1));
    }

    private static List<Consumer<ObjectNode>> ofMember() {
        return List.of(
                member -> member.put("@odata.type", "#microsoft.graph.conversationMember"),
                member -> member.put("roles", "owner"),
                member -> member.putArray("roles").add(1),
                member -> member.putArray("roles").add("OWNER"),
                member -> member.putArray("roles").add("owner").add("guest"),
                member -> member.putNull("user@odata.bind"),
                member -> member.put("user@odata.bind", ""),
                member -> member.put("user@odata.bind", "https://graph.microsoft.com/v1.0/users('me')"),
                member -> member.put("tenantId", 1),
                member -> member.put("tenantId", "x".repeat(300)),
                member -> member.put("unknown", 1));
    }

    private static List<Consumer<ObjectNode>> ofApp() {
        return List.of(
                app -> app.put("teamsApp@odata.bind", 1), app -> app.remove("teamsApp@odata.bind"),
                app -> app.put("consentedPermissionSet", "text"), app -> app.put("unknown", 1));
    }

    private static byte[] bytes(ObjectNode right, Consumer<ObjectNode> fault) {
        ObjectNode body = right.deepCopy();
        fault.accept(body);
        return bytes(body.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
