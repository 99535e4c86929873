package dev.graphconform.simulator.protocol;

import java.util.Arrays;
import java.util.List;

/** The resources that the simulator serves, with their path below the version and the methods they take. */
public enum Resource {
    CHATS("chats", "GET", "POST"),
    CHAT("chats/{chat-id}", "GET", "DELETE"),
    MEMBERS("chats/{chat-id}/members", "GET"),
    INSTALLED_APPS("chats/{chat-id}/installedApps", "GET"),
    OPERATIONS("chats/{chat-id}/operations", "GET"),
    OPERATION("chats/{chat-id}/operations/{operation-id}", "GET"),
    ME("me", "GET"),
    MY_CHATS("me/chats", "GET"),
    USERS("users", "GET"),
    USER("users/{id | userPrincipalName}", "GET"),
    TEAMS_APPS("appCatalogs/teamsApps", "GET"),
    ORGANIZATION("organization", "GET");

    private final String template;
    private final List<String> methods;

    Resource(String template, String... methods) {
        this.template = template;
        this.methods = List.of(methods);
    }

    /** The path below the version, keys in braces. */
    public String template() {
        return template;
    }

    /** The methods that the resource takes. */
    public List<String> methods() {
        return methods;
    }

    /** The segments of the template. */
    public List<String> segments() {
        return Arrays.asList(template.split("/"));
    }
}
