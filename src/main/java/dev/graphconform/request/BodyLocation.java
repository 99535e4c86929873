package dev.graphconform.request;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A place in the body of a create request where a sweep puts something else, by the names that features use. */
public enum BodyLocation {
    CHAT("the chat"),
    TOPIC("the topic", "topic"),
    CHAT_TYPE("the chat type", "chatType"),
    MEMBERS("the list of members", "members"),
    MEMBER("the last member", "members", "2"),
    MEMBER_TYPE("the last member's type", "members", "2", "@odata.type"),
    ROLES("the last member's list of roles", "members", "2", "roles"),
    ROLE("the last member's role", "members", "2", "roles", "0"),
    USER("the last member's user", "members", "2", "user@odata.bind"),
    CALLER("the first member's user", "members", "0", "user@odata.bind"),
    TENANT("the last member's tenant", "members", "2", "tenantId"),
    APPS("the list of apps", "installedApps"),
    APP("the first app", "installedApps", "0"),
    APP_ADDRESS("the first app's address", "installedApps", "0", "teamsApp@odata.bind"),
    CONSENT("the first app's consent", "installedApps", "0", "consentedPermissionSet"),
    PERMISSIONS(
            "the list of permissions", "installedApps", "0", "consentedPermissionSet", "resourceSpecificPermissions"),
    PERMISSION(
            "the first permission", "installedApps", "0", "consentedPermissionSet", "resourceSpecificPermissions", "0"),
    PERMISSION_VALUE(
            "the first permission's value",
            "installedApps",
            "0",
            "consentedPermissionSet",
            "resourceSpecificPermissions",
            "0",
            "permissionValue"),
    PERMISSION_TYPE(
            "the first permission's type",
            "installedApps",
            "0",
            "consentedPermissionSet",
            "resourceSpecificPermissions",
            "0",
            "permissionType");

    private final String phrase;
    private final List<String> steps;

    BodyLocation(String phrase, String... steps) {
        this.phrase = phrase;
        this.steps = List.of(steps);
    }

    /** How features call it. */
    public String phrase() {
        return phrase;
    }

    /** The way from the body to it: names of properties, and places in lists. */
    public List<String> steps() {
        return steps;
    }

    /** Puts something else here. */
    void mutate(ObjectNode body, BodyMutation bodyMutation) {
        JsonNode holder = body;
        for (String step : steps.subList(0, Math.max(0, steps.size() - 1))) {
            holder = below(holder, step);
        }
        if (steps.isEmpty()) {
            bodyMutation.of(body);
            return;
        }
        String last = steps.get(steps.size() - 1);
        if (bodyMutation == BodyMutation.MISSING) {
            ((ObjectNode) holder).remove(last);
            return;
        }
        JsonNode other = bodyMutation.of(below(holder, last));
        if (holder instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), other);
        } else {
            ((ObjectNode) holder).set(last, other);
        }
    }

    private static JsonNode below(JsonNode holder, String step) {
        return holder.isArray() ? holder.path(Integer.parseInt(step)) : holder.path(step);
    }
}
