package dev.graphconform.simulator.directory;

import dev.graphconform.simulator.directory.CatalogApp.ResourceSpecificPermission;
import java.util.List;
import java.util.Optional;

/** The tenant's app catalogue: the two apps that the Create chat page installs, and one that nobody installs. */
public final class AppCatalog {

    /** The app of Example 3. */
    public static final CatalogApp PLAIN = new CatalogApp("05F59CEC-A742-4A50-A62E-202A57E478A4", "Polls", List.of());
    /** The app of Example 4, with its two RSC permissions. */
    public static final CatalogApp CONSENTED = new CatalogApp(
            "8e55a7b1-6766-4f0a-8610-ecacfe3d569a",
            "Chat companion",
            List.of(
                    new ResourceSpecificPermission("ChatMessage.Read.Chat", "application"),
                    new ResourceSpecificPermission("OnlineMeeting.ReadBasic.Chat", "application")));
    /** An app of the catalogue that takes no part. */
    public static final CatalogApp BYSTANDER =
            new CatalogApp("1542629c-01b3-4a6d-8f76-1938b779e48d", "Bystander", List.of());

    private static final List<CatalogApp> APPS = List.of(PLAIN, CONSENTED, BYSTANDER);

    private AppCatalog() {}

    /** The whole catalogue. */
    public static List<CatalogApp> apps() {
        return APPS;
    }

    /** An app by id, letter case aside. */
    public static Optional<CatalogApp> app(String id) {
        return APPS.stream().filter(app -> app.id().equalsIgnoreCase(id)).findFirst();
    }
}
