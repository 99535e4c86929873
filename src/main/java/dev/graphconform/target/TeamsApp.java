package dev.graphconform.target;

import java.util.List;

/**
 * A Teams app that the target can install in a chat.
 *
 * @param key {@code plain} or {@code consented}, the key below {@code apps} in the target file
 * @param id its id in the tenant's app catalogue
 * @param permissions the resource-specific permissions to consent to; empty for a plain app
 */
public record TeamsApp(String key, String id, List<ResourcePermission> permissions) {

    /**
     * One resource-specific permission.
     *
     * @param permissionValue for instance {@code ChatMessage.Read.Chat}
     * @param permissionType {@code application} or {@code delegated}
     */
    public record ResourcePermission(String permissionValue, String permissionType) {}
}
