package dev.graphconform.simulator.chats;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A teamsAppInstallation as JSON. */
public final class InstallationJson {

    private InstallationJson() {}

    /** An installed app; the app itself only when the client expands it. */
    public static ObjectNode of(Operation installation, List<String> expanded) {
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
        if (expanded.contains("teamsApp")) {
            json.putObject("teamsApp")
                    .put("id", installation.app().id())
                    .putNull("externalId")
                    .put("displayName", installation.app().displayName())
                    .put("distributionMethod", "organization");
        }
        if (expanded.contains("teamsAppDefinition")) {
            json.putObject("teamsAppDefinition")
                    .put("id", installation.app().id().concat("##1.0.0"))
                    .put("teamsAppId", installation.app().id())
                    .put("displayName", installation.app().displayName())
                    .put("version", "1.0.0");
        }
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
