package dev.graphconform.simulator.reading;

import dev.graphconform.simulator.behavior.HandledRequest;
import dev.graphconform.simulator.behavior.RefusalReason;
import dev.graphconform.simulator.behavior.RequestContext;
import dev.graphconform.simulator.behavior.RequestValidator;
import dev.graphconform.simulator.behavior.RequestValidator.ValidationRule;
import dev.graphconform.simulator.directory.AppCatalog;
import dev.graphconform.simulator.directory.CatalogApp;
import dev.graphconform.simulator.directory.Directory;
import dev.graphconform.simulator.directory.DirectoryUser;
import dev.graphconform.simulator.protocol.OutgoingResponse;
import dev.graphconform.simulator.protocol.Refusal;
import dev.graphconform.simulator.query.Projection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Handles reads of the signed-in user, the users of the tenant, its app catalogue, and the organization. */
public final class ReadTenant {

    private final RequestValidator validator;
    private final Directory directory;

    /** Reads from a directory. */
    public ReadTenant(RequestValidator validator, Directory directory) {
        this.validator = validator;
        this.directory = directory;
    }

    /** Get user, for the one who is signed in. */
    public HandledRequest me(RequestContext context) {
        return HandledRequest.served(
                context, person(context, context.knownCaller().user().orElseThrow()));
    }

    /** Get user. */
    public HandledRequest user(RequestContext context) {
        Optional<DirectoryUser> user = directory.atHome(context.key(0));
        ValidationRule known = new ValidationRule(
                RefusalReason.USER_KNOWN,
                unused -> user.isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                404,
                                "Request_ResourceNotFound",
                                String.format(
                                        "Resource '%s' does not exist "
                                                + "or one of its queried reference-property objects are not present.",
                                        context.key(0)))));
        return validator
                .validate(context, known)
                .map(refused -> HandledRequest.refused(context, refused))
                .orElseGet(() -> HandledRequest.served(context, person(context, user.orElseThrow())));
    }

    /** List users. */
    public HandledRequest users(RequestContext context) {
        return list(
                context,
                "users",
                directory.home().stream().map(ReadTenant::json).toList());
    }

    /** List teamsApps. */
    public HandledRequest teamsApps(RequestContext context) {
        return list(
                context,
                "appCatalogs/teamsApps",
                AppCatalog.apps().stream().map(ReadTenant::json).toList());
    }

    /** List organization. */
    public HandledRequest organization(RequestContext context) {
        ObjectNode organization = JsonNodeFactory.instance.objectNode();
        organization.put("id", Directory.HOME_TENANT).put("displayName", "Contoso");
        organization
                .putArray("verifiedDomains")
                .addObject()
                .put("name", "contoso.com")
                .put("isDefault", true)
                .put("isInitial", false);
        return list(context, "organization", List.of(organization));
    }

    private static HandledRequest list(RequestContext context, String fragment, List<ObjectNode> all) {
        return HandledRequest.served(context, CollectionPage.of(context, fragment, all));
    }

    private static OutgoingResponse person(RequestContext context, DirectoryUser user) {
        Projection projection = Projection.of(context);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(
                "@odata.context",
                String.format("%s/$metadata#%s/$entity", context.contextRoot(), projection.context("users")));
        return OutgoingResponse.json(200, projection.on(json.setAll(json(user))));
    }

    private static ObjectNode json(DirectoryUser user) {
        String[] names = user.displayName().split(" ", 2);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", user.id())
                .put("displayName", user.displayName())
                .put("givenName", names[0])
                .put("surname", names.length > 1 ? names[1] : null)
                .put("userPrincipalName", user.userPrincipalName())
                .put("mail", user.mail().orElse(null))
                .put("userType", user.guest() ? "Guest" : "Member")
                .put("accountEnabled", true)
                .putNull("jobTitle")
                .putNull("mobilePhone")
                .putNull("officeLocation")
                .putNull("preferredLanguage");
        json.putArray("businessPhones");
        return json;
    }

    private static ObjectNode json(CatalogApp app) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", app.id())
                .putNull("externalId")
                .put("displayName", app.displayName())
                .put("distributionMethod", "organization");
    }
}
