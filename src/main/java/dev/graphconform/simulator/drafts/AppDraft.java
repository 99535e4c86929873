package dev.graphconform.simulator.drafts;

import dev.graphconform.simulator.directory.CatalogApp;
import dev.graphconform.simulator.directory.ResourceSpecificPermission;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

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
