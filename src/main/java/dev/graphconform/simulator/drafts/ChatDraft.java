package dev.graphconform.simulator.drafts;

import dev.graphconform.simulator.directory.CatalogApp;
import dev.graphconform.simulator.directory.CatalogApp.ResourceSpecificPermission;
import dev.graphconform.simulator.directory.DirectoryUser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A chat as the client describes it.
 *
 * @param json the JSON value of the body
 * @param members the members, in the order sent; none when the list is missing or no list
 * @param apps the apps to install; none when the list is missing or no list
 */
public record ChatDraft(JsonNode json, List<MemberDraft> members, List<AppDraft> apps) {

    /** A property, a missing node when there is none. */
    public JsonNode property(String name) {
        return json.path(name);
    }

    /** The chat type when it is a string, as sent. */
    public Optional<String> chatType() {
        return property("chatType").stringValueOpt();
    }

    /** The topic when it is a string. */
    public Optional<String> topic() {
        return property("topic").stringValueOpt();
    }

    /** Whether the chat is to be between two people; anything that is not clearly so counts as a group. */
    public boolean oneOnOne() {
        return chatType().map(sent -> sent.equalsIgnoreCase("oneOnOne")).orElse(false);
    }

    /**
     * An app that the client wants installed.
     *
     * @param json the JSON value in the list of apps
     * @param address the address in {@code teamsApp@odata.bind}, when it can be read
     * @param app the app at that address, when the catalogue has it
     */
    public record AppDraft(JsonNode json, Optional<BindAddress> address, Optional<CatalogApp> app) {

        /** The name of the property that binds the app. */
        public static final String BIND = "teamsApp@odata.bind";

        /** Whether the client sends a permission set. */
        public boolean givesConsent() {
            return !permissionList().isMissingNode();
        }

        /** The permissions that the client consents to. */
        public List<ResourceSpecificPermission> consented() {
            return permissionList()
                    .valueStream()
                    .map(permission -> new ResourceSpecificPermission(
                            permission.path("permissionValue").stringValue(""),
                            permission.path("permissionType").stringValue("")))
                    .toList();
        }

        private JsonNode permissionList() {
            return json.path("consentedPermissionSet").path("resourceSpecificPermissions");
        }
    }

    /**
     * A member as the client describes it.
     *
     * @param json the JSON value in the list of members
     * @param address the address in {@code user@odata.bind}, when it can be read
     * @param user the person at that address, when there is one
     */
    public record MemberDraft(JsonNode json, Optional<BindAddress> address, Optional<DirectoryUser> user) {

        /** The name of the property that binds the user. */
        public static final String BIND = "user@odata.bind";

        /** A property, a missing node when there is none. */
        public JsonNode property(String name) {
            return json.path(name);
        }

        /** The roles that are strings, as sent. */
        public List<String> roles() {
            return property("roles") instanceof ArrayNode list
                    ? list.valueStream()
                            .filter(JsonNode::isString)
                            .map(JsonNode::stringValue)
                            .toList()
                    : List.of();
        }

        /** The tenant that the client names. */
        public Optional<String> tenantId() {
            return property("tenantId").stringValueOpt();
        }

        /** Whether the user is bound by a sign-in name or mail address rather than by an id. */
        public boolean boundByName() {
            return address.map(bound -> bound.key().contains("@")).orElse(false);
        }

        /** Whether a role was sent, letter case aside. */
        public boolean asks(String role) {
            return roles().stream()
                    .anyMatch(sent -> sent.toLowerCase(Locale.ROOT).equals(role));
        }
    }
}
