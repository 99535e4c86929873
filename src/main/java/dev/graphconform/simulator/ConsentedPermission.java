package dev.graphconform.simulator;

/**
 * A resource-specific permission of the consented app.
 *
 * @param permissionValue the permission, such as {@code ChatMessage.Read.Chat}
 * @param permissionType {@code application} or {@code delegated}
 */
public record ConsentedPermission(String permissionValue, String permissionType) {}
