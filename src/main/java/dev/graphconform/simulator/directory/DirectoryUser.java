package dev.graphconform.simulator.directory;

import java.util.Optional;

/**
 * A person of a tenant.
 *
 * @param id the object id; a GUID for everybody but the guest of the page's Example 6
 * @param userPrincipalName the sign-in name
 * @param displayName the name
 * @param tenantId the home tenant's id; for a guest the tenant that took them in
 * @param guest whether this is an in-tenant guest
 * @param mail the mail address
 * @param administrator whether this person may delete chats of the tenant
 */
public record DirectoryUser(
        String id,
        String userPrincipalName,
        String displayName,
        String tenantId,
        boolean guest,
        Optional<String> mail,
        boolean administrator) {

    /** Whether both are the same person of the same tenant; ids compare without letter case. */
    public boolean is(DirectoryUser other) {
        return id.equalsIgnoreCase(other.id) && tenantId.equalsIgnoreCase(other.tenantId);
    }

    /** Whether a key names this person. */
    boolean answersTo(String key) {
        return id.equalsIgnoreCase(key) || userPrincipalName.equalsIgnoreCase(key);
    }
}
