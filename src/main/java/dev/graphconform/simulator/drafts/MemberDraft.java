package dev.graphconform.simulator.drafts;

import dev.graphconform.simulator.directory.DirectoryUser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A member as the client describes it.
 *
 * @param json the JSON value in the list of members
 * @param address the address in {@code user@odata.bind}, when it can be read
 * @param directoryUser the person at that address, when there is one
 */
public record MemberDraft(JsonNode json, Optional<BindAddress> address, Optional<DirectoryUser> directoryUser) {

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
        return roles().stream().anyMatch(sent -> sent.toLowerCase(Locale.ROOT).equals(role));
    }
}
