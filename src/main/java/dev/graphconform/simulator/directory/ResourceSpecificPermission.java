package dev.graphconform.simulator.directory;

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
