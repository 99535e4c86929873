package dev.graphconform.simulator.directory;

import java.util.List;

/**
 * An app of the tenant's catalogue.
 *
 * @param id the app's id
 * @param displayName the app's name
 * @param permissions the RSC permissions that its definition asks for
 */
public record CatalogApp(String id, String displayName, List<ResourceSpecificPermission> permissions) {

    /** Whether consent was given to exactly what the definition asks for (Add app to chat: they must be equal). */
    public boolean asksExactly(List<ResourceSpecificPermission> consented) {
        return consented.size() == permissions.size()
                && permissions.stream().allMatch(own -> consented.stream().anyMatch(own::is));
    }

    /**
     * A resource-specific consent (RSC) permission of an app.
     *
     * @param value the permission, such as {@code ChatMessage.Read.Chat}
     * @param type {@code application} or {@code delegated}
     */
    public record ResourceSpecificPermission(String value, String type) {

        /** Whether both mean the same; pages disagree on the letter case of the type. */
        public boolean is(ResourceSpecificPermission other) {
            return value.equals(other.value) && type.equalsIgnoreCase(other.type);
        }
    }
}
